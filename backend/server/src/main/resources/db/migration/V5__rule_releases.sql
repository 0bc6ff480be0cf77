-- Every release of the rules that was ever in force, so that what was screened by it can be screened by it again.

CREATE TABLE rule_releases (
    hash      text           PRIMARY KEY,
    version   text           NOT NULL,
    archive   bytea          NOT NULL,
    loaded_at timestamptz(3) NOT NULL,
    CONSTRAINT archive_as_hashed CHECK (hash = 'sha256:' || encode(sha256(archive), 'hex'))
);

COMMENT ON COLUMN rule_releases.archive IS
    'the files as they are hashed: sorted by path, for each its path, 0x00, its length in decimal digits, 0x00, its bytes';
COMMENT ON COLUMN rule_releases.loaded_at IS 'when it was first in force';

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON rule_releases FOR EACH ROW EXECUTE FUNCTION guard_record();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON rule_releases FOR EACH STATEMENT EXECUTE FUNCTION guard_record();
ALTER TABLE rule_releases ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE rule_releases ENABLE ALWAYS TRIGGER no_truncate;

-- Nothing is recorded by rules that could not be had again. NOT VALID: what stands from before this version stays as it is.
ALTER TABLE screenings
    ADD CONSTRAINT rules_are_kept FOREIGN KEY (rules_hash) REFERENCES rule_releases (hash) NOT VALID;
