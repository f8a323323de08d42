-- A webhook that was refused too often in a row is not tried any more until somebody resumes it.
alter table webhook add column disabled_at timestamptz;
