-- The record: events that can be added and not changed, and beside them what can be erased.
-- ${application} is the application's login; the owner runs this.

create table installation (
    only_one boolean primary key default true check (only_one),
    origin text not null,
    created_at timestamptz not null
);

-- Who may see a file: settings of the transaction, set from the actor's sight. Nothing set, nothing seen.
create function sees_everything() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('weir.sees', true), '') = 'everything';

create function sees(unit text, compartment text) returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('weir.sees', true), '') = 'everything'
        or (unit = any (string_to_array(coalesce(current_setting('weir.units', true), ''), ','))
            and (compartment is null
                or compartment = any (string_to_array(coalesce(current_setting('weir.compartments', true), ''), ','))));

create function is_own(account text) returns boolean
    language sql stable parallel safe
    return account <> '' and account = coalesce(current_setting('weir.account', true), '');

create table event (
    number bigint primary key check (number >= 0),
    at timestamptz not null,
    actor text not null,
    kind text not null,
    object text not null,
    content text not null,
    hash bytea not null check (length(hash) = 32)
);
create index event_by_object on event (object, number);
create index event_by_actor on event (actor, number);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the record can be added to and not changed';
end $$;

create trigger event_is_added_to_only before update or delete or truncate on event
    for each statement execute function refuse_change();

-- The end of the record, for whoever adds to it; held until the transaction ends, so that numbers
-- have no gaps.
create function end_of_record() returns table (number bigint, hash bytea)
    language plpgsql security definer set search_path = ${flyway:defaultSchema} as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('${flyway:defaultSchema}.event', 0));
    return query select e.number, e.hash from event e order by e.number desc limit 1;
end $$;

create table tree_head (
    size bigint not null,
    at timestamptz not null,
    note text not null,
    primary key (size, at)
);
create trigger tree_head_is_added_to_only before update or delete or truncate on tree_head
    for each statement execute function refuse_change();

create table head_key (
    id text primary key,
    verifier text not null,
    introduced_at timestamptz not null
);

create table personal_data (
    event bigint primary key,
    salt bytea not null check (length(salt) = 32),
    data bytea not null,
    unit text not null,
    compartment text,
    retain_until date
);
create index personal_data_by_end on personal_data (retain_until) where retain_until is not null;
-- What is long comes compressed already.
alter table personal_data alter column data set storage external;

alter table event enable row level security;
create policy seen on event for select to ${application} using (sees_everything() or is_own(actor));
create policy added on event for insert to ${application} with check (true);
alter table personal_data enable row level security;
create policy seen on personal_data for select to ${application} using (sees(unit, compartment));
create policy added on personal_data for insert to ${application} with check (true);
create policy erased on personal_data for delete to ${application} using (sees_everything());

grant usage on schema ${flyway:defaultSchema} to ${application};
grant select, insert on installation, event, tree_head, head_key to ${application};
grant select, insert, delete on personal_data to ${application};
