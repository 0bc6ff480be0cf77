package org.ecozone.geo.overlap;

import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.LocalMeasure;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells a contact of borders from a finding by the runs of the two borders and the strips between them, without the common
 * part's geometry; open where that is not sure to be what {@link BoundaryContact} says. Reusable; not safe for several threads.
 *
 * <p>Between two crossings the border of a common part is a run of one border alone. Follow the site's border from where it
 * enters the ground to where it leaves, then the ground's from there on: where that ends at the same entry, the ring has one
 * run of each. Strips are drawn between the two runs from end to end, each beginning where the last one ended: where none is
 * longer than w, no point of either run is farther than w from the other, and the ring encloses no more than w times half its
 * length, so that it is no thicker than w (2 · area / perimeter).
 *
 * <p>A corner of one border that lies beyond the other one, farther from all of it than the accuracy, faces nothing.
 */
final class FacingBorders {

    /** What is known of a common part. */
    enum Answer {
        CONTACT,
        FINDING,
        OPEN
    }

    /** Lengths are right to 0.2 %, here and in {@link ContactSides}. */
    private static final double MARGIN = 1.01;

    /** Overlay may lose a corner that is nowhere wider. */
    private static final double LEAST_WIDTH_METRES = 1e-4;

    private static final int MOST_CORNERS = 256;

    private final Run ofSite = new Run();
    private final Run ofGround = new Run();

    private Outline site;
    private Outline ground;
    private RingRuns groundRuns;
    private LocalMeasure measure;
    private double metres;
    private int corners;

    private Crossing[] bySite = {};
    private Crossing[] byGround = {};

    /**
     * What {@code meetings}, found between {@code outline} and {@code runs}, tell of all parts that the two have in common.
     *
     * @param accuracyMetres of the ground's layer, positive
     */
    Answer answer(Meetings meetings, SiteOutline outline, RingRuns runs, double accuracyMetres) {
        site = outline.outline();
        groundRuns = runs;
        ground = runs.outline();
        metres = accuracyMetres;
        corners = 0;
        List<Crossing> crossings = meetings.crossings(ground).orElse(List.of());
        if (crossings.isEmpty() || !isInOrder(crossings)) {
            return Answer.OPEN;
        }
        measure = LocalMeasure.between(site.minY(), site.maxY());
        boolean allFace = hasNoOtherRing();
        for (int i = 0; i < bySite.length; i++) {
            if (bySite[i].enters()) {
                Crossing entry = bySite[i];
                Crossing exit = next(bySite, i, true);
                Crossing back = next(byGround, Arrays.binarySearch(byGround, exit, Crossing.ALONG_GROUND), false);
                if (back != entry || !isNarrow(entry, exit)) {
                    if (hasFarCorner(entry, exit, back)) {
                        return Answer.FINDING;
                    }
                    allFace = false;
                }
            }
        }
        return allFace ? Answer.CONTACT : Answer.OPEN;
    }

    /** Sorts the crossings along both borders; false where two are too near each other to say which comes first. */
    private boolean isInOrder(List<Crossing> crossings) {
        bySite = sorted(crossings, true);
        byGround = sorted(crossings, false);
        return isClear(bySite, true) && isClear(byGround, false);
    }

    private static Crossing[] sorted(List<Crossing> crossings, boolean alongSite) {
        Crossing[] sorted = crossings.toArray(Crossing[]::new);
        Arrays.sort(sorted, alongSite ? Crossing.ALONG_SITE : Crossing.ALONG_GROUND);
        return sorted;
    }

    /** Whether entries and exits take turns, and none could change places with its neighbour. */
    private boolean isClear(Crossing[] sorted, boolean alongSite) {
        for (int i = 0; i < sorted.length; i++) {
            Crossing here = sorted[i];
            if (next(sorted, i, alongSite).enters() == here.enters()) {
                return false;
            }
            Crossing after = sorted[(i + 1) % sorted.length];
            if (i + 1 < sorted.length
                    && after.edge(alongSite) == here.edge(alongSite)
                    && !after.isWhere(here)
                    && !(after.at(alongSite) - here.at(alongSite) > after.error(alongSite) + here.error(alongSite))) {
                return false;
            }
        }
        return true;
    }

    /** The one that follows, around the ring that it is on. */
    private Crossing next(Crossing[] sorted, int i, boolean alongSite) {
        Outline outline = alongSite ? site : ground;
        int ring = outline.ringOf(sorted[i].edge(alongSite));
        if (i + 1 < sorted.length && sorted[i + 1].edge(alongSite) < outline.end(ring)) {
            return sorted[i + 1];
        }
        int first = i;
        while (first > 0 && sorted[first - 1].edge(alongSite) >= outline.start(ring)) {
            first--;
        }
        return sorted[first];
    }

