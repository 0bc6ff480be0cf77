#!/usr/bin/python3
"""GIS 格式样例应有的答案，独立验算（不用本系统的程序），写成 expected-gis.yaml。

Works out what the files of GIS formats are and writes expected-gis.yaml. Planar areas by the shoelace formula, arcs drawn every 0.01°; ellipsoidal
areas by PROJ: edges densified at 5 m in the plane of 3° zone 27 (EPSG:4515), un-projected, geodesic polygon area on the CGCS2000
ellipsoid. Names, systems, faults and notices are written by hand from what the files hold. Needs pyproj.
"""
import math
from pathlib import Path

from pyproj import Geod, Transformer

ELLIPSOID = Geod(a=6378137, rf=298.257222101)
TO_LON_LAT = Transformer.from_crs("EPSG:4515", "EPSG:4490", always_xy=True)
ZONE = "EPSG:4515"
X, Y = 27606800, 4968400


def rectangle(x, y, width=300, height=200):
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def arc(centre, radius, start, turn):
    steps = int(abs(turn) / 0.01)
    angles = [math.radians(start + turn * i / steps) for i in range(steps + 1)]
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]


def prefixed(ring):
    """In the plane of EPSG:4515 what stands in that of EPSG:4536, the same without the number of the zone."""
    return [(x + 27_000_000, y) for x, y in ring]


def planar(ring):
    x0, y0 = ring[0]
    return abs(sum((x - x0) * (v - y0) - (u - x0) * (y - y0) for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1]))) / 2


def ellipsoidal(ring):
    points = []
    for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1]):
        steps = max(1, math.ceil(math.hypot(u - x, v - y) / 5))
        points += [(x + (u - x) * i / steps, y + (v - y) * i / steps) for i in range(steps)]
    return on_ellipsoid(*TO_LON_LAT.transform(*zip(*points)))


def on_ellipsoid(lon, lat):
    return abs(ELLIPSOID.polygon_area_perimeter(lon, lat)[0])


