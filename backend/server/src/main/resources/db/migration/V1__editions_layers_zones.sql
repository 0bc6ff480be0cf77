-- Editions, layers and zones. A layer description and a zone carry the range of editions in which they hold,
-- from_edition <= e < until_edition, so that an edition costs only what changed in it.

CREATE EXTENSION IF NOT EXISTS postgis;

CREATE TABLE editions (
    seq            integer PRIMARY KEY CHECK (seq > 0),
    code           text    NOT NULL UNIQUE CHECK (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$'),
    -- Superseded is no state of the row: it follows from the published editions after it and from the day asked.
    status         text    NOT NULL CHECK (status IN ('DRAFT', 'VALIDATED', 'PUBLISHED')),
    effective_from date    NOT NULL,
    published_at   timestamptz,
    hash           text    CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
    note           text    NOT NULL DEFAULT '',
    predecessor    integer UNIQUE REFERENCES editions (seq) CHECK (predecessor < seq),
    CONSTRAINT published_is_complete CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL AND hash IS NOT NULL))
);

-- One chain: only one edition has no predecessor (and each has at most one successor, by the UNIQUE above).
CREATE UNIQUE INDEX editions_one_first ON editions ((predecessor IS NULL)) WHERE predecessor IS NULL;

COMMENT ON COLUMN editions.effective_from IS 'first day of legal effect';
COMMENT ON COLUMN editions.published_at IS 'when it became known; the second time axis';
COMMENT ON COLUMN editions.hash IS 'over its content and its predecessor''s hash; see EditionHash';

CREATE TABLE layers (
    id            text    NOT NULL CHECK (id ~ '^[a-z][a-z0-9-]{0,63}$'),
    position      integer NOT NULL,
    description   jsonb   NOT NULL,
    from_edition  integer NOT NULL REFERENCES editions (seq),
    until_edition integer REFERENCES editions (seq) CHECK (until_edition > from_edition),
    PRIMARY KEY (id, from_edition)
);

COMMENT ON COLUMN layers.position IS 'order in the legend';

CREATE TABLE zones (
    id            bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    layer         text    NOT NULL,
    code          text    NOT NULL CHECK (code <> ''),
    name          text    NOT NULL,
    category      text    NOT NULL,
    attributes    jsonb   NOT NULL DEFAULT '{}',
    geom          geometry(MultiPolygon, 4490) NOT NULL CHECK (ST_IsValid(geom)),
    area_m2       double precision NOT NULL CHECK (area_m2 > 0),
    area_method   text    NOT NULL,
    content_hash  text    NOT NULL CHECK (content_hash ~ '^sha256:[0-9a-f]{64}$'),
    from_edition  integer NOT NULL REFERENCES editions (seq),
    until_edition integer REFERENCES editions (seq) CHECK (until_edition > from_edition),
    UNIQUE (layer, code, from_edition)
);

-- A code means one zone in any edition: at most one row of a code is open.
CREATE UNIQUE INDEX zones_one_open ON zones (layer, code) WHERE until_edition IS NULL;
CREATE INDEX zones_geom ON zones USING gist (geom);

COMMENT ON COLUMN zones.geom IS 'CGCS2000, x = longitude, y = latitude, edges straight in longitude and latitude';
COMMENT ON COLUMN zones.area_m2 IS 'by area_method, from the engine';
COMMENT ON COLUMN zones.content_hash IS 'over layer, code, name, category, attributes and geometry; see ZoneHash';
