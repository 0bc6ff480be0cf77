-- Projects as the office keeps them: records that were made of them, and what persons say of them in versions that are added and never
-- changed, each bound by hash to the one before it.

CREATE TABLE IF NOT EXISTS projects (
    id         uuid           PRIMARY KEY,
    created_at timestamptz(3) NOT NULL
);

CREATE INDEX IF NOT EXISTS projects_newest ON projects (created_at DESC, id DESC);

CREATE TABLE IF NOT EXISTS project_screenings (
    screening     uuid             PRIMARY KEY REFERENCES screenings (id),
    project       uuid             NOT NULL REFERENCES projects (id),
    attached_at   timestamptz(3)   NOT NULL,
    outline       text             NOT NULL,
    is_simplified boolean          NOT NULL,
    west          double precision NOT NULL,
    south         double precision NOT NULL,
    east          double precision NOT NULL,
    north         double precision NOT NULL,
    UNIQUE (project, screening)
);

COMMENT ON TABLE project_screenings IS 'a record is of one project at most';
COMMENT ON COLUMN project_screenings.outline IS
    'GeoJSON geometry, lon/lat, of the recorded site, to be drawn among others; simplified where it has many vertices, never measured';
COMMENT ON COLUMN project_screenings.west IS 'of the recorded site itself, degrees';

CREATE TABLE IF NOT EXISTS project_versions (
    project       uuid    NOT NULL REFERENCES projects (id),
    version       integer NOT NULL CHECK (version >= 1),
    content       text    NOT NULL,
    content_hash  text    NOT NULL,
    previous_hash text,
    name          text    NOT NULL GENERATED ALWAYS AS (content::json ->> 'name') STORED CHECK (length(name) BETWEEN 1 AND 200),
    code          text    GENERATED ALWAYS AS (content::json ->> 'code') STORED CHECK (length(code) BETWEEN 1 AND 100),
    state         text    NOT NULL GENERATED ALWAYS AS (content::json ->> 'state') STORED CHECK (state IN
        ('PROPOSED', 'ACCEPTED', 'APPROVED', 'UNDER_CONSTRUCTION', 'BUILT', 'REFUSED', 'WITHDRAWN')),
    screening     uuid    NOT NULL GENERATED ALWAYS AS ((content::json ->> 'screening')::uuid) STORED,
    changed_at    text    NOT NULL GENERATED ALWAYS AS (content::json ->> 'at') STORED,
    PRIMARY KEY (project, version),
    FOREIGN KEY (project, screening) REFERENCES project_screenings (project, screening),
    CONSTRAINT content_as_hashed CHECK (content_hash = content_hash(content)),
    CONSTRAINT only_the_first_follows_none CHECK ((version = 1) = (previous_hash IS NULL))
);

CREATE INDEX IF NOT EXISTS project_versions_of_code ON project_versions (code);

COMMENT ON COLUMN project_versions.content IS
    'canonical JSON (RFC 8785): name, code, state, latest record, remark, when, and the hash of the version before';
COMMENT ON COLUMN project_versions.name IS 'this and the next are generated, so that no column can say otherwise than the text';

-- A gap cannot come to be: a version needs the one before it, which cannot go.
CREATE OR REPLACE FUNCTION guard_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version > 1 AND NOT EXISTS (
        SELECT FROM project_versions v
        WHERE v.project = NEW.project AND v.version = NEW.version - 1 AND v.content_hash = NEW.previous_hash)
    THEN
        RAISE EXCEPTION 'version % of the project % does not follow the one before it', NEW.version, NEW.project
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

-- After the row is there, for its columns are generated. Who gives the same number waits until the other has it, or has not.
CREATE OR REPLACE FUNCTION guard_project_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.code, 10));
    IF EXISTS (
        SELECT FROM project_versions v
        WHERE v.code = NEW.code AND v.project <> NEW.project
            AND NOT EXISTS (SELECT FROM project_versions w WHERE w.project = v.project AND w.version > v.version))
    THEN
        RAISE EXCEPTION 'another project has the code %', NEW.code USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS follows ON project_versions;
CREATE TRIGGER follows BEFORE INSERT ON project_versions FOR EACH ROW EXECUTE FUNCTION guard_project();
DROP TRIGGER IF EXISTS one_code ON project_versions;
CREATE TRIGGER one_code AFTER INSERT ON project_versions FOR EACH ROW WHEN (NEW.code IS NOT NULL)
    EXECUTE FUNCTION guard_project_code();
DROP TRIGGER IF EXISTS immutable ON project_versions;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON project_versions FOR EACH ROW EXECUTE FUNCTION guard_record();
DROP TRIGGER IF EXISTS no_truncate ON project_versions;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON project_versions FOR EACH STATEMENT EXECUTE FUNCTION guard_record();
DROP TRIGGER IF EXISTS immutable ON project_screenings;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON project_screenings FOR EACH ROW EXECUTE FUNCTION guard_record();
DROP TRIGGER IF EXISTS no_truncate ON project_screenings;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON project_screenings FOR EACH STATEMENT EXECUTE FUNCTION guard_record();
DROP TRIGGER IF EXISTS immutable ON projects;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON projects FOR EACH ROW EXECUTE FUNCTION guard_record();
DROP TRIGGER IF EXISTS no_truncate ON projects;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON projects FOR EACH STATEMENT EXECUTE FUNCTION guard_record();

-- Also where a session calls itself a replica.
ALTER TABLE project_versions ENABLE ALWAYS TRIGGER follows;
ALTER TABLE project_versions ENABLE ALWAYS TRIGGER one_code;
ALTER TABLE project_versions ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE project_versions ENABLE ALWAYS TRIGGER no_truncate;
ALTER TABLE project_screenings ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE project_screenings ENABLE ALWAYS TRIGGER no_truncate;
ALTER TABLE projects ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE projects ENABLE ALWAYS TRIGGER no_truncate;
