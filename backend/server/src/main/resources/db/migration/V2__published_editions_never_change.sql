-- What is published never changes, whoever asks. The checks lock the edition's row (FOR SHARE), so that a zone cannot
-- slip in beside a publication that is under way: the publication holds the row's exclusive lock.

CREATE FUNCTION is_published(edition integer) RETURNS boolean LANGUAGE sql AS $$
    SELECT status = 'PUBLISHED' FROM editions WHERE seq = edition FOR SHARE
$$;

CREATE FUNCTION refuse_change(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published edition never changes: %', what USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION guard_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'PUBLISHED' THEN
        PERFORM refuse_change(lower(TG_OP) || ' of edition ' || OLD.code);
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- Publication must follow the chain: the predecessor is published, and neither time axis runs backwards.
CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before editions%ROWTYPE;
BEGIN
    IF NEW.status = 'PUBLISHED' AND NEW.predecessor IS NOT NULL THEN
        SELECT * INTO before FROM editions WHERE seq = NEW.predecessor FOR SHARE;
        IF before.status <> 'PUBLISHED'
                OR before.effective_from > NEW.effective_from OR before.published_at > NEW.published_at THEN
            RAISE EXCEPTION 'edition % cannot be published before, or take effect before, its predecessor %',
                NEW.code, before.code USING ERRCODE = 'restrict_violation';
        END IF;
    END IF;
    RETURN NEW;
END
$$;

-- For layers and zones alike: rows of a published edition stay, except that an unpublished edition may end them.
CREATE FUNCTION guard_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF is_published(OLD.until_edition) THEN
        PERFORM refuse_change(lower(TG_OP) || ' in ' || TG_TABLE_NAME || ' of an ended row');
    END IF;
    IF TG_OP = 'DELETE' THEN
        IF is_published(OLD.from_edition) THEN
            PERFORM refuse_change('delete in ' || TG_TABLE_NAME);
        END IF;
        RETURN OLD;
    END IF;
    IF is_published(OLD.from_edition) AND (OLD IS DISTINCT FROM NEW) THEN
        OLD.until_edition := NEW.until_edition;
        IF OLD IS DISTINCT FROM NEW THEN
            PERFORM refuse_change('update in ' || TG_TABLE_NAME);
        END IF;
    ELSIF is_published(NEW.from_edition) AND OLD.from_edition <> NEW.from_edition THEN
        PERFORM refuse_change('update in ' || TG_TABLE_NAME || ' into a published edition');
    END IF;
    IF is_published(NEW.until_edition) THEN
        PERFORM refuse_change('update in ' || TG_TABLE_NAME || ' out of a published edition');
    END IF;
    RETURN NEW;
END
$$;

-- By statement, not by row: a bulk load asks once for each edition it touches.
CREATE FUNCTION guard_new_content() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    edition integer;
BEGIN
    FOR edition IN
        SELECT from_edition FROM added UNION SELECT until_edition FROM added WHERE until_edition IS NOT NULL
    LOOP
        IF is_published(edition) THEN
            PERFORM refuse_change('insert in ' || TG_TABLE_NAME);
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

CREATE FUNCTION guard_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM editions WHERE status = 'PUBLISHED') THEN
        PERFORM refuse_change('truncate of ' || TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON editions FOR EACH ROW EXECUTE FUNCTION guard_edition();
CREATE TRIGGER publication BEFORE INSERT OR UPDATE ON editions FOR EACH ROW EXECUTE FUNCTION guard_publication();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON layers FOR EACH ROW EXECUTE FUNCTION guard_content();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON zones FOR EACH ROW EXECUTE FUNCTION guard_content();
CREATE TRIGGER no_addition AFTER INSERT ON layers REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION guard_new_content();
CREATE TRIGGER no_addition AFTER INSERT ON zones REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION guard_new_content();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON editions FOR EACH STATEMENT EXECUTE FUNCTION guard_truncate();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layers FOR EACH STATEMENT EXECUTE FUNCTION guard_truncate();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON zones FOR EACH STATEMENT EXECUTE FUNCTION guard_truncate();

-- Also where a session calls itself a replica.
ALTER TABLE editions ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE editions ENABLE ALWAYS TRIGGER publication;
ALTER TABLE editions ENABLE ALWAYS TRIGGER no_truncate;
ALTER TABLE layers ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE layers ENABLE ALWAYS TRIGGER no_addition;
ALTER TABLE layers ENABLE ALWAYS TRIGGER no_truncate;
ALTER TABLE zones ENABLE ALWAYS TRIGGER immutable;
ALTER TABLE zones ENABLE ALWAYS TRIGGER no_addition;
ALTER TABLE zones ENABLE ALWAYS TRIGGER no_truncate;
