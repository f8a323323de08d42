-- Control lists that the office adds, worksheets of classification, officers' rulings.

create table instrument_file (
    number bigint primary key,
    instrument text not null,
    edition date not null,
    content bytea not null,
    added_by text not null,
    added_at timestamptz not null
);
create index instrument_file_by_edition on instrument_file (instrument, edition, number desc);

create table worksheet (
    id uuid primary key,
    version integer not null,
    reference text not null,
    state text not null,
    changed_at timestamptz not null,
    unit text not null,
    compartment text
);
create index worksheet_by_change on worksheet (state, changed_at desc);

create table worksheet_version (
    worksheet uuid not null references worksheet (id),
    version integer not null,
    state text not null,
    description text not null,
    source text not null,
    day date not null,
    answers text[] not null,
    codes text[] not null,
    outcome text[] not null,
    change text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (worksheet, version)
);

create table ruling (
    id uuid primary key,
    worksheet uuid not null references worksheet (id),
    worksheet_version integer not null,
    instrument text not null,
    edition date not null,
    item text not null,
    verdict text not null,
    description text not null,
    why text not null,
    note text not null,
    made_by text not null,
    made_at timestamptz not null,
    state text not null,
    unit text not null,
    compartment text
);
create index ruling_by_worksheet on ruling (worksheet);
create index ruling_by_state on ruling (state, made_at desc);

create table ruling_review (
    ruling uuid primary key references ruling (id),
    confirmed boolean not null,
    reason text not null,
    reviewed_by text not null,
    reviewed_at timestamptz not null
);

-- How items are read is the office's, and no file of anybody's.
create table item_reading (
    instrument text not null,
    item text not null,
    version integer not null,
    text text not null,
    ruling uuid not null,
    made_by text not null,
    confirmed_by text not null,
    at timestamptz not null,
    primary key (instrument, item, version)
);

alter table worksheet enable row level security;
create policy seen on worksheet to ${application} using (sees(unit, compartment)) with check (true);
alter table worksheet_version enable row level security;
create policy seen on worksheet_version for select to ${application}
    using (exists (select from worksheet w where w.id = worksheet));
create policy added on worksheet_version for insert to ${application} with check (true);
alter table ruling enable row level security;
create policy seen on ruling to ${application} using (sees(unit, compartment)) with check (true);
alter table ruling_review enable row level security;
create policy seen on ruling_review for select to ${application}
    using (exists (select from ruling r where r.id = ruling));
create policy added on ruling_review for insert to ${application} with check (true);

-- What was written can be added to and not changed; only where a file stands moves on.
grant select, insert on instrument_file, worksheet, worksheet_version, ruling, ruling_review, item_reading
    to ${application};
grant update (version, state, changed_at) on worksheet to ${application};
grant update (state) on ruling to ${application};
