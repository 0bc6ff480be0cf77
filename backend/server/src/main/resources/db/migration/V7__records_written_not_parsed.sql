-- A record's columns are written by who records, no longer parsed out of its result ten times: parsing took 30 times as long as the
-- insert itself. That a column says what the text says is held by every verification (LISTED), as it is for whatever was altered since.

ALTER TABLE screenings
    ALTER COLUMN verdict DROP EXPRESSION IF EXISTS,
    ALTER COLUMN as_of DROP EXPRESSION IF EXISTS,
    ALTER COLUMN edition_code DROP EXPRESSION IF EXISTS,
    ALTER COLUMN edition_hash DROP EXPRESSION IF EXISTS,
    ALTER COLUMN rules_version DROP EXPRESSION IF EXISTS,
    ALTER COLUMN rules_hash DROP EXPRESSION IF EXISTS,
    ALTER COLUMN name DROP EXPRESSION IF EXISTS,
    ALTER COLUMN industry_code DROP EXPRESSION IF EXISTS,
    ALTER COLUMN industry_name DROP EXPRESSION IF EXISTS,
    ALTER COLUMN area_mu DROP EXPRESSION IF EXISTS,
    DROP CONSTRAINT IF EXISTS one_question;

DROP FUNCTION IF EXISTS is_one_question(json, json);

-- The request and the columns speak of one edition, one release of the rules and one day. The request is small; the result is not read.
CREATE OR REPLACE FUNCTION is_answer_to(
    request json, as_of text, edition_code text, edition_hash text, rules_version text, rules_hash text)
    RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    asked json := request -> 'screening';
BEGIN
    RETURN COALESCE(
        (asked ->> 'asOf') = as_of
        AND (asked #>> '{edition,code}') = edition_code
        AND (asked #>> '{edition,hash}') = edition_hash
        AND (asked #>> '{rules,version}') = rules_version
        AND (asked #>> '{rules,hash}') = rules_hash, false);
END
$$;

-- NOT VALID: what was recorded before was held to more.
ALTER TABLE screenings
    ADD CONSTRAINT one_question CHECK (
        is_answer_to(request::json, as_of, edition_code, edition_hash, rules_version, rules_hash)) NOT VALID;

-- An edition is found by its number; nothing reads the others.
ALTER TABLE verifications
    DROP COLUMN IF EXISTS edition_code,
    DROP COLUMN IF EXISTS edition_hash,
    DROP COLUMN IF EXISTS baseline_code,
    DROP COLUMN IF EXISTS agrees;

-- Faster than PostgreSQL's own, where this server was built with it (from 14 on); what is stored stays as it is.
DO $$
BEGIN
    ALTER TABLE screenings ALTER COLUMN request SET COMPRESSION lz4, ALTER COLUMN result SET COMPRESSION lz4;
    ALTER TABLE verifications ALTER COLUMN result SET COMPRESSION lz4, ALTER COLUMN figures SET COMPRESSION lz4;
EXCEPTION
    WHEN feature_not_supported OR syntax_error OR invalid_parameter_value THEN
        RAISE NOTICE 'no lz4 here: records are compressed by pglz';
END
$$;

-- Which record a caller's key stands for, so that a call made again makes no twin. Not part of a record: kept for a day.
CREATE TABLE IF NOT EXISTS recording_keys (
    key       text           PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 255),
    body_hash text           NOT NULL CHECK (body_hash ~ '^sha256:[0-9a-f]{64}$'),
    screening uuid           NOT NULL,
    used_at   timestamptz(3) NOT NULL
);

CREATE INDEX IF NOT EXISTS recording_keys_oldest ON recording_keys (used_at);

COMMENT ON COLUMN recording_keys.screening IS
    'taken before it is stored, in one transaction, so that twins wait for each other and not for the text; no reference: nothing recorded goes';
COMMENT ON COLUMN recording_keys.key IS 'the caller''s Idempotency-Key';
COMMENT ON COLUMN recording_keys.body_hash IS 'SHA-256 of what was asked under it: another question may not take the same key';
