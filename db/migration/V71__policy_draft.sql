-- A set of values on its way: drafted by one person, approved by another. county_from and county_to are the counties of its
-- region, so that a draft is seen in its region and above it and nowhere else.
CREATE TABLE policy_draft (
    id              uuid        NOT NULL CONSTRAINT policy_draft_pkey PRIMARY KEY,
    region_code     text        NOT NULL CONSTRAINT policy_draft_region_fkey REFERENCES region (code),
    county_from     int         NOT NULL,
    county_to       int         NOT NULL,
    starts_on       date        NOT NULL,
    document_number text        NOT NULL,
    document_title  text        NOT NULL,
    back_pay        text        NOT NULL,
    correction      text        NOT NULL,
    changes         jsonb       NOT NULL,
    state           text        NOT NULL,
    drafted_by      text        NOT NULL,
    drafted_name    text        NOT NULL,
    drafted_at      timestamptz NOT NULL,
    edited_by       text        NOT NULL,
    edited_name     text        NOT NULL,
    edited_at       timestamptz NOT NULL,
    submitted_by    text,
    decided_by      text,
    decided_name    text,
    decided_at      timestamptz,
    version         int         NOT NULL,
    CONSTRAINT policy_draft_changes_check CHECK (jsonb_typeof(changes) = 'object'),
    CONSTRAINT policy_draft_state_check CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT policy_draft_decided_check CHECK ((state IN ('APPROVED', 'REJECTED')) = (decided_by IS NOT NULL)),
    CONSTRAINT policy_draft_second_person_check CHECK (decided_by NOT IN (drafted_by, edited_by, submitted_by))
);
CREATE INDEX policy_draft_region_idx ON policy_draft (region_code, state);

-- which keys open drafts hold: two of them never change the same parameter of a region from the same day
CREATE TABLE policy_open_key (
    region_code text NOT NULL,
    starts_on   date NOT NULL,
    key         text NOT NULL,
    draft_id    uuid NOT NULL CONSTRAINT policy_open_key_draft_fkey REFERENCES policy_draft (id),
    CONSTRAINT policy_open_key_pkey PRIMARY KEY (region_code, starts_on, key)
);
CREATE INDEX policy_open_key_draft_idx ON policy_open_key (draft_id);

CREATE TABLE policy_draft_step (
    draft_id    uuid        NOT NULL CONSTRAINT policy_draft_step_draft_fkey REFERENCES policy_draft (id),
    step        int         NOT NULL,
    county_from int         NOT NULL,
    county_to   int         NOT NULL,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    actor_name  text        NOT NULL,
    action      text        NOT NULL,
    note        text        NOT NULL,
    CONSTRAINT policy_draft_step_pkey PRIMARY KEY (draft_id, step)
);

-- only an open draft changes, and none becomes approved but through policy_publish
ALTER TABLE policy_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY scope_read ON policy_draft FOR SELECT USING (in_scope(county_from) AND in_scope(county_to));
CREATE POLICY scope_add ON policy_draft FOR INSERT TO ${app_role}
    WITH CHECK (in_scope(county_from) AND in_scope(county_to) AND state = 'DRAFT');
CREATE POLICY scope_change ON policy_draft FOR UPDATE TO ${app_role}
    USING (in_scope(county_from) AND in_scope(county_to) AND state IN ('DRAFT', 'SUBMITTED'))
    WITH CHECK (in_scope(county_from) AND in_scope(county_to) AND state <> 'APPROVED');
CREATE POLICY keeper ON policy_draft FOR UPDATE TO CURRENT_USER
    USING (in_scope(county_from) AND in_scope(county_to)) WITH CHECK (in_scope(county_from) AND in_scope(county_to));
REVOKE DELETE, TRUNCATE ON policy_draft FROM ${app_role};

ALTER TABLE policy_draft_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_draft_step FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON policy_draft_step
    USING (in_scope(county_from) AND in_scope(county_to)) WITH CHECK (in_scope(county_from) AND in_scope(county_to));
REVOKE UPDATE, DELETE, TRUNCATE ON policy_draft_step FROM ${app_role};
