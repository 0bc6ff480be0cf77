package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * What an area site and grounds have in common: measured by {@link GroundMeter}, and told by exact predicates and
 * OverlayNGRobust where the measure leaves a doubt; see {@link Recourse}.
 */
final class AreaOverlaps {

    private static final String INTERIORS_MEET = "T********";

    /** A coordinate near 82° is a multiple of 1.6 nm; two of them meet at a border. */
    private static final double COORDINATE_METRES = 4e-9;

    /** What sticks out by less than a coordinate near 82° resolves is not outside. */
    private static final double RESOLUTION_METRES = 1.5e-9;

    /** Of common parts less thick than this, overlay may find nothing. */
    private static final double LOST_METRES = 1e-3;

    /** What may be missing in a measured area. */
    private static final double AREA_MARGIN = 1.001;

    /** Less border than this in common is rounding. */
    private static final double NO_BORDER_METRES = 1e-6;

    /** Border lengths are right to 0.1 %. */
    private static final double LENGTH_MARGIN = 1.01;

    private static final ThreadLocal<Tools> TOOLS = ThreadLocal.withInitial(Tools::new);

    private final List<Ground> grounds;

    AreaOverlaps(List<Ground> grounds) {
        this.grounds = grounds;
    }

    List<Overlap> overlaps(Site site, int[] candidates, Length accuracy) {
        List<Overlap> found = new ArrayList<>();
        boolean anyContact = false;
        for (int i : candidates) {
            Optional<Overlap> overlap = overlap(i, site, accuracy);
            if (overlap.isPresent()) {
                found.add(overlap.get());
                anyContact |= overlap.get().overlapClass() == OverlapClass.BOUNDARY_CONTACT;
            }
        }
        return anyContact ? asFindingsWhereMost(site, found) : found;
    }

    /** Contacts that together are most of a part of the site are no mismatch of borders: nothing else is there. */
    private List<Overlap> asFindingsWhereMost(Site site, List<Overlap> overlaps) {
        double sum = overlaps.stream()
                .filter(o -> o.overlapClass() == OverlapClass.BOUNDARY_CONTACT)
                .mapToDouble(o -> ((Area) o.extent()).squareMetres())
                .sum();
        if (!site.outline().hasPartOf(sum)) {
            return overlaps;
        }
        return areMostOfASitesPart(site, overlaps) ? asFindings(overlaps) : overlaps;
    }

    private boolean areMostOfASitesPart(Site site, List<Overlap> overlaps) {
        try {
            List<Polygon> contacts = overlaps.stream()
                    .filter(o -> o.overlapClass() == OverlapClass.BOUNDARY_CONTACT)
                    .flatMap(o -> Polygons.polygonsOf(piece(site, o)).stream())
                    .toList();
            return BoundaryContact.areMostOfASitesPart(site, contacts);
        } catch (OverlayFailedException unknown) {
            return true;
        }
    }

    private static List<Overlap> asFindings(List<Overlap> overlaps) {
        return overlaps.stream()
                .map(o -> o.overlapClass() == OverlapClass.BOUNDARY_CONTACT
                        ? new Overlap(o.index(), OverlapClass.OVERLAP, o.extent(), o.perimeter())
                        : o)
                .toList();
    }

    /** The common part; empty for a touch. */
    Geometry piece(Site site, Overlap overlap) {
        return switch (overlap.overlapClass()) {
            case INSIDE -> site.geometry();
            case TOUCH -> site.geometry().getFactory().createEmpty(2);
            default -> piece(site, grounds.get(overlap.index()));
        };
    }

    private static Geometry piece(Site site, Ground ground) {
        Taken taken = taken(site, ground);
        return Pieces.common(
                site, ground, new Pieces.Expected(Math.max(0, taken.squareMetres), taken.error, taken.borderMetres));
    }

    /**
     * What {@code site} takes of {@code ground}, as measured.
     *
     * @param error how far the area may be off, m²
     */
    record Taken(double squareMetres, double error, double borderMetres) {}

    static Taken taken(Site site, Ground ground) {
        GroundMeter meter = measured(site, ground);
        double border = Math.max(0, meter.borderMetres());
        return new Taken(meter.squareMetres(), meter.errorSquareMetres() + COORDINATE_METRES * border, border);
    }

