-- Who works on a case now, which a supervisor may change, apart from who took it; and the earlier case of the same people that it
-- follows: a closed case is never opened again.
ALTER TABLE application ADD COLUMN worker text;
ALTER TABLE application ADD COLUMN worker_name text;
ALTER TABLE application ADD COLUMN previous_case text;
-- rows are forced into a scope, also for the owner: here all counties
SELECT set_config('app.county_from', '0', true), set_config('app.county_to', '999999', true), set_config('app.township', '0', true);
UPDATE application a SET worker = coalesce(a.accepted_by, a.intake_by), worker_name = coalesce(
    (SELECT h.by_name FROM application_history h
     WHERE h.county_code = a.county_code AND h.application_id = a.id AND h.by_user = a.accepted_by
     ORDER BY h.step LIMIT 1),
    a.intake_name);
ALTER TABLE application ALTER COLUMN worker SET NOT NULL;
ALTER TABLE application ALTER COLUMN worker_name SET NOT NULL;
