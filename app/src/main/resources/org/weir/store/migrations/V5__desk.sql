-- What the alert desk adds: policy on evidence, views that people keep, and ways into the queue.

alter table population add column evidence_required boolean not null default false;

create table saved_view (
    account text not null,
    name text not null,
    query text not null,
    primary key (account, name)
);
alter table saved_view enable row level security;
create policy own on saved_view to ${application} using (is_own(account)) with check (is_own(account));
grant select, insert, update, delete on saved_view to ${application};

create index alert_waiting_by_score on alert (score, id) where state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE');
create index alert_by_opening on alert (opened_at);

-- The last event by which an alert was opened, whoever asks: a number and nothing else.
create function last_opened() returns bigint
    language sql stable security definer set search_path = ${flyway:defaultSchema} as $$
    select coalesce(max(number), -1) from event where kind = 'alert-opened'
$$;
