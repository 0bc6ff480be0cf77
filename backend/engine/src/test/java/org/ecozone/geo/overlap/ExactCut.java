package org.ecozone.geo.overlap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.line.LineCut;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * What of one segment lies in polygons, in fractions of whole numbers: nothing is rounded before the end. Slow, and written
 * with no thought of {@link LineCut}: every edge is met, every piece located by its middle.
 */
final class ExactCut {

    private final List<BigInteger[]> edges = new ArrayList<>();
    private boolean touches;
    private boolean isCovered = true;

    ExactCut(Geometry polygons) {
        for (Polygon polygon : Polygons.polygonsOf(polygons)) {
            for (Object ring : LinearComponentExtracter.getLines(polygon)) {
                Coordinate[] points = ((LinearRing) ring).getCoordinates();
                for (int i = 1; i < points.length; i++) {
                    edges.add(whole(points[i - 1], points[i]));
                }
            }
        }
    }

    /** Whether any segment so far had a point in common with the polygons. */
    boolean touches() {
        return touches;
    }

    /** Whether all segments so far lay in the polygons, to the last. */
    boolean isCovered() {
        return isCovered;
    }

    /** The share of the segment from {@code a} to {@code b} that lies in the polygons, border included. */
    double share(Coordinate a, Coordinate b) {
        BigInteger[] s = whole(a, b);
        List<Fraction> cuts = new ArrayList<>(List.of(Fraction.ZERO, Fraction.ONE));
        edges.forEach(edge -> addCuts(s, edge, cuts));
        cuts.sort(Fraction::compareTo);
        double share = 0;
        for (int i = 1; i < cuts.size(); i++) {
            Fraction from = cuts.get(i - 1);
            Fraction to = cuts.get(i);
            if (from.compareTo(to) < 0 && isInside(s, from.plus(to).half())) {
                share += to.minus(from).value();
                touches = true;
            } else if (from.compareTo(to) < 0) {
                isCovered = false;
            }
        }
        return share;
    }

    private void addCuts(BigInteger[] s, BigInteger[] e, List<Fraction> cuts) {
        BigInteger dx = s[2].subtract(s[0]);
        BigInteger dy = s[3].subtract(s[1]);
        BigInteger ex = e[2].subtract(e[0]);
        BigInteger ey = e[3].subtract(e[1]);
        BigInteger px = e[0].subtract(s[0]);
        BigInteger py = e[1].subtract(s[1]);
        BigInteger d = cross(dx, dy, ex, ey);
        if (d.signum() != 0) {
            Fraction t = new Fraction(cross(px, py, ex, ey), d);
            Fraction u = new Fraction(cross(px, py, dx, dy), d);
            if (t.isShare() && u.isShare()) {
                touches = true;
                cuts.add(t);
            }
        } else if (cross(px, py, dx, dy).signum() == 0) {
            BigInteger square = dx.multiply(dx).add(dy.multiply(dy));
            for (int end = 0; end < 4; end += 2) {
                BigInteger dot = e[end].subtract(s[0])
                        .multiply(dx)
                        .add(e[end + 1].subtract(s[1]).multiply(dy));
                Fraction t = new Fraction(dot, square);
                if (t.isShare()) {
                    touches = true;
                    cuts.add(t);
                }
            }
        }
    }

    /** Even or odd, along a ray to the east; all coordinates times the denominator of {@code t}. */
    private boolean isInside(BigInteger[] s, Fraction t) {
        BigInteger x = s[0].multiply(t.den).add(s[2].subtract(s[0]).multiply(t.num));
        BigInteger y = s[1].multiply(t.den).add(s[3].subtract(s[1]).multiply(t.num));
        boolean isInside = false;
        for (BigInteger[] e : edges) {
            BigInteger ax = e[0].multiply(t.den).subtract(x);
            BigInteger ay = e[1].multiply(t.den).subtract(y);
            BigInteger bx = e[2].multiply(t.den).subtract(x);
            BigInteger by = e[3].multiply(t.den).subtract(y);
            int side = cross(ax, ay, bx, by).signum();
            boolean isBetween = ax.signum() * bx.signum() <= 0 && ay.signum() * by.signum() <= 0;
            if (side == 0 && isBetween) {
                return true;
            }
            if (ay.signum() > 0 != by.signum() > 0 && (side > 0) == (by.signum() > 0)) {
                isInside = !isInside;
            }
        }
        return isInside;
    }

    private static BigInteger cross(BigInteger ax, BigInteger ay, BigInteger bx, BigInteger by) {
        return ax.multiply(by).subtract(ay.multiply(bx));
    }

    private static BigInteger[] whole(Coordinate a, Coordinate b) {
        return new BigInteger[] {whole(a.x), whole(a.y), whole(b.x), whole(b.y)};
    }

    /** A double of some degrees is a whole number of 2⁻⁶⁰. */
    private static BigInteger whole(double degrees) {
        return new BigDecimal(degrees)
                .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(60)))
                .toBigIntegerExact();
    }

    private record Fraction(BigInteger num, BigInteger den) implements Comparable<Fraction> {

        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
        static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

        Fraction {
            if (den.signum() < 0) {
                num = num.negate();
                den = den.negate();
            }
        }

        boolean isShare() {
            return num.signum() >= 0 && num.compareTo(den) <= 0;
        }

        Fraction plus(Fraction other) {
            return new Fraction(num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.num.negate(), other.den));
        }

        Fraction half() {
            return new Fraction(num, den.shiftLeft(1));
        }

        double value() {
            return new BigDecimal(num)
                    .divide(new BigDecimal(den), java.math.MathContext.DECIMAL64)
                    .doubleValue();
        }

        @Override
        public int compareTo(Fraction other) {
            return num.multiply(other.den).compareTo(other.num.multiply(den));
        }
    }
}
