-- Verifications of editions by the second engine: both numbers of every figure, and by which versions of everything they were made.

CREATE TABLE verifications (
    id            uuid           PRIMARY KEY,
    edition       integer        NOT NULL REFERENCES editions (seq),
    baseline      integer        NOT NULL REFERENCES editions (seq),
    verified_at   timestamptz(3) NOT NULL,
    result        text           NOT NULL,
    result_hash   text           NOT NULL CHECK (result_hash = content_hash(result)),
    figures       text           NOT NULL,
    figures_hash  text           NOT NULL CHECK (figures_hash = content_hash(figures)),
    edition_code  text           NOT NULL GENERATED ALWAYS AS (result::json #>> '{edition,code}') STORED,
    edition_hash  text           NOT NULL GENERATED ALWAYS AS (result::json #>> '{edition,hash}') STORED,
    baseline_code text           NOT NULL GENERATED ALWAYS AS (result::json #>> '{baseline,code}') STORED,
    agrees        boolean        NOT NULL GENERATED ALWAYS AS ((result::json ->> 'agrees')::boolean) STORED,
    CONSTRAINT figures_as_told CHECK ((result::json ->> 'figuresHash') = figures_hash)
);

CREATE INDEX verifications_newest ON verifications (edition, verified_at DESC, id DESC);

COMMENT ON COLUMN verifications.result IS
    'canonical JSON (RFC 8785): editions, definitions, versions, tolerance, how many figures, which differ';
COMMENT ON COLUMN verifications.figures IS 'canonical JSON (RFC 8785): each figure by the engine and by PostGIS, raw';

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON verifications FOR EACH ROW EXECUTE FUNCTION guard_record();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON verifications FOR EACH STATEMENT EXECUTE FUNCTION guard_record();
ALTER TABLE verifications ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE verifications ENABLE ALWAYS TRIGGER no_truncate;
