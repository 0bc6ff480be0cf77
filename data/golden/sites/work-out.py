#!/usr/bin/python3
"""Works out expected-text.yaml: what the text and table files of this folder mean, without EcoZone.

Shapes and codes below are written by hand from the files; areas are geodesic polygon areas (pyproj.Geod, ellipsoid of CGCS2000) of
edges densified to 5 m, straight in the plane of the zone or in longitude and latitude as the file has them; planar areas by shapely.
Usage: python3 work-out.py > expected-text.yaml
"""
import math
import os

from pyproj import Geod, Transformer
from shapely.geometry import Polygon

GEOD = Geod(a=6378137, rf=298.257222101)
OUTER = [(606800, 4968400), (606800, 4968600), (607100, 4968600), (607100, 4968400)]
HOLE = [(606900, 4968480), (606950, 4968480), (606950, 4968520), (606900, 4968520)]
OCTAGON = [
    (606900, 4968500), (606870.711, 4968570.711), (606800, 4968600), (606729.289, 4968570.711),
    (606700, 4968500), (606729.289, 4968429.289), (606800, 4968400), (606870.711, 4968429.289)]
RECTANGLE = [(82.35, 44.84), (82.354, 44.84), (82.354, 44.842), (82.35, 44.842)]


def dense(ring, most):
    out = []
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        n = max(1, math.ceil(math.hypot(x2 - x1, y2 - y1) / most))
        out += [(x1 + (x2 - x1) * i / n, y1 + (y2 - y1) * i / n) for i in range(n)]
    return out


def of_ring(lon_lat):
    lons, lats = zip(*lon_lat)
    return abs(GEOD.polygon_area_perimeter(lons, lats)[0])


def degrees(ring, holes=()):
    """Area of a polygon whose edges are straight in longitude and latitude, and where it begins."""
    area = of_ring(dense(ring, 5e-5)) - sum(of_ring(dense(h, 5e-5)) for h in holes)
    return {"area": round(area, 2), "at": [round(v, 4) for v in ring[0]]}


def metres(ring, holes=(), zone=4536, shift=0):
    """The same of one whose edges are straight in the plane of a zone (EPSG code without prefix)."""
    to = Transformer.from_crs("EPSG:%d" % zone, "EPSG:4490", always_xy=True)
    move = lambda r: [(x + shift, y) for x, y in r]
    lon_lat = lambda r: [to.transform(x, y) for x, y in dense(move(r), 5)]
    area = of_ring(lon_lat(ring)) - sum(of_ring(lon_lat(h)) for h in holes)
    at = to.transform(*move(ring)[0])
    return {
        "area": round(area, 2),
        "planar": round(Polygon(ring, holes).area, 2),
        "at": [round(v, 4) for v in at]}


def packed(value, decimals):
    """ddd.mmss of decimal degrees, seconds to so many decimals, as decimal degrees again."""
    d = int(value)
    m = int((value - d) * 60)
    s = round(((value - d) * 60 - m) * 60, decimals)
    return d + m / 60 + s / 3600


def in_seconds(decimals):
    to = Transformer.from_crs("EPSG:4536", "EPSG:4490", always_xy=True)
    return degrees([tuple(packed(v, decimals) for v in to.transform(*p)) for p in OUTER])


def site(name, shape, **more):
    return dict(name=name, **shape, **more)


MERGED = [(592800, 4969900), (592729.831, 4970129.513), (593035.848, 4970223.072), (593106.018, 4969993.559)]
MERGED_HOLE = [(592869.317, 4970015.305), (592856.16, 4970058.338), (592913.539, 4970075.881), (592926.695, 4970032.847)]
MERGED_SECOND = [(593400, 4970000), (593485.873, 4970224.557), (593662.157, 4970021.766)]
TOTALLED = [
    (600900, 4977100), (600807.913, 4977221.326), (600866.235, 4977400.766), (601043.334, 4977475.84), (601188.774, 4977347.204),
    (601113.439, 4977111.992)]
OUTER_DEGREES = [(82.350843199, 44.843136643), (82.350885254, 44.844935857), (82.354678817, 44.844890914), (82.354636644, 44.843091703)]


PLOT = site("示例地块", metres(OUTER))
HOLED = site("示例地块", metres(OUTER, [HOLE]))
TABLE = site("地块 1", metres(OUTER))
PREFIXED, PLAIN = "EPSG:4515", "EPSG:4536"
OLD = dict(sites=[], faults=["CRS_UNSUPPORTED"])
PACKED = "EPSG:4490+DDD.MMSS"
ASKED = dict(sites=[], faults=["CRS_UNKNOWN"], candidates=[PACKED, "EPSG:4490"])
JSON = dict(sites=[], faults=["BAD_JSON"])
UNREADABLE = dict(sites=[], faults=["FILE_UNREADABLE"])


