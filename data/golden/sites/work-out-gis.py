#!/usr/bin/python3
"""面积的独立验算：GIS 格式样例应有的平面面积和椭球面积（不用本系统的程序）。

Works out the areas that GoldenGisSitesTest expects: planar by the shoelace formula or a closed formula, ellipsoidal by PROJ: edges densified
at 5 m in the plane of 3° zone 27 (EPSG:4515), un-projected, geodesic polygon area on the CGCS2000 ellipsoid. Needs pyproj.
"""
import math

from pyproj import Geod, Transformer

ELLIPSOID = Geod(a=6378137, rf=298.257222101)
TO_LON_LAT = Transformer.from_crs("EPSG:4515", "EPSG:4490", always_xy=True)


def rectangle(x, y, width=300, height=200):
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def planar(ring):
    x0, y0 = ring[0]
    return abs(sum((x - x0) * (v - y0) - (u - x0) * (y - y0) for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1]))) / 2


def ellipsoidal(ring):
    points = []
    for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1]):
        steps = max(1, math.ceil(math.hypot(u - x, v - y) / 5))
        points += [(x + (u - x) * i / steps, y + (v - y) * i / steps) for i in range(steps)]
    lon, lat = TO_LON_LAT.transform(*zip(*points))
    return abs(ELLIPSOID.polygon_area_perimeter(lon, lat)[0])


def segment(chord, bulge):
    """The ground between a chord and its arc."""
    angle = 4 * math.atan(bulge)
    radius = chord * (1 + bulge * bulge) / (4 * bulge)
    return radius * radius / 2 * (angle - math.sin(angle))


PLOT = rectangle(27606800, 4968400)
OPEN = [(27606335.161, 4953226.265), (27608506.565, 4953262.41), (27608472.926, 4955262.689),
        (27606302.196, 4955226.543), (27606335.171, 4953226.265)]

if __name__ == "__main__":
    print("plot", planar(PLOT), ellipsoidal(PLOT))
    print("second plot", planar(rectangle(27607300, 4968400)), ellipsoidal(rectangle(27607300, 4968400)))
    print("two plots", ellipsoidal(PLOT) + ellipsoidal(rectangle(27607300, 4968400)))
    print("hole", ellipsoidal(rectangle(27606900, 4968480, 50, 40)))
    print("plot with hole", ellipsoidal(PLOT) - ellipsoidal(rectangle(27606900, 4968480, 50, 40)))
    print("open boundary, bridged", planar(OPEN), ellipsoidal(OPEN))
    # The ring goes round to the left; so does the arc, of bulge 2 over a chord of 40 m: it leaves the plot.
    print("arc", planar(PLOT) + segment(40, 2))
    print("spline", 300 * 200 * 61 / 90)
