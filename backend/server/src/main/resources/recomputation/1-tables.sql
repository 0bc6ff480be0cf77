-- 复算所用的表。Tables of the recomputation.

-- 问题：核对哪个版本，变化相对于哪个版本。The question: which edition, and which one changes are told against.
CREATE TABLE question (
    edition  text NOT NULL,
    baseline text NOT NULL
);

-- 两个版本的图斑。经纬度，CGCS2000（EPSG:4490），x 为经度。Zones of both editions.
CREATE TABLE zone (
    edition    text  NOT NULL,
    layer      text  NOT NULL,
    code       text  NOT NULL,
    name       text  NOT NULL,
    category   text  NOT NULL,
    attributes jsonb NOT NULL,
    geom       geometry(MultiPolygon, 4490) NOT NULL,
    PRIMARY KEY (edition, layer, code)
);

-- 指标所说的地：图层（或其若干类别）的并集；各项共有的地；至少在两项中的地。depth：先算小的。
-- Ground: the union of a layer (or of categories of it); what members have in common; what lies in at least two of them.
CREATE TABLE region (
    id         text PRIMARY KEY,
    depth      integer NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('ZONES', 'COMMON', 'SHARED')),
    layer      text,
    categories text[],
    members    text[]
);

-- 指标：面积（亩）、占比（%）、个数、相对于基准版本的变化（亩）。Indicators: area in mu, share in percent, count, change in mu.
CREATE TABLE indicator (
    id          text PRIMARY KEY,
    formula     text NOT NULL CHECK (formula IN ('AREA', 'SHARE', 'COUNT', 'CHANGE')),
    numerator   text NOT NULL REFERENCES region (id),
    denominator text REFERENCES region (id),
    attribute   text
);

-- 按什么分解：图层的图斑，或其类别。By what ground is divided: zones of a layer, or their categories.
CREATE TABLE division (
    word        text PRIMARY KEY,
    layer       text NOT NULL,
    by_category boolean NOT NULL
);

-- 比较两个版本的图层。Layers that are compared between the editions.
CREATE TABLE balance (
    layer text PRIMARY KEY REFERENCES region (id)
);

-- 应有的数。What is expected: SQUARE_METRES, MU, PERCENT or COUNT.
CREATE TABLE expected (
    id    text PRIMARY KEY,
    value double precision NOT NULL,
    unit  text NOT NULL
);
