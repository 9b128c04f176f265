-- A run of the engine over all awards and open cases of a region: what a draft would do, or what a publication has changed.
-- Progress is here for anyone of the region to watch; runner is who works on it, so that a run that was taken over stops elsewhere.
CREATE TABLE preview_run (
    id           uuid        NOT NULL CONSTRAINT preview_run_pkey PRIMARY KEY,
    purpose      text        NOT NULL,
    draft_id     uuid        NOT NULL CONSTRAINT preview_run_draft_fkey REFERENCES policy_draft (id),
    region_code  text        NOT NULL CONSTRAINT preview_run_region_fkey REFERENCES region (code),
    county_from  int         NOT NULL,
    county_to    int         NOT NULL,
    number       int         NOT NULL,
    starts_on    date        NOT NULL,
    document     text        NOT NULL,
    changes      jsonb       NOT NULL,
    state        text        NOT NULL,
    total        int         NOT NULL,
    done         int         NOT NULL,
    at_county    int         NOT NULL,
    at_case      uuid        NOT NULL,
    runner       uuid,
    attempts     int         NOT NULL,
    started_by   text        NOT NULL,
    started_name text        NOT NULL,
    started_at   timestamptz NOT NULL,
    begun_at     timestamptz,
    heartbeat_at timestamptz NOT NULL,
    ended_at     timestamptz,
    cancel_by    text,
    cancel_name  text,
    fault        text,
    rows_kept    boolean     NOT NULL,
    CONSTRAINT preview_run_number_key UNIQUE (draft_id, purpose, county_from, number),
    CONSTRAINT preview_run_purpose_check CHECK (purpose IN ('PREVIEW', 'REDETERMINATION')),
    CONSTRAINT preview_run_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'BROKEN')),
    CONSTRAINT preview_run_ended_check CHECK ((ended_at IS NOT NULL) = (state IN ('DONE', 'CANCELLED', 'BROKEN')))
);
-- one at a time for each draft and place
CREATE UNIQUE INDEX preview_run_open_idx ON preview_run (draft_id, purpose, county_from) WHERE ended_at IS NULL;
CREATE INDEX preview_run_place_idx ON preview_run (purpose, county_from, starts_on);

ALTER TABLE preview_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE preview_run FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON preview_run
    USING (in_scope(county_from) AND in_scope(county_to)) WITH CHECK (in_scope(county_from) AND in_scope(county_to));
REVOKE DELETE, TRUNCATE ON preview_run FROM ${app_role};
