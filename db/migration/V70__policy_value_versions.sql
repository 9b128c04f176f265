-- A published value never changes: what is corrected is said again as the next version of the same day, and the newest holds.
-- A withdrawn version says that the region never set that value on that day.
ALTER TABLE policy_value DROP CONSTRAINT policy_value_region_key_from_key;
ALTER TABLE policy_value ADD CONSTRAINT policy_value_version_key UNIQUE (region_code, key, effective_from, version);
ALTER TABLE policy_value ADD COLUMN title text NOT NULL DEFAULT '';
ALTER TABLE policy_value ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
ALTER TABLE policy_value ADD COLUMN published_at timestamptz;
UPDATE policy_value SET published_at = effective_from::timestamp AT TIME ZONE 'Asia/Shanghai';
ALTER TABLE policy_value ALTER COLUMN published_at SET NOT NULL;
REVOKE TRUNCATE ON policy_value FROM ${app_role};
