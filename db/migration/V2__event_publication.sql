-- Spring Modulith's registry of events that listeners have not finished yet (2.1, version 2 of its schema).
CREATE TABLE event_publication (
    id                     uuid        NOT NULL,
    listener_id            text        NOT NULL,
    event_type             text        NOT NULL,
    serialized_event       text        NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz,
    CONSTRAINT event_publication_pk PRIMARY KEY (id)
);
CREATE INDEX event_publication_serialized_event_ix ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_completion_date_ix ON event_publication (completion_date);
