package org.ecozone.geo.overlap;

import java.util.List;
import java.util.stream.IntStream;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.Polygons;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Decides whether a common part of a site and a zone is only there because two borders that should coincide do not.
 *
 * <p>A part is such a contact when it is thinner (2 · area / perimeter) than the stated accuracy <em>and</em> lies between
 * one run of the site's border and one run of the zone's, each within that accuracy of the other; see
 * {@link ContactSides}. The second condition keeps real findings that happen to be thin: a narrow zone that runs through a
 * site, a narrow site that reaches into a zone, a narrow site that crosses a narrow zone. What is most of one part of the
 * zone or of the site is never a contact.
 */
final class BoundaryContact {

    /** From this share of a part of the zone or of the site on, a piece is what is there and no mismatch of borders. */
    private static final double MOST = 0.5;

    /** Overlay rounds by 2 nm, and snaps by 9 µm where it must. */
    static final Length OVERLAY_ROUNDING = new Length(2e-5);

    private BoundaryContact() {}

    /**
     * Whether all parts of {@code piece} are contacts. Only for area sites: a line that crosses a zone has a length in it.
     *
     * @param near the ground near the site
     */
    static boolean isContact(Ground ground, Geometry near, Site site, Geometry piece, Length accuracy) {
        List<Polygon> parts = Polygons.polygonsOf(piece);
        return isThin(parts, accuracy)
                && !areMostOfASitesPart(site, parts)
                && !(ground.hasPartOf(sum(parts)) && areMostOfAPart(ground.geometry(), ground.partAreas(), parts))
                && faceEachOther(near, site, piece, parts, accuracy);
    }

    /** Likewise for what {@code site} has in common with none of several grounds; {@code near} are these near the site. */
    static boolean isContactGap(Geometry near, Site site, Geometry gap, Length accuracy) {
        List<Polygon> parts = Polygons.polygonsOf(gap);
        return isThin(parts, accuracy)
                && !areMostOfASitesPart(site, parts)
                && faceEachOther(near, site, gap, parts, accuracy);
    }

    private static boolean isThin(List<Polygon> parts, Length accuracy) {
        return accuracy.metres() > 0 && parts.stream().allMatch(part -> isThin(part, accuracy));
    }

    private static boolean faceEachOther(
            Geometry near, Site site, Geometry piece, List<Polygon> parts, Length accuracy) {
        var sides = new ContactSides(site.geometry(), near, piece);
        return parts.stream().allMatch(part -> sides.faceEachOther(part, accuracy.metres()));
    }

    /** Whether {@code pieces} together are most of a polygon of {@code site}. */
    static boolean areMostOfASitesPart(Site site, List<Polygon> pieces) {
        return site.outline().hasPartOf(sum(pieces)) && areMostOfAPart(site.geometry(), areas(site.geometry()), pieces);
    }

    private static double sum(List<Polygon> polygons) {
        return polygons.stream()
                .mapToDouble(polygon -> EllipsoidalMeasure.area(polygon).squareMetres())
                .sum();
    }

    /** Areas in m² of the polygons of {@code whole}. */
    static double[] areas(Geometry whole) {
        return Polygons.polygonsOf(whole).stream()
                .mapToDouble(part -> EllipsoidalMeasure.area(part).squareMetres())
                .toArray();
    }

    /**
     * Whether {@code pieces} together are most of a polygon of {@code whole}; each piece lies in one of these.
     *
     * @param areas of the polygons of {@code whole}
     */
    static boolean areMostOfAPart(Geometry whole, double[] areas, List<Polygon> pieces) {
        List<Polygon> parts = Polygons.polygonsOf(whole);
        double[] covered = new double[parts.size()];
        for (Polygon piece : pieces) {
            covered[owner(parts, piece)] += EllipsoidalMeasure.area(piece).squareMetres();
        }
        for (int i = 0; i < covered.length; i++) {
            if (covered[i] > 0 && covered[i] >= MOST * areas[i]) {
                return true;
            }
        }
        return false;
    }

    /** Where in {@code parts} the one is that {@code piece} was cut from: the nearest, since rounding may move a sliver out. */
    private static int owner(List<Polygon> parts, Polygon piece) {
        if (parts.size() == 1) {
            return 0;
        }
        Envelope extent = piece.getEnvelopeInternal();
        int[] near = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).getEnvelopeInternal().intersects(extent))
                .limit(2)
                .toArray();
        return near.length == 1 ? near[0] : nearest(parts, piece.getInteriorPoint(), extent);
    }

    private static int nearest(List<Polygon> parts, Point inner, Envelope extent) {
        int owner = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parts.size() && least > 0; i++) {
            if (parts.get(i).getEnvelopeInternal().distance(extent) < least) {
                double distance = parts.get(i).distance(inner);
                if (distance < least) {
                    least = distance;
                    owner = i;
                }
            }
        }
        return owner;
    }

    static boolean hasThinPart(Geometry polygons, Length accuracy) {
        return Polygons.polygonsOf(polygons).stream().anyMatch(part -> isThin(part, accuracy));
    }

    private static boolean isThin(Polygon part, Length accuracy) {
        double perimeter = EllipsoidalMeasure.length(part).metres();
        return 2 * EllipsoidalMeasure.area(part).squareMetres() < accuracy.metres() * perimeter;
    }
}
