-- How often somebody asked about codes within an hour; the asker is a hash of an address and goes after a day.
CREATE TABLE letter_query (
    asker bytea       NOT NULL,
    hour  timestamptz NOT NULL,
    asked int         NOT NULL,
    CONSTRAINT letter_query_pkey PRIMARY KEY (asker, hour)
);