def of(file, **expected):
    return dict(file=file, **expected)


def answered(file, expected):
    """A file that asks whether its degrees are decimal, and the same file with the answer that they are not."""
    return [of(file, **ASKED), of(file, answer=PACKED, system="EPSG:4490", sites=[expected])]


def features():
    first = [(82.3508432, 44.84313664), (82.35088525, 44.84493586), (82.35467882, 44.84489091), (82.35463664, 44.8430917)]
    second = [(x + 0.01, y) for x, y in first]
    return dict(system="EPSG:4490", sites=[site("一", degrees(first)), site("二", degrees(second))], notices=["GEOJSON_SEQUENCE"])


FILES = [
    # degrees, minutes and seconds in one number
    *answered("degrees-packed-9-decimals.csv", site("地块 1", in_seconds(5))),
    *answered("degrees-packed-10-decimals.txt", site("示例地块", in_seconds(6))),
    *answered("degrees-packed-12-decimals.csv", site("地块 1", in_seconds(8))),
    *answered("degrees-packed-6-decimals.txt", site("示例地块", in_seconds(2))),
    of("degrees-decimal-14-decimals.txt", system="EPSG:4490",
       sites=[site("示例地块", degrees([Transformer.from_crs("EPSG:4536", "EPSG:4490", always_xy=True).transform(*p) for p in OUTER]))],
       notices=["DEGREES"]),
    # breaks of pages
    *[of(f, system=PREFIXED, sites=[site("地块 1", metres(OCTAGON))], notices=["RING_GOES_ON"])
      for f in ("table-titles-again.csv", "table-blank-row-in-ring.csv", "table-continued-in-ring.csv", "table-double-spaced.csv")],
    of("table-blank-row-between-closed-rings.csv", system=PREFIXED, sites=[site("地块 1", metres(OUTER, [HOLE]))]),
    of("table-page-break-unnamed.csv", sites=[], faults=["RING_BREAK_UNCLEAR"]),
    # lengths of sides between the points
    of("table-side-length-rows.csv", system=PREFIXED, sites=[TABLE], notices=["NUMBER_ROWS_IGNORED"]),
    of("table-side-lengths-in-first-column.csv", system=PREFIXED, sites=[TABLE], notices=["NUMBER_ROWS_IGNORED"]),
    of("table-side-lengths-with-blank-rows.csv", system=PREFIXED, sites=[TABLE], notices=["NUMBER_ROWS_IGNORED", "RING_GOES_ON"]),
    of("table-plots-by-number-rows.csv", system=PREFIXED, sites=[site("1", metres(OUTER)), site("2", metres(OUTER, shift=500))]),
    # plots and rings named once, in cells merged downwards or in their first row
    of("table-names-merged-downwards.xlsx", system=PREFIXED,
       sites=[site("牧业一区", metres(MERGED, [MERGED_HOLE])), site("牧业二区", metres(MERGED_SECOND))]),
    *[of(f, system=PREFIXED, sites=[site("甲", metres(OUTER, [HOLE])), site("乙", metres(OUTER, shift=500))])
      for f in ("table-names-merged-across-pages.xlsx", "table-codes-in-all-rows-names-in-first.csv")],
    of("table-names-in-first-row.csv", system=PREFIXED,
       sites=[site("甲", metres(OUTER, [HOLE])), site("乙", metres(OUTER, shift=500))], notices=["RING_NUMBER_FILLED_DOWN"]),
    of("table-names-in-first-row-hole-not-numbered.csv", system=PREFIXED,
       sites=[site("甲", metres(OUTER, [HOLE])), site("乙", metres(OUTER, shift=500))],
       notices=["RING_NUMBER_FILLED_DOWN", "RING_BY_RESTART"]),
    # rows of totals with numbers below the coordinates
    of("table-totals-row.csv", system=PREFIXED, sites=[site("地块 1", metres(TOTALLED))], notices=["LINE_IGNORED"]),
    of("table-totals-after-each-plot.csv", system=PREFIXED, sites=[site("甲", metres(OUTER)), site("乙", metres(OUTER, shift=500))],
       notices=["LINE_IGNORED"]),
    of("table-totals-of-pages.csv", system=PREFIXED, sites=[site("地块 1", metres(OUTER, [HOLE]))], notices=["LINE_IGNORED"]),
    of("table-totals-with-units.csv", system=PREFIXED, sites=[TABLE], notices=["LINE_IGNORED"]),
    of("table-totals-below-degrees.csv", system="EPSG:4490", sites=[site("地块 1", degrees(OUTER_DEGREES))], notices=["LINE_IGNORED"]),
    # datums
    of("datum-xian80-colon.txt", **OLD),
    *[of("datum-old-by-%s.txt" % key, **OLD) for key in ("system", "system-name", "blank", "datum", "plane", "epsg")],
    of("datum-old-in-footer.csv", **OLD),
    of("datum-old-in-footer.txt", **OLD),
    of("datum-old-in-column.csv", **OLD),
    of("datum-local-in-footer.csv", **OLD),
    of("datum-converted.txt", system=PREFIXED, sites=[PLOT], notices=["DATUM_CONVERTED"]),
    of("datum-converted-in-footer.csv", system=PREFIXED, sites=[TABLE], notices=["DATUM_CONVERTED"]),
    of("datum-converted-the-other-way.csv", **OLD),
    of("datum-none-beijing-road.csv", system=PREFIXED, sites=[TABLE]),
    of("datum-old-in-characters.csv", **OLD),
    of("datum-web-map-in-titles.csv", **OLD),
    of("datum-old-in-property.geojson", **OLD),
    of("datum-original-in-property.geojson", system="EPSG:4490", sites=[site("甲", degrees(RECTANGLE))]),
    # several headers in one text
    of("headers-two-second-xian80.txt", system=PREFIXED, sites=[site("甲", metres(OUTER))], faults=["CRS_UNSUPPORTED"],
       notices=["PLOTS_WITHHELD"]),
    of("headers-two-first-xian80.txt", system=PREFIXED, sites=[site("乙", metres(OUTER, shift=500))], faults=["CRS_UNSUPPORTED"],
       notices=["PLOTS_WITHHELD"]),
    of("headers-two-second-zone-28.txt", system=PLAIN, sites=[site("甲", metres(OUTER)), site("乙", metres(OUTER, zone=4537))],
       notices=["CRS_MIXED"]),
    of("headers-one-contradicts-itself.txt", sites=[], faults=["HEADER_CONTRADICTS"]),
    # numbers of rings
    of("ring-number-not-changed.txt", system=PREFIXED, sites=[HOLED], notices=["RING_BY_RESTART"]),
    of("ring-number-not-changed-closed.txt", system=PREFIXED, sites=[HOLED]),
    of("ring-number-not-changed-plain-names.txt", system=PREFIXED, sites=[HOLED], notices=["RING_BY_RESTART"]),
    of("ring-number-of-closing-point.txt", system=PREFIXED, sites=[site("示例区块一", metres(OUTER))],
       notices=["RING_NUMBER_OF_CLOSING_POINT"]),
    of("ring-number-of-closing-point-two-rings.txt", system=PREFIXED, sites=[HOLED], notices=["RING_NUMBER_OF_CLOSING_POINT"]),
    of("ring-number-of-closing-point-empty.txt", system=PREFIXED, sites=[PLOT], notices=["RING_NUMBER_OF_CLOSING_POINT"]),
    # JSON
    of("features-a-line.geojsonl", **features()),
    of("features-a-line-blank-lines.geojsonl", **features()),
    of("features-with-record-separators.geojsons", **features()),
    of("json-nan.geojson", says="NaN", **JSON),
    of("json-trailing-comma.geojson", says="多一个逗号", **JSON),
    of("json-same-key-twice.geojson", says="“type”写了两次", **JSON),
    of("json-cut-off.geojson", says="到此中断", **JSON),
    of("json-too-deep.geojson", says="嵌套过深", **JSON),
    of("names-in-small-letters.geojson", system="EPSG:4490",
       sites=[site("甲", degrees(RECTANGLE)), site("乙", degrees(RECTANGLE))]),
    # areas that are stated
    of("area-in-square-metres.txt", system=PREFIXED, sites=[site("示例地块", metres(OUTER), declaredHectares=6.0)],
       notices=["AREA_UNIT_ASSUMED"]),
    of("area-in-mu.txt", system=PREFIXED, sites=[site("示例地块", metres(OUTER), declaredHectares=6.0)], notices=["AREA_UNIT_ASSUMED"]),
    of("area-unit-in-header.txt", system=PREFIXED, sites=[site("示例地块", metres(OUTER), declaredHectares=6.0)]),
    of("area-in-no-unit-agrees.txt", system=PREFIXED, sites=[site("示例地块", metres(OUTER), declaredHectares=7.25)],
       notices=["AREA_DIFFERS"]),
    # titles of tables
    *[of(f, system=PREFIXED, sites=[TABLE])
      for f in ("table-two-rows-of-titles.xlsx", "table-two-rows-of-titles.csv", "table-two-rows-of-titles-again.csv")],
    of("table-hidden-row.xlsx", system=PREFIXED, sites=[TABLE], notices=["HIDDEN_ROWS_READ"]),
    *[of(f, says="另存为 XLSX 或 CSV", **UNREADABLE) for f in ("html-table.xls", "html-table-doctype.xls", "xml-2003-table.xls")],
    # lines of points
    of("point-lines-of-8-fields.txt", system=PREFIXED, sites=[PLOT], notices=["EXTRA_FIELDS_IGNORED"]),
    of("point-lines-of-10-fields.txt", system=PREFIXED, sites=[PLOT], notices=["EXTRA_FIELDS_IGNORED"]),
    of("point-lines-quoted.txt", system=PREFIXED, sites=[PLOT]),
    # zones
    of("zone-prefixes-mixed.txt", sites=[], faults=["ZONE_MIXED"], says="第 13 行为 28"),
    of("zone-width-6-number-27.txt", system=PLAIN, sites=[PLOT], notices=["ZONE_WIDTH_DISAGREES"]),
    of("zone-width-3-number-14.txt", system="EPSG:4503", sites=[PLOT], notices=["ZONE_WIDTH_DISAGREES"]),
    of("zone-contradicts-meridian.txt", sites=[], faults=["HEADER_CONTRADICTS"]),
    of("zone-of-local-meridian.txt", sites=[], faults=["CRS_UNSUPPORTED"]),
    of("points-only.txt", system=PREFIXED, sites=[site("地块 1", metres(OUTER))], notices=["CRS_FROM_NUMBERS"]),
    of("totals-below-points.txt", system=PREFIXED, sites=[site("示例地块", metres(OUTER), declaredHectares=6.0)], notices=["LINE_IGNORED"]),
    of("totals-between-plots.txt", system=PREFIXED, sites=[site("示例地块", metres(OUTER), declaredHectares=6.0),
       site("示例地块二", metres(OUTER, shift=500), declaredHectares=6.0)], notices=["LINE_IGNORED"]),
    of("totals-inside-a-ring.txt", sites=[], faults=["RING_BREAK_UNCLEAR"], says="在每圈末尾重复首点"),
    of("totals-pasted-table.txt", system=PREFIXED, sites=[site("地块 1", metres(OUTER))], notices=["LINE_IGNORED", "CRS_FROM_NUMBERS"]),
    of("plot-without-points.txt", system=PREFIXED, sites=[PLOT], faults=["NO_SITE"], says="第 9 行"),
    # tables of something else
    of("wkt-in-a-column.csv", says="WKT", **UNREADABLE),
    of("pair-in-a-column.csv", says="分成两列", **UNREADABLE),
    # WKT with a system's URI
    of("crs-uri.wkt", system="EPSG:4490", sites=[site("地块 1", degrees(RECTANGLE))], notices=["AXES_EXCHANGED"]),
    of("crs-uri-crs84.wkt", system="EPSG:4326", sites=[site("地块 1", degrees(RECTANGLE))]),
    of("crs-urn-projected.wkt", system=PREFIXED, sites=[TABLE]),
    of("crs-uri-xian80.wkt", **OLD),
    # borders drawn as lines
    of("line-closed.geojson", system="EPSG:4490", sites=[site("线", degrees(RECTANGLE))], notices=["CLOSED_LINE_AS_POLYGON"]),
    of("line-closed-in-two-halves.wkt", system="EPSG:4490", sites=[site("地块 1", degrees(RECTANGLE))],
       notices=["CLOSED_LINE_AS_POLYGON"]),
    of("line-almost-closed.geojson", sites=[], faults=["LINE_ALMOST_CLOSED"], proposals=["Polygon", "LineString"]),
    of("line-closed-with-width.geojson", system="EPSG:4490", sites=[dict(name="线", area=0)]),
    of("line-open.geojson", system="EPSG:4490", sites=[dict(name="线", area=0)]),
]


def flow(value):
    if isinstance(value, dict):
        return "{ " + ", ".join("%s: %s" % (k, flow(v)) for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    return str(value) if isinstance(value, (int, float)) else '"%s"' % value


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    for each in FILES:
        assert os.path.exists(os.path.join(here, each["file"])), each["file"]
    print("# Made by work-out.py. area in m² on the ellipsoid, planar in the plane of the zone, at: first longitude and latitude.")
    for each in FILES:
        print("- file: %s" % each["file"])
        for key, value in each.items():
            if key == "sites" and value:
                print("  sites:")
                for s in value:
                    print("    - %s" % flow(s))
            elif key != "file":
                print("  %s: %s" % (key, flow(value)))
