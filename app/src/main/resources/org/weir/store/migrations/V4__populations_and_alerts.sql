-- Populations under watch, the alerts on them, and what people find.

create table population (
    id uuid primary key,
    name text not null,
    unit text not null,
    compartment text,
    threshold double precision not null,
    match_limit integer not null,
    retention_days integer not null,
    four_eyes boolean not null,
    version bigint not null default 0,
    screened_lists bigint not null default 0
);

create table watched_subject (
    population uuid not null references population (id),
    subject_id text not null,
    question bytea not null,
    since timestamptz not null,
    retain_until date,
    unit text not null,
    compartment text,
    primary key (population, subject_id)
);
create index watched_subject_by_end on watched_subject (retain_until) where retain_until is not null;

create table alert (
    id uuid primary key,
    population uuid not null references population (id),
    subject_id text not null,
    source text not null,
    reference text not null,
    listed_name text not null,
    score double precision not null,
    state text not null,
    cause text not null,
    changes text[] not null,
    lists bigint not null,
    opened_at timestamptz not null,
    assignee text,
    unit text not null,
    compartment text,
    version integer not null,
    match bytea not null
);
create unique index alert_open_on_pair on alert (population, subject_id, source, reference)
    where state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE');
create index alert_by_pair on alert (population, subject_id, source, reference);
create index alert_waiting on alert (id) where state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE');

create table disposition (
    id uuid primary key,
    alert uuid not null references alert (id),
    finding text not null,
    reason text not null,
    evidence text not null,
    made_by text not null,
    made_at timestamptz not null,
    basis text[] not null,
    unit text not null,
    compartment text
);
create index disposition_by_alert on disposition (alert, id);

create table disposition_review (
    disposition uuid primary key references disposition (id),
    confirmed boolean not null,
    reason text not null,
    reviewed_by text not null,
    reviewed_at timestamptz not null
);

-- The events by which alerts were opened, in the order in which they were committed: what follows new
-- alerts asks here, and what it may see of them the alerts' own policy decides.
create function opened_alerts(after_event bigint) returns table (number bigint, alert uuid)
    language sql stable security definer set search_path = ${flyway:defaultSchema} as $$
    select e.number, substring(e.object from 7)::uuid from event e
    where e.kind = 'alert-opened' and e.number > after_event order by e.number
$$;
create index event_of_alerts on event (number) where kind = 'alert-opened';

-- Where new alerts are told to other systems.
create table webhook (
    id uuid primary key,
    url text not null,
    secret bytea not null,
    unit text not null,
    last_event bigint not null,
    failures integer not null default 0,
    next_try timestamptz not null default 'epoch',
    created_at timestamptz not null
);
grant select, insert, update, delete on webhook to ${application};

alter table population enable row level security;
create policy seen on population to ${application} using (sees(unit, compartment)) with check (true);
alter table watched_subject enable row level security;
create policy seen on watched_subject to ${application} using (sees(unit, compartment)) with check (true);
alter table alert enable row level security;
create policy seen on alert to ${application}
    using (sees(unit, compartment) or is_own(coalesce(assignee, ''))) with check (true);
alter table disposition enable row level security;
create policy seen on disposition for select to ${application}
    using (exists (select from alert a where a.id = alert));
create policy added on disposition for insert to ${application} with check (true);
alter table disposition_review enable row level security;
create policy seen on disposition_review for select to ${application}
    using (exists (select from disposition d where d.id = disposition));
create policy added on disposition_review for insert to ${application} with check (true);

grant select, insert, update on population, alert to ${application};
grant select, insert, update, delete on watched_subject to ${application};
-- What was found can be added to and not changed.
grant select, insert on disposition, disposition_review to ${application};
