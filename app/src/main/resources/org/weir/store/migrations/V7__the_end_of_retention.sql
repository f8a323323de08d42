-- What is personal in alerts and findings ends with the subject's retention, also where the subject was
-- released before.

-- Set when a subject is released: until then the subject's own day counts.
alter table alert add column retain_until date;
create index alert_by_end on alert (retain_until) where retain_until is not null;

-- Takes out of alerts, findings and reviews what is personal, once its day is over, and closes what was
-- still open. The application may change findings in no other way; nor can it call an end early.
create function erase_due_alerts(today date) returns bigint
    language plpgsql security definer set search_path = ${flyway:defaultSchema} as $$
declare
    last_day date := least(today, (now() at time zone 'utc')::date);
    due uuid[];
begin
    select array_agg(a.id) into due
    from alert a
        left join watched_subject w on w.population = a.population and w.subject_id = a.subject_id
    where coalesce(w.retain_until, a.retain_until) < last_day;
    update disposition_review set reason = ''
    where disposition in (select id from disposition where alert = any (due));
    update disposition set reason = '', evidence = '', basis = '{}' where alert = any (due);
    update alert set subject_id = 'erased ' || id, match = '{}', changes = '{}', retain_until = null,
        version = version + 1,
        state = case when state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE') then 'CLOSED_GONE' else state end
    where id = any (due);
    return coalesce(cardinality(due), 0);
end $$;
revoke all on function erase_due_alerts(date) from public;
grant execute on function erase_due_alerts(date) to ${application};
