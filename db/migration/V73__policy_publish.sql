-- The only way into policy_value for the application: a submitted draft, approved by somebody who had no hand in it
-- (policy_draft_second_person_check). Runs in the scope of its caller, so a draft of another region is not found.
ALTER TABLE policy_value ADD COLUMN draft_id uuid CONSTRAINT policy_value_draft_fkey REFERENCES policy_draft (id);

CREATE FUNCTION policy_publish(p_draft uuid, p_version int, p_by text, p_name text, p_at timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public
AS $$
DECLARE
    d         policy_draft;
    published int;
BEGIN
    UPDATE policy_draft SET state = 'APPROVED', decided_by = p_by, decided_name = p_name, decided_at = p_at, version = version + 1
        WHERE id = p_draft AND state = 'SUBMITTED' AND version = p_version
        RETURNING * INTO d;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    INSERT INTO policy_value (id, region_code, key, value, effective_from, document, title, note, version, published_at, draft_id)
    SELECT gen_random_uuid(), d.region_code, c.key, c.value, d.starts_on, d.document_number, d.document_title, d.correction,
           1 + coalesce((SELECT max(v.version) FROM policy_value v
                         WHERE v.region_code = d.region_code AND v.key = c.key AND v.effective_from = d.starts_on), 0),
           p_at, d.id
    FROM jsonb_each_text(d.changes) c ORDER BY c.key;
    GET DIAGNOSTICS published = ROW_COUNT;
    UPDATE policy_document SET published = true WHERE draft_id = d.id;
    DELETE FROM policy_open_key WHERE draft_id = d.id;
    RETURN published;
END
$$;
REVOKE EXECUTE ON FUNCTION policy_publish(uuid, int, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION policy_publish(uuid, int, text, text, timestamptz) TO ${app_role};
