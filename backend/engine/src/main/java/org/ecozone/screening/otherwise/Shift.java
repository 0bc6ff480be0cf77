package org.ecozone.screening.otherwise;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.EllipsoidalMeasure.Bearing;
import org.ecozone.geo.Length;
import org.ecozone.geo.Translation;
import org.ecozone.screening.ScreeningResult;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The nearest place to which a site can be moved so that it complies.
 *
 * @param notSearched why nothing was searched; null where it was
 * @param target what was looked for, of several the one that was found, or the least; null where nothing was searched
 * @param moved empty where no place was found
 * @param decides how many places were screened
 * @param isProved whether nothing nearer complies, as far as the resolution of the search tells
 */
record Shift(
        @Nullable NotSearched notSearched,
        @Nullable Target target,
        Optional<Moved> moved,
        int decides,
        boolean isProved) {

    /** Trials of a site of few vertices; they take half a second. */
    private static final int MOST_TRIALS = 4_000;

    private static final int FEW_VERTICES = 40;
    private static final int LEAST_TRIALS = 400;

    /** Of what is left so much is spent on a target that none of some places meets. */
    private static final int UNLIKELY = 8;

    static final int MOST_VERTICES = 2_000;

    /** What a plane may be off, beside what an edge of 5 km does. */
    private static final double SLACK_METRES = 0.25;

    private static final double LONG_EDGE_METRES = 5_000;
    private static final double METRES_PER_DEGREE = 60_000;

    /** Why no other place was looked for. */
    enum NotSearched {
        /** Nothing better can come of another place. */
        COMPLIES,
        /** Lines and points are not moved yet. */
        NOT_AN_AREA,
        /** An area that a width made of a line or point. */
        WIDENED,
        /** More vertices than {@value #MOST_VERTICES}. */
        TOO_MANY_VERTICES,
        /** What stands against it holds wherever it lies. */
        EVERYWHERE,
        /** The whole site lies where there are no data. */
        OUTSIDE,
        /** No plane reaches so far, or the shape is too fine to be moved. */
        NOT_MOVABLE
    }

    /**
     * The site elsewhere.
     *
     * @param offset by how much, in the plane of {@code crs}
     * @param bearing from a vertex to where it is then
     * @param geometry where it is then, EPSG:4490
     * @param there its screening
     */
    record Moved(Offset offset, Crs crs, Bearing bearing, Geometry geometry, ScreeningResult there) {}

    /**
     * The shift of the site of {@code here}.
     *
     * @param targets what to look for, the better first; empty where there is nothing
     */
    static Shift of(ScreeningResult here, List<Target> targets) {
        return targets.isEmpty() ? not(NotSearched.COMPLIES) : new Searching(here, targets).search();
    }

    private static Shift not(NotSearched why) {
        return new Shift(why, null, Optional.empty(), 0, true);
    }

    private static final class Searching {

        private final ScreeningResult here;
        private final List<Target> targets;
        private final Geometry ground;

        Searching(ScreeningResult here, List<Target> targets) {
            this.here = here;
            this.targets = targets;
            this.ground = here.request().site().geometry();
        }

        Shift search() {
            @Nullable NotSearched why = notSearched();
            if (why != null) {
                return not(why);
            }
            Optional<Translation> translation = Translation.of(ground, ShiftSearch.REACH_METRES)
                    .filter(one -> Translation.isValid(one.moved(0, 0)));
            return translation.map(this::search).orElseGet(() -> not(NotSearched.NOT_MOVABLE));
        }

        private @Nullable NotSearched notSearched() {
            if (!here.request().site().isArea()) {
                return NotSearched.NOT_AN_AREA;
            }
            if (here.request().site().width().isPresent()) {
                return NotSearched.WIDENED;
            }
            if (here.overlaps().coveredShare().value() == 0) {
                return NotSearched.OUTSIDE;
            }
            if (targets.get(0).isMissedEverywhere(here)) {
                return NotSearched.EVERYWHERE;
            }
            return ground.getNumPoints() > MOST_VERTICES ? NotSearched.TOO_MANY_VERTICES : null;
        }

        private Shift search(Translation translation) {
            double share = Math.min(1, (double) FEW_VERTICES / ground.getNumPoints());
            int all = Math.max(LEAST_TRIALS, (int) (MOST_TRIALS * share));
            Trials trials = new Trials(here, translation, targets, all);
            NearZones near = near(translation);
            Footprint site = Footprint.of(translation.moved(0, 0), translation.crs(), near.slack());
            for (Target target : targets) {
                boolean isLast = target.equals(targets.get(targets.size() - 1));
                Obstacles obstacles = Obstacles.of(here, target, site, near);
                boolean isLikely = isLast || ShiftSearch.isSeen(trials, target, obstacles);
                int most = trials.left() / (isLast ? 1 : isLikely ? 2 : UNLIKELY);
                ShiftSearch.Found found = ShiftSearch.find(trials, target, obstacles, most);
                if (found.offset().isPresent() || isLast) {
                    Optional<Moved> moved =
                            found.offset().map(offset -> new Placing(trials, target, translation).place(offset));
                    return new Shift(null, target, moved, trials.count(), found.isProved());
                }
            }
            throw new IllegalStateException("a search without a target");
        }

        private NearZones near(Translation translation) {
            Envelope window = translation.moved(0, 0).getEnvelopeInternal();
            window.expandBy(2 * ShiftSearch.REACH_METRES / METRES_PER_DEGREE);
            double edge = translation.longestEdge() / LONG_EDGE_METRES;
            return new NearZones(here.on().map(), window, translation.crs(), SLACK_METRES + edge * edge / 2);
        }
    }

    /** Makes an answer of a place: where borders within their accuracy would undo it, a few metres farther. */
    private record Placing(Trials trials, Target target, Translation translation) {

        private static final int STEPS = 3;

        Moved place(Offset found) {
            Moved first = moved(found);
            if (first.there().assessment().stability().isCertain()) {
                return first;
            }
            double step = step(first.there());
            for (int i = 1; i <= STEPS; i++) {
                Offset farther = outward(found, found.metres() + i * step);
                if (farther.metres() <= ShiftSearch.REACH_METRES && trials.isMet(farther, target)) {
                    Moved moved = moved(farther);
                    if (moved.there().assessment().stability().isCertain()) {
                        return moved;
                    }
                }
            }
            return first;
        }

        /** Whole metres. */
        private static Offset outward(Offset found, double metres) {
            Offset farther = found.to(metres);
            return new Offset(Math.rint(farther.east()), Math.rint(farther.north()));
        }

        /** What two borders and the site may be off together. */
        private static double step(ScreeningResult there) {
            double site = Optional.ofNullable(there.request().accuracy())
                    .map(Length::metres)
                    .orElse(0.0);
            double layer = there.assessment().stability().doubts().stream()
                    .flatMap(doubt -> there.on().map().layer(doubt.zone().layer()).stream())
                    .mapToDouble(one -> one.positionalAccuracyMetres())
                    .max()
                    .orElse(0);
            return Math.ceil(2 * layer + site + 1);
        }

        private Moved moved(Offset offset) {
            Geometry from = translation.moved(0, 0);
            Geometry to = trials.geometry(offset);
            return new Moved(
                    offset,
                    translation.crs(),
                    EllipsoidalMeasure.bearing(from.getCoordinate(), to.getCoordinate()),
                    to,
                    trials.screen(to));
        }
    }
}
