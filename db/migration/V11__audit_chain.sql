-- The tamper-evident trail: one hash chain per county (0 for the nation), written by one function and by nothing else.
CREATE TABLE audit_event (
    county_code int         NOT NULL,
    seq         bigint      NOT NULL,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    roles       text        NOT NULL,
    origin      text        NOT NULL,
    action      text        NOT NULL,
    subject     text        NOT NULL,
    outcome     text        NOT NULL,
    detail      jsonb       NOT NULL,
    prev_hash   bytea       NOT NULL,
    hash        bytea       NOT NULL,
    CONSTRAINT audit_event_pk PRIMARY KEY (county_code, seq)
);
CREATE INDEX audit_event_at_ix ON audit_event (county_code, at);
CREATE INDEX audit_event_actor_ix ON audit_event (actor, at);

CREATE TABLE audit_head (
    county_code int    NOT NULL,
    seq         bigint NOT NULL,
    hash        bytea  NOT NULL,
    CONSTRAINT audit_head_pk PRIMARY KEY (county_code)
);

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON audit_event USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
CREATE POLICY scope ON audit_head USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
-- the appending function runs as the owner and must reach every chain, whatever its caller may see
CREATE POLICY keeper ON audit_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY keeper ON audit_head TO CURRENT_USER USING (true) WITH CHECK (true);

REVOKE ALL ON audit_event, audit_head FROM PUBLIC, ${app_role};
GRANT SELECT ON audit_event, audit_head TO ${app_role};

-- what a row says, in one text that only the same row can have
CREATE FUNCTION audit_canonical(e audit_event) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, public
SET timezone = 'UTC'
RETURN jsonb_build_array(e.county_code, e.seq, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor, e.roles, e.origin,
    e.action, e.subject, e.outcome, e.detail)::text;

CREATE FUNCTION audit_append(p_county int, p_actor text, p_roles text, p_origin text, p_action text, p_subject text,
                             p_outcome text, p_detail jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public
AS $$
DECLARE
    head audit_head;
    e    audit_event;
BEGIN
    INSERT INTO audit_head (county_code, seq, hash) VALUES (p_county, 0, ''::bytea)
        ON CONFLICT (county_code) DO NOTHING;
    SELECT * INTO head FROM audit_head h WHERE h.county_code = p_county FOR UPDATE;
    -- the time is read under the lock, so that it never runs against the sequence
    e := ROW (p_county, head.seq + 1, clock_timestamp(), p_actor, p_roles, p_origin, p_action, p_subject, p_outcome, p_detail,
        head.hash, ''::bytea)::audit_event;
    e.hash := sha256(e.prev_hash || convert_to(audit_canonical(e), 'UTF8'));
    INSERT INTO audit_event SELECT (e).*;
    UPDATE audit_head SET seq = e.seq, hash = e.hash WHERE county_code = p_county;
    RETURN e.seq;
END
$$;

-- every fault of one chain: a changed row, a gap, a missing tail; no row means that it is whole
CREATE FUNCTION audit_verify(p_county int) RETURNS TABLE (seq bigint, fault text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, public
BEGIN ATOMIC
    WITH chain AS (
        SELECT e.seq, e.hash, e.prev_hash, sha256(e.prev_hash || convert_to(audit_canonical(e), 'UTF8')) AS right_hash,
               lag(e.hash, 1, ''::bytea) OVER (ORDER BY e.seq) AS before, lag(e.seq, 1, 0::bigint) OVER (ORDER BY e.seq) AS seq_before
        FROM audit_event e WHERE e.county_code = p_county)
    SELECT c.seq, 'CHANGED' FROM chain c WHERE c.hash <> c.right_hash
    UNION ALL
    SELECT c.seq, 'GAP' FROM chain c WHERE c.seq <> c.seq_before + 1
    UNION ALL
    SELECT c.seq, 'LINK' FROM chain c WHERE c.prev_hash <> c.before AND c.hash = c.right_hash AND c.seq = c.seq_before + 1
    UNION ALL
    SELECT h.seq, 'TAIL' FROM audit_head h
    WHERE h.county_code = p_county
      AND NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.county_code = p_county AND e.seq = h.seq AND e.hash = h.hash)
    ORDER BY 1;
END;

REVOKE EXECUTE ON FUNCTION audit_append(int, text, text, text, text, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append(int, text, text, text, text, text, text, jsonb) TO ${app_role};
GRANT EXECUTE ON FUNCTION audit_verify(int) TO ${app_role};
GRANT EXECUTE ON FUNCTION audit_canonical(audit_event) TO ${app_role};