    private Optional<Overlap> overlap(int i, Site site, Length accuracy) {
        Ground ground = grounds.get(i);
        SiteOutline outline = site.outline();
        GroundMeter meter = measured(site, ground);
        double whole = outline.squareMetres();
        double area = meter.squareMetres();
        double slack = meter.errorSquareMetres() + COORDINATE_METRES * meter.borderMetres();
        double most = Math.min(whole, ground.squareMetres());
        Length perimeter = new Length(Math.max(0, meter.borderMetres()));
        if (!(area >= -slack && area <= most + Math.max(slack, 1e-9 * most))) {
            return byOverlay(i, site, accuracy);
        }
        double rounding = Math.max(slack, COORDINATE_METRES * outline.perimeterMetres());
        if (area <= rounding) {
            // Only then it matters whether they touch.
            Meetings meetings = meetings(site, ground);
            slack = meetings.isNone() ? slack : rounding;
            if (area <= slack) {
                return meetings.isNone() && meter.borderMetres() <= NO_BORDER_METRES
                        ? Optional.empty()
                        : touching(i, site, new Common(clamped(area, most), perimeter), slack, accuracy, meetings);
            }
        }
        if (area >= whole - Math.max(RESOLUTION_METRES * outline.perimeterMetres(), 1e-12 * whole)) {
            return inside(i, site);
        }
        if (2 * area < LENGTH_MARGIN * accuracy.metres() * meter.borderMetres()) {
            return narrow(i, site, new Common(clamped(area, most), perimeter), accuracy);
        }
        return Optional.of(new Overlap(i, OverlapClass.OVERLAP, clamped(area, most), perimeter));
    }

    private static Area clamped(double area, double most) {
        return Area.ofSquareMetres(Math.max(0, Math.min(area, most)));
    }

    private static Optional<Overlap> inside(int i, Site site) {
        return Optional.of(new Overlap(i, OverlapClass.INSIDE, site.extent(), site.perimeter()));
    }

    /** What is no area to speak of: a touch, a sliver, or borders that pass within rounding of each other. */
    private Optional<Overlap> touching(
            int i, Site site, Common common, double slack, Length accuracy, Meetings meetings) {
        Ground ground = grounds.get(i);
        if (accuracy.metres() > 0 && !site.outline().hasPartOf(slack) && !ground.hasPartOf(slack)) {
            // No part of either is small enough to lie in the other: they touch, or are rounded past each other.
            return meetings.haveAPoint(ground.runs().outline()) ? Optional.of(touch(i)) : Optional.empty();
        }
        Recourse.UNDECIDED.count();
        Geometry nearSite = site.near(ground.envelope());
        Geometry near = ground.near(nearSite.getEnvelopeInternal());
        IntersectionMatrix how;
        try {
            how = RobustOverlay.attempt(() -> RelateNG.relate(near, nearSite));
        } catch (OverlayFailedException unknown) {
            return thin(i, site, common, accuracy);
        }
        if (how.isDisjoint()) {
            return Optional.empty();
        }
        if (!how.matches(INTERIORS_MEET)) {
            return Optional.of(touch(i));
        }
        boolean isInside =
                how.isCovers() && ground.envelope().covers(site.geometry().getEnvelopeInternal());
        return isInside ? inside(i, site) : thin(i, site, common, accuracy);
    }

    private static Overlap touch(int i) {
        return new Overlap(i, OverlapClass.TOUCH, Area.ZERO, new Length(0));
    }

    /** As measured, and perhaps thinner than the accuracy: the runs and strips of the borders tell most contacts. */
    private Optional<Overlap> narrow(int i, Site site, Common common, Length accuracy) {
        return switch (facing(site, grounds.get(i), common, accuracy)) {
            case CONTACT ->
                Optional.of(new Overlap(i, OverlapClass.BOUNDARY_CONTACT, common.area(), common.perimeter()));
            case FINDING -> Optional.of(new Overlap(i, OverlapClass.OVERLAP, common.area(), common.perimeter()));
            case OPEN -> thin(i, site, common, accuracy);
        };
    }

    /** What runs and strips tell of a common part that may be thin; for holding it against {@link BoundaryContact}. */
    static FacingBorders.Answer facing(Site site, Ground ground, Length accuracy) {
        GroundMeter meter = measured(site, ground);
        Area area = Area.ofSquareMetres(Math.max(0, meter.squareMetres()));
        return facing(site, ground, new Common(area, new Length(Math.max(0, meter.borderMetres()))), accuracy);
    }

