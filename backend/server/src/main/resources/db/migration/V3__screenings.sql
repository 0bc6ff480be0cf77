-- Recorded screenings. Request and result are kept as the texts that were hashed: jsonb would reorder and reformat them.

CREATE TABLE screenings (
    id            uuid        PRIMARY KEY,
    edition       integer     NOT NULL REFERENCES editions (seq),
    as_of         date        NOT NULL,
    rules_version text        NOT NULL,
    rules_hash    text        NOT NULL CHECK (rules_hash ~ '^sha256:[0-9a-f]{64}$'),
    software      text        NOT NULL,
    verdict       text        NOT NULL,
    request       text        NOT NULL,
    result        text        NOT NULL,
    result_hash   text        NOT NULL CHECK (result_hash ~ '^sha256:[0-9a-f]{64}$'),
    created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX screenings_created_at ON screenings (created_at, id);

COMMENT ON COLUMN screenings.request IS 'canonical JSON (RFC 8785) of the request';
COMMENT ON COLUMN screenings.result IS 'canonical JSON (RFC 8785) of the result, as hashed';
