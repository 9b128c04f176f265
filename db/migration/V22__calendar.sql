-- Days on which the office differs from the week: public holidays and weekends worked instead.
CREATE TABLE holiday (
    day     date NOT NULL CONSTRAINT holiday_pkey PRIMARY KEY,
    kind    text NOT NULL CONSTRAINT holiday_kind_check CHECK (kind IN ('DAY_OFF', 'WORKDAY')),
    name_zh text NOT NULL,
    name_en text NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON holiday FROM ${app_role};

-- The day to which the demo's clock was moved; empty everywhere else.
CREATE TABLE business_date (
    one boolean NOT NULL DEFAULT true CONSTRAINT business_date_pkey PRIMARY KEY
        CONSTRAINT business_date_one_check CHECK (one),
    day date    NOT NULL
);
