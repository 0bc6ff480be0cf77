-- 用 PostGIS 由图斑重新算出每个数：并集、交集、差集，以及加密到 0.0005 度后的椭球面积。
-- Every figure anew from the zones: unions, intersections, differences, and the area on the ellipsoid of geometries densified to 0.0005°.

-- step: 合并图层 / unions of layers
CREATE TABLE cover (
    edition text NOT NULL,
    region  text NOT NULL,
    geom    geometry NOT NULL,
    ground  text GENERATED ALWAYS AS (md5(ST_AsBinary(geom))) STORED,
    PRIMARY KEY (edition, region)
);

INSERT INTO cover (edition, region, geom)
SELECT z.edition, r.id,
       coalesce(ST_Union(z.geom) FILTER (WHERE r.categories IS NULL OR z.category = ANY (r.categories)),
                'SRID=4490;MULTIPOLYGON EMPTY')
FROM region r
JOIN zone z ON z.layer = r.layer
WHERE r.kind = 'ZONES'
GROUP BY z.edition, r.id;

-- 参与比较而没有图斑的图层，什么也不覆盖。A layer that is compared and has no zones covers nothing.
INSERT INTO cover (edition, region, geom)
SELECT e.edition, b.layer, 'SRID=4490;MULTIPOLYGON EMPTY'
FROM balance b
CROSS JOIN (SELECT edition FROM question UNION SELECT baseline FROM question) e
ON CONFLICT DO NOTHING;

-- step: 共有与重叠的地 / ground in common and shared
DO $$
DECLARE
    level integer;
BEGIN
    FOR level IN SELECT DISTINCT depth FROM region WHERE depth > 0 ORDER BY depth LOOP
        INSERT INTO cover (edition, region, geom)
        SELECT a.edition, r.id, ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 3)
        FROM region r
        JOIN cover a ON a.region = r.members[1]
        JOIN cover b ON b.region = r.members[2] AND b.edition = a.edition
        WHERE r.kind = 'COMMON' AND r.depth = level;

        INSERT INTO cover (edition, region, geom)
        SELECT e.edition, r.id,
               (SELECT ST_Union(ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 3))
                FROM cover a
                JOIN cover b ON b.edition = a.edition AND b.region = ANY (r.members)
                    AND array_position(r.members, a.region) < array_position(r.members, b.region)
                WHERE a.edition = e.edition AND a.region = ANY (r.members))
        FROM region r
        CROSS JOIN (SELECT edition FROM question UNION SELECT baseline FROM question) e
        WHERE r.kind = 'SHARED' AND r.depth = level
          AND cardinality(r.members) =
              (SELECT count(*) FROM cover c WHERE c.edition = e.edition AND c.region = ANY (r.members));
    END LOOP;
END
$$;

-- step: 两个版本之间保留、减少、增加的地 / ground retained, lost and gained between the editions
CREATE TABLE change (
    layer  text NOT NULL,
    kind   text NOT NULL CHECK (kind IN ('before', 'retained', 'lost', 'gained', 'after')),
    geom   geometry NOT NULL,
    ground text GENERATED ALWAYS AS (md5(ST_AsBinary(geom))) STORED,
    PRIMARY KEY (layer, kind)
);

INSERT INTO change (layer, kind, geom)
SELECT l.layer, k.kind,
       CASE k.kind
           WHEN 'before' THEN b.geom
           WHEN 'after' THEN a.geom
           WHEN 'retained' THEN CASE WHEN a.ground = b.ground THEN a.geom
                                     ELSE ST_CollectionExtract(ST_Intersection(b.geom, a.geom), 3) END
           WHEN 'lost' THEN CASE WHEN a.ground = b.ground THEN 'SRID=4490;MULTIPOLYGON EMPTY'
                                 ELSE ST_CollectionExtract(ST_Difference(b.geom, a.geom), 3) END
           WHEN 'gained' THEN CASE WHEN a.ground = b.ground THEN 'SRID=4490;MULTIPOLYGON EMPTY'
                                   ELSE ST_CollectionExtract(ST_Difference(a.geom, b.geom), 3) END
       END
FROM question q
CROSS JOIN balance l
CROSS JOIN (VALUES ('before'), ('retained'), ('lost'), ('gained'), ('after')) k (kind)
JOIN cover b ON b.edition = q.baseline AND b.region = l.layer
JOIN cover a ON a.edition = q.edition AND a.region = l.layer;

-- step: 面积 / areas
-- 相同的地只算一次。The same ground is measured once.
CREATE TABLE ground (
    id            text PRIMARY KEY,
    geom          geometry NOT NULL,
    square_metres double precision NOT NULL
);

INSERT INTO ground
SELECT DISTINCT ON (ground) ground, geom, ST_Area(ST_Segmentize(geom, 0.0005)::geography)
FROM (SELECT ground, geom FROM cover UNION ALL SELECT ground, geom FROM change) g
ORDER BY ground;

-- step: 切成小块 / cut into pieces
CREATE TABLE piece (
    ground text NOT NULL,
    geom   geometry NOT NULL
);

INSERT INTO piece
SELECT g.id, ST_Subdivide(g.geom, 128)
FROM ground g
WHERE g.id IN (SELECT c.ground
               FROM question q
               JOIN indicator i ON i.formula <> 'COUNT'
               JOIN cover c ON c.region IN (i.numerator, i.denominator)
                   AND (c.edition = q.edition OR i.formula = 'CHANGE' AND c.edition = q.baseline)
               UNION
               SELECT ground FROM change);

-- 分解所用的图斑，和它们的并集（code 为空）。The zones that divide, and their union (without a code).
CREATE TABLE divider (
    layer    text NOT NULL,
    code     text,
    category text,
    geom     geometry NOT NULL
);

