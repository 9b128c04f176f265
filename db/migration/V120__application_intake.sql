-- One intake may open a case for each of several programmes: intake_id is the id of the first of them, and facts, visit and
-- verification belong to all. Small quick relief pays first (PAID_FIRST) and completes the file afterwards (COMPLETED).
ALTER TABLE application ADD COLUMN intake_id uuid;
-- rows are forced into a scope, also for the owner: here all counties
SELECT set_config('app.county_from', '0', true), set_config('app.county_to', '999999', true), set_config('app.township', '0', true);
UPDATE application SET intake_id = id;
ALTER TABLE application ALTER COLUMN intake_id SET NOT NULL;
-- who decides temporary assistance of the proposed amount
ALTER TABLE application ADD COLUMN decision_level text;
ALTER TABLE application ADD CONSTRAINT application_level_check CHECK (decision_level IN ('TOWNSHIP', 'COUNTY', 'COUNTY_GOVERNMENT'));

ALTER TABLE application DROP CONSTRAINT application_stage_check;
ALTER TABLE application ADD CONSTRAINT application_stage_check CHECK (stage IN ('DRAFT', 'SUPPLEMENT_REQUESTED', 'ACCEPTED',
    'UNDER_INQUIRY', 'FIRST_OPINION', 'PUBLIC_NOTICE', 'COUNTY_REVIEW', 'PAID_FIRST', 'CONFIRMED', 'COMPLETED', 'REFUSED',
    'WITHDRAWN', 'TERMINATED'));
ALTER TABLE application DROP CONSTRAINT application_closed_check;
ALTER TABLE application ADD CONSTRAINT application_closed_check CHECK (
    (closed_on IS NOT NULL) = (stage IN ('CONFIRMED', 'COMPLETED', 'REFUSED', 'WITHDRAWN', 'TERMINATED'))
    AND (closed_on IS NULL OR due_on IS NULL));
ALTER TABLE application DROP CONSTRAINT application_decided_check;
-- what was paid first stays decided, also when the family withdraws afterwards
ALTER TABLE application ADD CONSTRAINT application_decided_check CHECK (
    (decided_by IS NOT NULL AND stage IN ('PAID_FIRST', 'CONFIRMED', 'COMPLETED', 'REFUSED'))
    OR (decided_by IS NULL AND stage NOT IN ('PAID_FIRST', 'CONFIRMED', 'COMPLETED', 'REFUSED'))
    OR (stage IN ('WITHDRAWN', 'TERMINATED') AND programme = 'TEMPORARY_ASSISTANCE'));
-- an intake has one case of a programme
CREATE UNIQUE INDEX application_intake_idx ON application (county_code, intake_id, programme);
