-- Published lists: the snapshots themselves, which of them are in force, and every state that was.

create table list_edition (
    source text not null,
    list_date date not null,
    content_hash text not null,
    format text not null,
    files text[] not null,
    entries integer not null,
    names integer not null,
    stored_at timestamptz not null,
    added integer,
    removed integer,
    changed integer,
    in_force boolean not null,
    bytes bigint not null,
    file_hash text not null,
    primary key (source, list_date, content_hash)
);
create unique index list_in_force on list_edition (source) where in_force;

create table list_content (
    file_hash text not null,
    piece integer not null,
    content bytea not null,
    primary key (file_hash, piece)
);
alter table list_content alter column content set storage external;

-- Each time lists change, what is in force gets the next number. Snapshots in the order of the index.
create table list_state (
    number bigint primary key,
    at timestamptz not null,
    snapshots text[] not null
);

create table list_download (
    address text primary key,
    entity_tag text,
    last_modified text,
    checked_at timestamptz not null,
    editions text[] not null
);

create table screening (
    id uuid primary key,
    event bigint not null,
    at timestamptz not null,
    actor text not null,
    lists bigint not null references list_state (number),
    engine text not null,
    subjects integer not null,
    review integer not null,
    unit text not null,
    compartment text
);
create index screening_by_time on screening (at);
alter table screening enable row level security;
create policy seen on screening for select to ${application} using (sees(unit, compartment));
create policy added on screening for insert to ${application} with check (true);

grant select, insert, update, delete on list_edition, list_content, list_download to ${application};
grant select, insert on list_state to ${application};
grant select, insert on screening to ${application};
