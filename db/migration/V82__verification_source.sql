-- A register that may be asked: where it is, how it speaks, how its answer is read, and how patient to be with it.
CREATE TABLE verification_source (
    code           text        NOT NULL,
    name_zh        text        NOT NULL,
    name_en        text        NOT NULL,
    owner_zh       text        NOT NULL,
    owner_en       text        NOT NULL,
    adapter        text        NOT NULL,
    endpoint       text        NOT NULL,
    mapping        jsonb       NOT NULL,
    connect_ms     int         NOT NULL,
    read_ms        int         NOT NULL,
    slow_ms        int         NOT NULL,
    concurrency    int         NOT NULL,
    freshness_days int         NOT NULL,
    period_months  int         NOT NULL,
    max_attempts   int         NOT NULL,
    give_up_days   int         NOT NULL,
    sort_order     int         NOT NULL,
    state          text        NOT NULL,
    pause_reason   text,
    changed_by     text        NOT NULL,
    changed_at     timestamptz NOT NULL,
    version        int         NOT NULL,
    CONSTRAINT verification_source_pkey PRIMARY KEY (code),
    CONSTRAINT verification_source_code_check CHECK (code ~ '^[A-Z][A-Z_]{1,31}$'),
    CONSTRAINT verification_source_adapter_check CHECK (adapter IN ('REST', 'DCI_SYNC', 'DCI_ASYNC', 'FILE')),
    CONSTRAINT verification_source_state_check CHECK (state IN ('ACTIVE', 'PAUSED')),
    CONSTRAINT verification_source_pause_check CHECK ((state = 'PAUSED') = (pause_reason IS NOT NULL)),
    CONSTRAINT verification_source_limits_check CHECK (connect_ms > 0 AND read_ms > 0 AND slow_ms > 0
        AND concurrency BETWEEN 1 AND 64 AND freshness_days >= 0 AND period_months >= 0
        AND max_attempts BETWEEN 1 AND 20 AND give_up_days BETWEEN 1 AND 365)
);

-- What its owner agreed to: on which basis, for which purposes and fields, where, how many a day, from when until when.
CREATE TABLE verification_agreement (
    id              text   NOT NULL,
    source_code     text   NOT NULL,
    region_code     text   NOT NULL,
    purposes        text[] NOT NULL,
    fields          text[] NOT NULL,
    basis           text   NOT NULL,
    legal_basis     text   NOT NULL,
    daily_quota     int    NOT NULL,
    valid_from      date   NOT NULL,
    valid_to        date,
    version         int    NOT NULL,
    CONSTRAINT verification_agreement_pkey PRIMARY KEY (id),
    CONSTRAINT verification_agreement_source_fkey FOREIGN KEY (source_code) REFERENCES verification_source (code),
    CONSTRAINT verification_agreement_region_fkey FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT verification_agreement_basis_check CHECK (basis IN ('CONSENT', 'STATUTORY')),
    CONSTRAINT verification_agreement_quota_check CHECK (daily_quota > 0),
    CONSTRAINT verification_agreement_dates_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX verification_agreement_source_idx ON verification_agreement (source_code);

-- What a purpose needs of a source: nothing else is asked for, whatever the agreement would allow.
CREATE TABLE verification_need (
    purpose     text   NOT NULL,
    source_code text   NOT NULL,
    fields      text[] NOT NULL,
    CONSTRAINT verification_need_pkey PRIMARY KEY (purpose, source_code),
    CONSTRAINT verification_need_source_fkey FOREIGN KEY (source_code) REFERENCES verification_source (code),
    CONSTRAINT verification_need_purpose_check CHECK (purpose IN
        ('DIBAO', 'TEKUN', 'TEMPORARY_ASSISTANCE', 'RIGID_EXPENDITURE', 'RECHECK'))
);

-- How much of an agreement's quota a day has used.
CREATE TABLE verification_quota (
    agreement_id text NOT NULL,
    day          date NOT NULL,
    used         int  NOT NULL,
    CONSTRAINT verification_quota_pkey PRIMARY KEY (agreement_id, day),
    CONSTRAINT verification_quota_agreement_fkey FOREIGN KEY (agreement_id) REFERENCES verification_agreement (id),
    CONSTRAINT verification_quota_used_check CHECK (used >= 0)
) WITH (fillfactor = 50);

-- What a source did on a day, in numbers.
CREATE TABLE verification_source_day (
    source_code     text NOT NULL,
    day             date NOT NULL,
    sent            int  NOT NULL,
    answered        int  NOT NULL,
    failed          int  NOT NULL,
    last_answer_at  timestamptz,
    last_failure_at timestamptz,
    CONSTRAINT verification_source_day_pkey PRIMARY KEY (source_code, day),
    CONSTRAINT verification_source_day_source_fkey FOREIGN KEY (source_code) REFERENCES verification_source (code)
) WITH (fillfactor = 50);

-- What happened to a source, without persons: failures, alarms, pauses, changes of its settings.
CREATE TABLE verification_source_event (
    id          uuid        NOT NULL,
    source_code text        NOT NULL,
    at          timestamptz NOT NULL,
    kind        text        NOT NULL,
    note        text        NOT NULL,
    by_account  text        NOT NULL,
    CONSTRAINT verification_source_event_pkey PRIMARY KEY (id),
    CONSTRAINT verification_source_event_source_fkey FOREIGN KEY (source_code) REFERENCES verification_source (code),
    CONSTRAINT verification_source_event_kind_check CHECK (kind IN
        ('FAILURE', 'ALARM', 'ALARM_SEEN', 'PAUSED', 'RESUMED', 'CHANGED'))
);
CREATE INDEX verification_source_event_source_idx ON verification_source_event (source_code, at DESC);
