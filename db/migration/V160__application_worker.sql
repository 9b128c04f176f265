-- Who works on a case now, which a supervisor may change, apart from who took it; and the earlier case of the same people that it
-- follows: a closed case is never opened again.
ALTER TABLE application ADD COLUMN worker text;
ALTER TABLE application ADD COLUMN worker_name text;
ALTER TABLE application ADD COLUMN previous_case text;
UPDATE application SET worker = coalesce(accepted_by, intake_by), worker_name = intake_name;
ALTER TABLE application ALTER COLUMN worker SET NOT NULL;
ALTER TABLE application ALTER COLUMN worker_name SET NOT NULL;
