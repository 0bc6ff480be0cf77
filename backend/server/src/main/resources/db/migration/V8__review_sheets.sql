-- What persons add to a recorded screening: versions that are added and never changed, each bound by hash to the one before it.

CREATE TABLE IF NOT EXISTS review_sheets (
    screening     uuid    NOT NULL REFERENCES screenings (id),
    version       integer NOT NULL CHECK (version >= 1),
    content       text    NOT NULL,
    content_hash  text    NOT NULL,
    previous_hash text,
    PRIMARY KEY (screening, version),
    CONSTRAINT content_as_hashed CHECK (content_hash = content_hash(content)),
    CONSTRAINT only_the_first_follows_none CHECK ((version = 1) = (previous_hash IS NULL))
);

COMMENT ON COLUMN review_sheets.content IS
    'canonical JSON (RFC 8785): clauses, remarks, conclusion, who and when, the result''s hash and that of the version before';
COMMENT ON COLUMN review_sheets.previous_hash IS 'content_hash of the version before';

-- A gap cannot come to be: a version needs the one before it, which cannot go.
CREATE OR REPLACE FUNCTION guard_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version > 1 AND NOT EXISTS (
        SELECT FROM review_sheets r
        WHERE r.screening = NEW.screening AND r.version = NEW.version - 1 AND r.content_hash = NEW.previous_hash)
    THEN
        RAISE EXCEPTION 'version % of the review of % does not follow the one before it', NEW.version, NEW.screening
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER IF EXISTS follows ON review_sheets;
CREATE TRIGGER follows BEFORE INSERT ON review_sheets FOR EACH ROW EXECUTE FUNCTION guard_review();
DROP TRIGGER IF EXISTS immutable ON review_sheets;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON review_sheets FOR EACH ROW EXECUTE FUNCTION guard_record();
DROP TRIGGER IF EXISTS no_truncate ON review_sheets;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON review_sheets FOR EACH STATEMENT EXECUTE FUNCTION guard_record();
ALTER TABLE review_sheets ENABLE ALWAYS TRIGGER follows;
ALTER TABLE review_sheets ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE review_sheets ENABLE ALWAYS TRIGGER no_truncate;
