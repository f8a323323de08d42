-- Long work that people follow, spreadsheets that they screen, and thresholds that two people change.

alter table screening add column policy bigint not null default 0;
alter table screening add column purpose text not null default '';

-- Holds no personal data; who may see a job is decided where jobs are asked for.
create table job (
    id uuid primary key,
    kind text not null,
    object text not null,
    owner text not null,
    state text not null,
    done bigint not null default 0,
    total bigint not null default 0,
    started_at timestamptz not null,
    beat_at timestamptz not null,
    ended_at timestamptz,
    node uuid not null,
    result text not null default ''
);
create index job_by_object on job (object, id);
create index job_under_way on job (beat_at) where state in ('WAITING', 'RUNNING');

create table upload (
    id uuid primary key,
    file_name text not null,
    bytes bigint not null,
    rows integer not null,
    columns text[] not null,
    mapping text[] not null,
    owner text not null,
    unit text not null,
    compartment text,
    uploaded_at timestamptz not null,
    retain_until date,
    erased_at timestamptz
);
create index upload_by_end on upload (retain_until) where erased_at is null;

create table upload_content (
    upload uuid not null references upload (id),
    piece integer not null,
    content bytea not null,
    primary key (upload, piece)
);
alter table upload_content alter column content set storage external;

create table upload_row (
    upload uuid not null references upload (id),
    number integer not null,
    line bigint not null,
    name text not null,
    outcome text not null,
    score double precision,
    matches integer not null,
    source text not null,
    reference text not null,
    listed_name text not null,
    reading text not null,
    screening uuid,
    answer integer not null,
    note text not null,
    cells text[] not null,
    primary key (upload, number)
);
create index upload_row_by_outcome on upload_row (upload, outcome, number);

-- Each approved change of a threshold gives the next version of the policy. Without a population it is
-- the threshold of the house.
create table threshold_change (
    id uuid primary key,
    population uuid references population (id),
    unit text not null,
    compartment text,
    before double precision not null,
    after double precision not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    state text not null,
    decided_by text,
    decided_at timestamptz,
    decision_reason text not null default '',
    version bigint unique,
    check (decided_by is null or decided_by <> proposed_by)
);
create unique index threshold_change_open on threshold_change ((coalesce(population::text, '')))
    where state = 'PROPOSED';

-- What a population was last screened at, where that is another threshold than it has now.
alter table population add column screened_threshold double precision;

-- The version of the policy and the threshold of the house, for every screening, whoever asks.
create function policy_in_force() returns table (version bigint, threshold double precision)
    language sql stable security definer set search_path = ${flyway:defaultSchema} as $$
    select coalesce((select max(c.version) from threshold_change c), 0),
        (select c.after from threshold_change c
         where c.population is null and c.version is not null order by c.version desc limit 1)
$$;

alter table upload enable row level security;
create policy seen on upload to ${application}
    using (sees(unit, compartment) or is_own(owner)) with check (true);
alter table upload_content enable row level security;
create policy seen on upload_content for select to ${application}
    using (exists (select from upload u where u.id = upload));
create policy erased on upload_content for delete to ${application}
    using (exists (select from upload u where u.id = upload));
create policy added on upload_content for insert to ${application} with check (true);
alter table upload_row enable row level security;
create policy seen on upload_row for select to ${application}
    using (exists (select from upload u where u.id = upload));
create policy erased on upload_row for delete to ${application}
    using (exists (select from upload u where u.id = upload));
create policy added on upload_row for insert to ${application} with check (true);
alter table threshold_change enable row level security;
create policy seen on threshold_change to ${application}
    using (population is null or sees(unit, compartment)) with check (true);

grant select, insert, update, delete on job to ${application};
grant select, insert, update on upload, threshold_change to ${application};
grant select, insert, delete on upload_content, upload_row to ${application};
