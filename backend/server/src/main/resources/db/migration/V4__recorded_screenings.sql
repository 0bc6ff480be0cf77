-- A recorded screening is two canonical texts with their hashes. What the list shows is generated from the result's text, so
-- that no column can say otherwise than the text. Nothing was recorded before this version.

ALTER TABLE screenings
    DROP COLUMN as_of,
    DROP COLUMN rules_version,
    DROP COLUMN rules_hash,
    DROP COLUMN software,
    DROP COLUMN verdict,
    DROP COLUMN created_at;

-- Both texts speak of one edition, one release of the rules and one day.
CREATE FUNCTION is_one_question(request json, result json) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    asked json := request -> 'screening';
BEGIN
    RETURN (asked ->> 'asOf') = (result ->> 'asOf')
        AND (asked #>> '{edition,code}') = (result #>> '{edition,code}')
        AND (asked #>> '{edition,hash}') = (result #>> '{edition,hash}')
        AND (asked #>> '{rules,version}') = (result #>> '{rules,version}')
        AND (asked #>> '{rules,hash}') = (result #>> '{rules,hash}');
END
$$;

CREATE FUNCTION content_hash(content text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT 'sha256:' || encode(sha256(convert_to(content, 'UTF8')), 'hex')
$$;

ALTER TABLE screenings
    ADD COLUMN request_hash  text NOT NULL,
    ADD COLUMN record_hash   text NOT NULL CHECK (record_hash ~ '^sha256:[0-9a-f]{64}$'),
    ADD COLUMN evaluated_at  timestamptz(3) NOT NULL,
    ADD COLUMN verdict       text NOT NULL GENERATED ALWAYS AS (result::json ->> 'verdict') STORED
        CHECK (verdict IN ('PERMITTED', 'CONDITIONAL', 'RESTRICTED', 'PROHIBITED', 'UNDETERMINED')),
    ADD COLUMN as_of         text NOT NULL GENERATED ALWAYS AS (result::json ->> 'asOf') STORED,
    ADD COLUMN edition_code  text NOT NULL GENERATED ALWAYS AS (result::json #>> '{edition,code}') STORED,
    ADD COLUMN edition_hash  text NOT NULL GENERATED ALWAYS AS (result::json #>> '{edition,hash}') STORED,
    ADD COLUMN rules_version text NOT NULL GENERATED ALWAYS AS (result::json #>> '{rules,version}') STORED,
    ADD COLUMN rules_hash    text NOT NULL GENERATED ALWAYS AS (result::json #>> '{rules,hash}') STORED,
    ADD COLUMN name          text GENERATED ALWAYS AS (result::json #>> '{project,name}') STORED,
    ADD COLUMN industry_code text GENERATED ALWAYS AS (result::json #>> '{project,industry,code}') STORED,
    ADD COLUMN industry_name text GENERATED ALWAYS AS (result::json #>> '{project,industry,name}') STORED,
    ADD COLUMN area_mu       numeric GENERATED ALWAYS AS ((result::json #>> '{site,areaMu}')::numeric) STORED,
    ADD CONSTRAINT one_question CHECK (is_one_question(request::json, result::json)),
    ADD CONSTRAINT request_as_hashed CHECK (request_hash = content_hash(request)),
    ADD CONSTRAINT result_as_hashed CHECK (result_hash = content_hash(result));

CREATE INDEX screenings_newest ON screenings (evaluated_at DESC, id DESC);
CREATE INDEX screenings_newest_of_verdict ON screenings (verdict, evaluated_at DESC, id DESC);

COMMENT ON COLUMN screenings.request IS
    'canonical JSON (RFC 8785) of what was asked: the Feature as it was understood, edition, rules and day';
COMMENT ON COLUMN screenings.evaluated_at IS 'when it was screened, by the server''s clock';
COMMENT ON COLUMN screenings.record_hash IS
    'SHA-256 of the canonical JSON of id, evaluatedAt, requestHash and resultHash: what neither text holds';

CREATE FUNCTION guard_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what is recorded never changes: % of %', lower(TG_OP), TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON screenings FOR EACH ROW EXECUTE FUNCTION guard_record();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON screenings FOR EACH STATEMENT EXECUTE FUNCTION guard_record();

-- Also where a session calls itself a replica.
ALTER TABLE screenings ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE screenings ENABLE ALWAYS TRIGGER no_truncate;