    /** Whether no ring without a crossing can be border of a common part. */
    private boolean hasNoOtherRing() {
        for (int ring = 0; ring < site.rings(); ring++) {
            if (!hasCrossing(bySite, true, site, ring)) {
                return false;
            }
        }
        Envelope around = new Envelope(site.minX(), site.maxX(), site.minY(), site.maxY());
        for (int ring = 0; ring < ground.rings(); ring++) {
            if (around.covers(groundRuns.extent(ring)) && !hasCrossing(byGround, false, ground, ring)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCrossing(Crossing[] sorted, boolean alongSite, Outline outline, int ring) {
        return Arrays.stream(sorted)
                .mapToInt(crossing -> crossing.edge(alongSite))
                .anyMatch(edge -> edge >= outline.start(ring) && edge < outline.end(ring));
    }

    /** Whether strips no longer than the accuracy lead along both runs, from {@code entry} to {@code exit}. */
    private boolean isNarrow(Crossing entry, Crossing exit) {
        ofSite.begin(entry);
        ofSite.add(site, entry.siteEdge(), entry.siteAt(), exit.siteEdge(), exit.siteAt());
        ofSite.end(exit);
        ofGround.begin(exit);
        ofGround.add(ground, exit.groundEdge(), exit.groundAt(), entry.groundEdge(), entry.groundAt());
        ofGround.end(entry);
        ofGround.reverse();
        if (MARGIN * (ofSite.metres() + ofGround.metres()) > ContactSides.MAX_SAMPLES * metres / 2) {
            return false;
        }
        double most = metres / MARGIN;
        double most2 = most * most;
        ofSite.start();
        ofGround.start();
        while (ofSite.hasNext() || ofGround.hasNext()) {
            double toGround = ofGround.reach(ofSite);
            double toSite = ofSite.reach(ofGround);
            if (!(Math.min(toGround, toSite) < most2)) {
                return false;
            }
            if (toGround <= toSite) {
                ofGround.follow();
                ofSite.step();
            } else {
                ofSite.follow();
                ofGround.step();
            }
        }
        return true;
    }

    /** Whether a corner of the site's run in the ground, or of the ground's in the site, is far from all of the other border. */
    private boolean hasFarCorner(Crossing entry, Crossing exit, Crossing back) {
        int last = exit.siteEdge();
        for (int v = entry.siteEdge(); v != last && corners < MOST_CORNERS; ) {
            v = site.next(v);
            if ((v != last || exit.siteAt() > 0) && isFar(site, v, ground)) {
                return true;
            }
        }
        last = back.groundEdge();
        for (int v = exit.groundEdge(); v != last && corners < MOST_CORNERS; ) {
            v = ground.next(v);
            if ((v != last || back.groundAt() > 0) && isFar(ground, v, site)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFar(Outline of, int v, Outline other) {
        corners++;
        if (!isWide(of, v)) {
            return false;
        }
        double most = metres * MARGIN;
        double x = of.x(v);
        double y = of.y(v);
        if (other == site) {
            for (int e = 0; e < site.size(); e++) {
                if (isWithin(site, e, x, y, most)) {
                    return false;
                }
            }
            return true;
        }
        Envelope around = new Envelope(x, x, y, y);
        around.expandBy(MARGIN * most / measure.metres(1, 0), MARGIN * most / measure.metres(0, 1));
        return groundRuns.noneNear(around, e -> isWithin(ground, e, x, y, most));
    }

    /** Whether a corner is so wide that overlay does not lose it. */
    private boolean isWide(Outline of, int v) {
        int prev = of.previous(v);
        int next = of.next(v);
        double pEast = measure.metres(of.x(prev) - of.x(v), 0) * Math.signum(of.x(prev) - of.x(v));
        double pNorth = measure.metres(0, of.y(prev) - of.y(v)) * Math.signum(of.y(prev) - of.y(v));
        double nEast = measure.metres(of.x(next) - of.x(v), 0) * Math.signum(of.x(next) - of.x(v));
        double nNorth = measure.metres(0, of.y(next) - of.y(v)) * Math.signum(of.y(next) - of.y(v));
        if (pEast * nEast + pNorth * nNorth <= 0) {
            return true;
        }
        double p = Math.hypot(pEast, pNorth);
        double n = Math.hypot(nEast, nNorth);
        double sine = Math.abs(pEast * nNorth - pNorth * nEast) / (p * n);
        return sine * Math.min(metres, Math.min(p, n)) >= LEAST_WIDTH_METRES;
    }

    private boolean isWithin(Outline of, int e, double x, double y, double most) {
        int to = of.next(e);
        double east = measure.metres(1, 0);
        double north = measure.metres(0, 1);
        double aEast = (of.x(e) - x) * east;
        double aNorth = (of.y(e) - y) * north;
        double dEast = (of.x(to) - of.x(e)) * east;
        double dNorth = (of.y(to) - of.y(e)) * north;
        double square = dEast * dEast + dNorth * dNorth;
        double at = square == 0 ? 0 : Math.max(0, Math.min(1, -(aEast * dEast + aNorth * dNorth) / square));
        double offEast = aEast + at * dEast;
        double offNorth = aNorth + at * dNorth;
        return offEast * offEast + offNorth * offNorth <= most * most;
    }

    /** A stretch of border in a plane, metres from the site's south-west. */
    private final class Run {

        private double[] east = new double[32];
        private double[] north = new double[32];
        private int size;
        private int at;
        private double atEast;
        private double atNorth;
        private double nearestEast;
        private double nearestNorth;

        void begin(Crossing crossing) {
            size = 0;
            end(crossing);
        }

        void end(Crossing crossing) {
            int from = crossing.siteEdge();
            int to = site.next(from);
            put(
                    site.x(from) + crossing.siteAt() * (site.x(to) - site.x(from)),
                    site.y(from) + crossing.siteAt() * (site.y(to) - site.y(from)));
        }

        /** Adds the vertices between two places. */
        void add(Outline outline, int fromEdge, double fromAt, int toEdge, double toAt) {
            int v = fromEdge;
            boolean isAround = fromEdge == toEdge && toAt <= fromAt;
            while (v != toEdge || isAround) {
                isAround = false;
                v = outline.next(v);
                if (v != toEdge || toAt > 0) {
                    put(outline.x(v), outline.y(v));
                }
            }
        }

        private void put(double x, double y) {
            if (size == east.length) {
                east = Arrays.copyOf(east, 2 * size);
                north = Arrays.copyOf(north, 2 * size);
            }
            double offEast = x - site.minX();
            double offNorth = y - site.minY();
            east[size] = Math.copySign(measure.metres(offEast, 0), offEast);
            north[size++] = Math.copySign(measure.metres(0, offNorth), offNorth);
        }

        double metres() {
            double sum = 0;
            for (int i = 1; i < size; i++) {
                double dEast = east[i] - east[i - 1];
                double dNorth = north[i] - north[i - 1];
                sum += Math.sqrt(dEast * dEast + dNorth * dNorth);
            }
            return sum;
        }

        void reverse() {
            for (int i = 0, j = size - 1; i < j; i++, j--) {
                double e = east[i];
                double n = north[i];
                east[i] = east[j];
                north[i] = north[j];
                east[j] = e;
                north[j] = n;
            }
        }

        /** Goes to the beginning. */
        void start() {
            at = 0;
            atEast = east[0];
            atNorth = north[0];
        }

        boolean hasNext() {
            return at + 1 < size;
        }

        /** Goes to the next vertex. */
        void step() {
            at++;
            atEast = east[at];
            atNorth = north[at];
        }

        /**
         * The square of the distance from {@code other}'s next vertex to what lies ahead of here up to the next vertex, and
         * keeps where that is nearest; infinite if the other has no next.
         */
        double reach(Run other) {
            if (!other.hasNext()) {
                return Double.POSITIVE_INFINITY;
            }
            double pointEast = other.east[other.at + 1];
            double pointNorth = other.north[other.at + 1];
            nearestEast = atEast;
            nearestNorth = atNorth;
            if (hasNext()) {
                double dEast = east[at + 1] - atEast;
                double dNorth = north[at + 1] - atNorth;
                double square = dEast * dEast + dNorth * dNorth;
                double along = (pointEast - atEast) * dEast + (pointNorth - atNorth) * dNorth;
                double share = square == 0 ? 0 : Math.max(0, Math.min(1, along / square));
                nearestEast = atEast + share * dEast;
                nearestNorth = atNorth + share * dNorth;
            }
            double offEast = nearestEast - pointEast;
            double offNorth = nearestNorth - pointNorth;
            return offEast * offEast + offNorth * offNorth;
        }

        /** Goes to where {@link #reach} was nearest. */
        void follow() {
            atEast = nearestEast;
            atNorth = nearestNorth;
        }
    }
}
