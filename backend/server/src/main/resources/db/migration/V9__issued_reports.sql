-- Reports as they were first issued, so that each can be had again byte for byte whatever later software would make of its record.

CREATE TABLE IF NOT EXISTS issued_reports (
    screening    uuid           NOT NULL REFERENCES screenings (id),
    review       integer,
    form         text           NOT NULL CHECK (form IN ('pdf', 'docx', 'xlsx', 'json', 'geojson', 'gpkg')),
    has_annex    boolean        NOT NULL,
    has_data     boolean        NOT NULL,
    content      bytea          NOT NULL,
    content_hash text           NOT NULL,
    issued_at    timestamptz(3) NOT NULL,
    FOREIGN KEY (screening, review) REFERENCES review_sheets (screening, version),
    CONSTRAINT content_as_hashed CHECK (content_hash = 'sha256:' || encode(sha256(content), 'hex'))
);

COMMENT ON COLUMN issued_reports.review IS 'version of the review that is printed; NULL for none';
COMMENT ON COLUMN issued_reports.issued_at IS 'when it was first issued; no file says it itself';

CREATE UNIQUE INDEX IF NOT EXISTS issued_once
    ON issued_reports (screening, (coalesce(review, 0)), form, has_annex, has_data);

DROP TRIGGER IF EXISTS immutable ON issued_reports;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON issued_reports FOR EACH ROW EXECUTE FUNCTION guard_record();
DROP TRIGGER IF EXISTS no_truncate ON issued_reports;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON issued_reports FOR EACH STATEMENT EXECUTE FUNCTION guard_record();
ALTER TABLE issued_reports ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE issued_reports ENABLE ALWAYS TRIGGER no_truncate;