    private static FacingBorders.Answer facing(Site site, Ground ground, Common common, Length accuracy) {
        SiteOutline outline = site.outline();
        if (!(accuracy.metres() > 0)) {
            return FacingBorders.Answer.FINDING;
        }
        FacingBorders.Answer answer =
                TOOLS.get().facing.answer(meetings(site, ground), outline, ground.runs(), accuracy.metres());
        double most = AREA_MARGIN * common.area().squareMetres();
        boolean isSure = answer != FacingBorders.Answer.CONTACT
                || !outline.hasPartOf(most)
                        && !ground.hasPartOf(most)
                        && !(isTooThinForOverlay(common) && isThin(site, ground));
        return isSure ? answer : FacingBorders.Answer.OPEN;
    }

    /** Whether overlay may find no common part at all. */
    private static boolean isTooThinForOverlay(Common common) {
        return 2 * common.area().squareMetres()
                < LENGTH_MARGIN * LOST_METRES * common.perimeter().metres();
    }

    private Optional<Overlap> thin(int i, Site site, Common common, Length accuracy) {
        boolean isContact = accuracy.metres() > 0 && isContact(grounds.get(i), site, common, accuracy);
        OverlapClass overlapClass = isContact ? OverlapClass.BOUNDARY_CONTACT : OverlapClass.OVERLAP;
        return Optional.of(new Overlap(i, overlapClass, common.area(), common.perimeter()));
    }

    /** A common part as measured. */
    private record Common(Area area, Length perimeter) {}

    private static boolean isContact(Ground ground, Site site, Common common, Length accuracy) {
        Recourse.THIN_PIECE.count();
        Geometry piece;
        try {
            piece = piece(site, ground);
        } catch (OverlayFailedException unknown) {
            return isTooThinForOverlay(common) && !isThin(site, ground);
        }
        if (piece.isEmpty()) {
            // Too thin for overlay: by a mismatch of borders, unless the site or the ground itself is that thin.
            return !isThin(site, ground);
        }
        Geometry near = ground.near(site.geometry().getEnvelopeInternal());
        return BoundaryContact.isContact(ground, near, site, piece, accuracy);
    }

    /** Whether either has a part that overlay may lose. */
    static boolean isThin(Site site, Ground ground) {
        return BoundaryContact.hasThinPart(site.geometry(), BoundaryContact.OVERLAY_ROUNDING) || ground.mayBeLost();
    }

    private Optional<Overlap> byOverlay(int i, Site site, Length accuracy) {
        Recourse.IDENTITY_FAILED.count();
        Geometry piece = Pieces.common(site, grounds.get(i), Pieces.Expected.UNKNOWN);
        double most = Math.min(site.outline().squareMetres(), grounds.get(i).squareMetres());
        Area area = clamped(EllipsoidalMeasure.area(piece).squareMetres(), most);
        var common = new Common(area, EllipsoidalMeasure.length(piece));
        return area.isNothing()
                ? touching(i, site, common, Double.POSITIVE_INFINITY, accuracy, meetings(site, grounds.get(i)))
                : thin(i, site, common, accuracy);
    }

    /** Whether what none of {@code overlaps} cover may be thinner than {@code accuracy}: judged by no less than its border
     * (where they overlap each other, by less: then it counts as thicker than it is, which hides nothing). */
    boolean mayBeThinGap(Site site, Area gap, List<Overlap> overlaps, Length accuracy) {
        double border = site.outline().perimeterMetres();
        for (Overlap overlap : overlaps) {
            GroundMeter meter = measured(site, grounds.get(overlap.index()));
            border += meter.groundBorderMetres() - meter.siteBorderMetres();
        }
        return 2 * gap.squareMetres() < LENGTH_MARGIN * accuracy.metres() * border;
    }

    /** Area in m² that {@code site} has in common with {@code ground}; for grounds that are not listed. */
    static double squareMetres(Site site, Ground ground) {
        return Math.max(0, measured(site, ground).squareMetres());
    }

    /** The meter of this thread, set to {@code site} and {@code ground}. */
    private static GroundMeter measured(Site site, Ground ground) {
        GroundMeter meter = TOOLS.get().meter;
        meter.measure(ground.tree(), site.outline());
        return meter;
    }

    /** Where the borders of what was measured last come near each other. */
    private static Meetings meetings(Site site, Ground ground) {
        Tools tools = TOOLS.get();
        tools.meetings.find(tools.meter, ground.tree(), site.outline().outline());
        return tools.meetings;
    }

    /** Memory that is used again and again, for one thread. */
    private static final class Tools {

        private final GroundMeter meter = new GroundMeter();
        private final Meetings meetings = new Meetings();
        private final FacingBorders facing = new FacingBorders();
    }
}
