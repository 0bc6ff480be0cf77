-- One guard for all versions that follow each other, whatever they are of; and guards are told nothing by tables of a session's own.
-- No row is touched.

-- A gap cannot come to be: a version needs the one before it, which cannot go. The argument names the column that says of what it is.
CREATE OR REPLACE FUNCTION guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    follows boolean;
BEGIN
    EXECUTE format(
        'SELECT $1.version = 1 OR EXISTS (SELECT FROM %I.%I v WHERE v.%I = $1.%3$I AND v.version = $1.version - 1'
            ' AND v.content_hash = $1.previous_hash)',
        TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[0]) INTO follows USING NEW;
    IF NOT follows THEN
        RAISE EXCEPTION 'version % in % does not follow the one before it', NEW.version, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER IF EXISTS follows ON review_sheets;
CREATE TRIGGER follows BEFORE INSERT ON review_sheets FOR EACH ROW EXECUTE FUNCTION guard_version('screening');
DROP TRIGGER IF EXISTS follows ON project_versions;
CREATE TRIGGER follows BEFORE INSERT ON project_versions FOR EACH ROW EXECUTE FUNCTION guard_version('project');
ALTER TABLE review_sheets ENABLE ALWAYS TRIGGER follows;
ALTER TABLE project_versions ENABLE ALWAYS TRIGGER follows;
DROP FUNCTION IF EXISTS guard_review();
DROP FUNCTION IF EXISTS guard_project();

-- Temporary tables are looked up first where a path does not name them: one of the same name would hide who has a number, and which
-- editions are published.
DO $$
DECLARE
    guard text;
BEGIN
    FOREACH guard IN ARRAY ARRAY['guard_project_code()', 'is_published(integer)', 'guard_publication()', 'guard_truncate()'] LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard, current_schema());
    END LOOP;
END
$$;