def turned(ring, degrees):
    """Mirrored east to west, then turned about the corner of the plot."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [(X - (x - X) * c - (y - Y) * s, Y - (x - X) * s + (y - Y) * c) for x, y in ring]


def spline(corners, steps=4000):
    """The closed uniform cubic over the corners, by its basis polynomials."""
    points = []
    for i in range(len(corners)):
        p = [corners[(i + k) % len(corners)] for k in range(4)]
        for step in range(steps):
            t = step / steps
            b = ((1 - t) ** 3 / 6, (3 * t**3 - 6 * t**2 + 4) / 6, (-3 * t**3 + 3 * t**2 + 3 * t + 1) / 6, t**3 / 6)
            points.append(tuple(sum(w * q[axis] for w, q in zip(b, p)) for axis in (0, 1)))
    return points


def site(name, *rings, holes=()):
    area = sum(map(ellipsoidal, rings)) - sum(map(ellipsoidal, holes))
    plane = sum(map(planar, rings)) - sum(map(planar, holes))
    return f'{{ name: "{name}", area: {area:.2f}, planar: {plane:.2f} }}'


def degrees_site(name, points):
    return f'{{ name: "{name}", area: {on_ellipsoid(*zip(*points)):.2f} }}'



PLOT = rectangle(X, Y)
HOLE = rectangle(27606900, 4968480, 50, 40)
SECOND = rectangle(X + 500, Y)
# An arc of bulge 2 over a chord of 40 m on the south side: radius 25 m, centre 15 m south of the chord, which it leaves to the south.
ARC = ([(X, Y), (X + 130, Y)] + arc((X + 150, Y - 15), 25, math.degrees(math.atan2(15, -20)), math.degrees(4 * math.atan(2)))
       + [(X + 300, Y), (X + 300, Y + 200), (X, Y + 200)])
STADIUM = arc((X + 300, Y + 20), 20, -90, 180) + arc((X, Y + 20), 20, 90, 180)
WORKS = [(607700, 4965900), (607548.093, 4965888.848), (607429.367, 4966035.491), (607462.86, 4966224.907), (607649.955, 4966276.823),
         (607806.19, 4966085.536)]
PUMPS = [(608300, 4966000), (608284.312, 4966179.315), (608543.323, 4966201.976), (608559.011, 4966022.66)]
PUMPS_HOLE = [(608385.3, 4966057.654), (608455.033, 4966063.755), (608449.804, 4966123.526), (608380.07, 4966117.425)]
DEGREES = [(82.350843199, 44.843136643), (82.350885254, 44.844935857), (82.354678817, 44.844890914), (82.354636644, 44.843091703)]
LAYERS = [site("用地红线 地块 1", PLOT), site("保留建筑 地块 2", SECOND)]
ASKED = dict(faults=["LINE_ALMOST_CLOSED"], proposals=["Polygon", "LineString"])
SHOWN = ["CRS_FROM_NUMBERS"]
NO_ROW = ["FEATURE_WITHOUT_GEOMETRY"]


def drawing(file, sites, system=ZONE, **more):
    return dict(file=file, answer=ZONE, system=system, sites=sites, **more)


def stated(file, sites, system=ZONE, **more):
    return dict(file=file, system=system, sites=sites, **more)


ANSWERS = [
    drawing("open-boundary-1cm.dxf", [], faults=["LINE_ALMOST_CLOSED"], proposals=["LineString"]),
    drawing("drawing-lines-make-ring.dxf", [site("地块 1", PLOT)], notices=["LINES_JOINED"]),
    drawing("drawing-lines-twice-and-a-road.dxf", [site("地块 1", PLOT)], notices=["LINES_JOINED", "ENTITIES_IGNORED"]),
    drawing("drawing-lines-miss-by-1cm.dxf", [], **ASKED),
    drawing("drawing-lines-and-arcs.dxf", [site("地块 1", STADIUM)], notices=["LINES_JOINED"]),
    drawing("drawing-nearly-closed-beside-closed.dxf", [site("地块 1", PLOT)], **ASKED),
    drawing("arc-over-180-degrees.dxf", [site("地块 1", ARC)]),
    drawing("drawing-arc-on-closing-edge.dxf", [site("地块 1", ARC)]),
    drawing("drawing-arc-mirrored.dxf", [site("地块 1", ARC)]),
    drawing("drawing-arc-r12.dxf", [site("地块 1", ARC)]),
    drawing("drawing-arc-in-mirrored-block.dxf", [site("地块 1", turned(ARC, 33))]),
    drawing("closed-spline.dxf", [site("地块 1", spline(PLOT))]),
    drawing("region-beside-polyline.dxf", [site("地块 1", HOLE)], notices=["ENTITIES_NOT_READ"]),
    drawing("drawing-missing-block-and-proxy.dxf", [site("地块 1", PLOT)], notices=["ENTITIES_NOT_READ"]),
    drawing("drawing-only-a-region.dxf", [], system=None, faults=["NO_SITE"], says="1 个 REGION"),
    drawing("drawing-layers-frozen-and-off.dxf", [site("JZD 地块 1", PLOT), site("TK 地块 2", SECOND)], notices=["LAYER_HIDDEN"]),
    drawing("utf8-names-ac1032.dxf", [site("用地红线 地块 1", PLOT), site("保留建筑 地块 2", HOLE)]),
    drawing("drawing-names-gbk-under-1252.dxf", LAYERS, notices=["ENCODING_DIFFERS"]),
    drawing("drawing-names-gbk-without-code-page.dxf", LAYERS),
    drawing("drawing-names-utf8-under-936.dxf", LAYERS, notices=["ENCODING_DIFFERS"]),
    drawing("drawing-names-as-numbers.dxf", LAYERS),
    stated("two-part-polygon.zip", [site("示例地块一", PLOT, rectangle(27607300, Y))]),
    stated("shape-two-parts-with-heights.zip", [site("地块 1", PLOT, rectangle(X + 400, Y))]),
    stated("closed-polyline.zip", [site("示例地块一", PLOT)], notices=["CLOSED_LINE_AS_POLYGON"]),
    stated("shape-line-closed-in-two-parts.zip", [site("地块 1", PLOT)], notices=["CLOSED_LINE_AS_POLYGON"]),
    stated("geopackage-closed-line.zip", [site("块1", PLOT)], notices=["CLOSED_LINE_AS_POLYGON"]),
    stated("shape-line-open-by-1cm.zip", [], **ASKED),
    stated("field-name-of-4-characters.zip", [site("示例0", PLOT)]),
    stated("shape-field-name-cut-in-gbk.zip", [site("地块 1", PLOT)]),
    stated("shape-field-name-cut-without-cpg.zip", [site("甲", PLOT)]),
    stated("shape-field-name-long-without-cpg.zip",
           [site("水厂扩建", prefixed(WORKS)), site("泵站", prefixed(PUMPS), holes=[prefixed(PUMPS_HOLE)])], system="EPSG:4536", notices=NO_ROW),
    stated("shape-field-name-long-in-gbk.zip", [site("甲", PLOT), site("乙", SECOND)]),
    stated("shape-field-name-long-of-user.zip", [site("甲公司", PLOT), site("乙公司", SECOND)]),
    stated("null-geometry.gpkg.zip", [site("块2", PLOT)], notices=NO_ROW),
    stated("geodatabase-row-without-geometry.zip", [site("块1", PLOT)], notices=NO_ROW),
    stated("null-shape.zip", [site("好", PLOT)], notices=NO_ROW),
    stated("shape-two-null-shapes.zip", [site("地块 1", PLOT)], notices=NO_ROW),
    stated("shape-record-without-parts.zip", [site("地块 1", PLOT)], notices=NO_ROW),
    stated("layer-name-in-brackets.gpkg.zip", [site("块1", PLOT)]),
    stated("geopackage-layer-named-none.zip", [site("块1", PLOT)]),
    stated("shape-without-prj.zip", [site("示例0", PLOT)], notices=SHOWN),
    stated("geopackage-without-system.gpkg.zip", [site("示例", PLOT)], notices=SHOWN),
    stated("geodatabase-without-system.zip", [site("示例", PLOT)], notices=SHOWN),
    stated("shape-without-prj-degrees.zip", [degrees_site("示例", DEGREES)], system="EPSG:4490", notices=SHOWN),
    stated("drawing-lines-and-arcs.dxf", [site("地块 1", STADIUM)], notices=SHOWN),
    stated("drawing-in-millimetres-of-a-sheet.dxf", [], system=None, faults=["CRS_UNKNOWN"], candidates=["EPSG:4490"]),
    stated("wgs84-prj-but-metres.zip", [], system=None, faults=["CRS_UNKNOWN"], candidates=[ZONE]),
    drawing("wgs84-prj-but-metres.zip", [site("示例地块一", PLOT, holes=[HOLE])], notices=["CRS_STATED_WRONG"]),
    stated("metres.kml", [], system=None, faults=["CRS_UNKNOWN"], candidates=[ZONE]),
    drawing("metres.kml", [site("示例", PLOT)], notices=["CRS_STATED_WRONG"]),
    stated("empty-heights.kml", [degrees_site("示例", DEGREES)], system="EPSG:4326"),
    stated("kml-empty-heights-on-lines.kml", [degrees_site("示例", DEGREES)], system="EPSG:4326"),
    stated("kml-heights-in-part.kml", [degrees_site("示例", DEGREES)], system="EPSG:4326", notices=["Z_DROPPED"]),
    stated("kml-path-closed.kml", [degrees_site("示例", DEGREES)], system="EPSG:4326", notices=["CLOSED_LINE_AS_POLYGON"]),
    stated("kml-path-nearly-closed.kml", [], system="EPSG:4326", **ASKED),
    stated("kml-ring-open.kml", [], system="EPSG:4326", faults=["RING_NOT_CLOSED"], proposals=["Polygon"]),
    stated("link-only.kml", [], system=None, faults=["NO_SITE"], notices=["LINK_IGNORED"], says="另存为 KML"),
    stated("kml-only-an-address.kml", [], system=None, faults=["NO_SITE"], says="只有地址"),
    stated("kml-only-an-overlay.kml", [], system=None, faults=["NO_SITE"], says="图片没有边界坐标"),
]


def written(answer):
    lines = [f"- file: {answer['file']}"]
    for key in ("answer", "system", "says"):
        if answer.get(key):
            lines.append(f'  {key}: "{answer[key]}"')
    lines += ["  sites:"] + [f"    - {one}" for one in answer["sites"]] if answer["sites"] else ["  sites: []"]
    for key in ("faults", "notices", "candidates", "proposals"):
        if key in answer:
            lines.append(f"  {key}: [" + ", ".join(f'"{value}"' for value in answer[key]) + "]")
    return "\n".join(lines)


if __name__ == "__main__":
    head = "# Made by work-out-gis.py. area in m² on the ellipsoid, planar in the plane of the zone.\n"
    Path(__file__).with_name("expected-gis.yaml").write_text(head + "\n".join(map(written, ANSWERS)) + "\n", "utf-8")
