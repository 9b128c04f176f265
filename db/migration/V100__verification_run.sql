-- Asking anew about everybody in the running awards of a county: how far it is, and from where it goes on after a stop.
CREATE TABLE verification_run (
    county_code   int         NOT NULL,
    id            uuid        NOT NULL,
    national_id   uuid,
    state         text        NOT NULL,
    started_by    text        NOT NULL,
    started_name  text        NOT NULL,
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    awards_total  int         NOT NULL,
    awards_opened int         NOT NULL,
    awards_done   int         NOT NULL,
    persons       int         NOT NULL,
    differences   int         NOT NULL,
    checkpoint    uuid,
    fault         text,
    version       int         NOT NULL,
    CONSTRAINT verification_run_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT verification_run_state_check CHECK (state IN ('WAITING', 'RUNNING', 'CANCELLING', 'CANCELLED', 'DONE')),
    CONSTRAINT verification_run_ended_check CHECK ((ended_at IS NULL) = (state IN ('WAITING', 'RUNNING', 'CANCELLING')))
) WITH (fillfactor = 50);
CREATE UNIQUE INDEX verification_run_open_idx ON verification_run (county_code) WHERE ended_at IS NULL;
CREATE INDEX verification_run_started_idx ON verification_run (started_at);

-- One row for each award of a run, written in the transaction that asks: who stands here is not asked again.
CREATE TABLE run_award (
    county_code   int     NOT NULL,
    township_code int     NOT NULL,
    run_id        uuid    NOT NULL,
    award_id      uuid    NOT NULL,
    order_id      uuid    NOT NULL,
    compared      boolean NOT NULL,
    CONSTRAINT run_award_pkey PRIMARY KEY (county_code, run_id, award_id),
    CONSTRAINT run_award_run_fkey FOREIGN KEY (county_code, run_id) REFERENCES verification_run (county_code, id),
    CONSTRAINT run_award_order_fkey FOREIGN KEY (county_code, order_id)
        REFERENCES verification_order (county_code, id),
    CONSTRAINT run_award_township_check CHECK (township_code / 1000 = county_code)
) WITH (fillfactor = 75);

ALTER TABLE verification_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_run FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_run USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
ALTER TABLE run_award ENABLE ROW LEVEL SECURITY;
ALTER TABLE run_award FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON run_award
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON verification_run, run_award FROM ${app_role};