INSERT INTO divider
SELECT z.layer, z.code, z.category, z.geom
FROM question q
JOIN zone z ON z.edition = q.edition
WHERE z.layer IN (SELECT layer FROM division)
UNION ALL
SELECT c.region, NULL, NULL, ST_Subdivide(c.geom, 128)
FROM question q
JOIN cover c ON c.edition = q.edition
WHERE c.region IN (SELECT layer FROM division);

CREATE INDEX ON piece USING gist (geom);
CREATE INDEX ON divider USING gist (geom);
ANALYZE piece;
ANALYZE divider;

-- step: 按单元、团场分解 / divided by units and administrative areas
CREATE TABLE part (
    layer         text NOT NULL,
    code          text,
    category      text,
    ground        text NOT NULL,
    square_metres double precision NOT NULL
);

INSERT INTO part
SELECT d.layer, d.code, d.category, p.ground,
       sum(ST_Area(ST_Segmentize(
           CASE WHEN ST_Covers(d.geom, p.geom) THEN p.geom
                ELSE ST_CollectionExtract(ST_Intersection(d.geom, p.geom), 3) END, 0.0005)::geography))
FROM divider d
JOIN piece p ON ST_Intersects(d.geom, p.geom)
GROUP BY d.layer, d.code, d.category, p.ground;

-- 每块地分解后的各部分；不在任何部分中的、重复计算的（负数）各为一部分。
-- Each ground divided; what is in no part, and what parts count more than once (negative), are parts of their own.
CREATE TABLE divided (
    word          text NOT NULL,
    code          text NOT NULL,
    ground        text NOT NULL,
    square_metres double precision NOT NULL,
    PRIMARY KEY (word, ground, code)
);

INSERT INTO divided
SELECT v.word, CASE WHEN v.by_category THEN p.category ELSE p.code END, p.ground, sum(p.square_metres)
FROM division v
JOIN part p ON p.layer = v.layer AND p.code IS NOT NULL
GROUP BY 1, 2, 3
UNION ALL
SELECT v.word, '(none)', g.id, g.square_metres - coalesce(covered.square_metres, 0)
FROM division v
CROSS JOIN (SELECT * FROM ground WHERE id IN (SELECT ground FROM piece)) g
LEFT JOIN part covered ON covered.layer = v.layer AND covered.ground = g.id AND covered.code IS NULL
UNION ALL
SELECT v.word, '(repeated)', p.ground,
       coalesce(sum(p.square_metres) FILTER (WHERE p.code IS NULL), 0)
           - coalesce(sum(p.square_metres) FILTER (WHERE p.code IS NOT NULL), 0)
FROM division v
JOIN part p ON p.layer = v.layer
GROUP BY v.word, p.ground;

-- step: 各个数 / the figures
CREATE TABLE computed (
    id    text PRIMARY KEY,
    value double precision NOT NULL,
    unit  text NOT NULL
);

-- 1 亩 = 2000/3 平方米。1 mu = 2000/3 m².
CREATE TABLE operand AS
SELECT i.id, i.formula, o.name, o.ground, g.square_metres
FROM question q
JOIN indicator i ON i.formula <> 'COUNT'
CROSS JOIN LATERAL (
    SELECT 'numerator' AS name, c.ground FROM cover c WHERE c.edition = q.edition AND c.region = i.numerator
    UNION ALL
    SELECT 'denominator', c.ground FROM cover c WHERE c.edition = q.edition AND c.region = i.denominator
    UNION ALL
    SELECT 'baseline', c.ground FROM cover c
    WHERE i.formula = 'CHANGE' AND c.edition = q.baseline AND c.region = i.numerator) o
JOIN ground g ON g.id = o.ground;

INSERT INTO computed
SELECT 'indicator/' || id || '/' || name, square_metres, 'SQUARE_METRES'
FROM operand;

INSERT INTO computed
SELECT 'indicator/' || n.id || '/value',
       CASE n.formula
           WHEN 'AREA' THEN n.square_metres * 3 / 2000
           WHEN 'SHARE' THEN 100 * n.square_metres / o.square_metres
           WHEN 'CHANGE' THEN (n.square_metres - o.square_metres) * 3 / 2000
       END,
       CASE n.formula WHEN 'SHARE' THEN 'PERCENT' ELSE 'MU' END
FROM operand n
LEFT JOIN operand o ON o.id = n.id AND o.name <> 'numerator'
WHERE n.name = 'numerator' AND (n.formula = 'AREA' OR o.square_metres > 0);

INSERT INTO computed
SELECT 'indicator/' || i.id || '/value',
       CASE WHEN i.attribute IS NULL THEN count(*) ELSE count(DISTINCT z.attributes ->> i.attribute) END,
       'COUNT'
FROM question q
JOIN indicator i ON i.formula = 'COUNT'
JOIN region r ON r.id = i.numerator
JOIN zone z ON z.edition = q.edition AND z.layer = r.layer
    AND (r.categories IS NULL OR z.category = ANY (r.categories))
GROUP BY i.id, i.attribute;

INSERT INTO computed
SELECT 'breakdown/' || o.id || '/' || d.word || '/' || d.code || '/' || o.name, d.square_metres, 'SQUARE_METRES'
FROM operand o
JOIN divided d ON d.ground = o.ground;

INSERT INTO computed
SELECT 'balance/' || c.layer || '/' || c.kind, g.square_metres, 'SQUARE_METRES'
FROM change c
JOIN ground g ON g.id = c.ground;

INSERT INTO computed
SELECT 'balance/' || c.layer || '/' || d.word || '/' || d.code || '/' || c.kind, d.square_metres, 'SQUARE_METRES'
FROM change c
JOIN divided d ON d.ground = c.ground;
