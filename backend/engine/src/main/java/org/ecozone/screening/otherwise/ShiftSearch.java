package org.ecozone.screening.otherwise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.ecozone.work.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nearest place to which a site can be moved so that a target is met: best first over square cells of places. A cell that
 * obstacles exclude is dropped; of any other the middle is screened, and it is quartered until its side is no more than
 * {@value #RESOLUTION_METRES} m. So every middle of a smallest cell that lies nearer than the answer was screened or excluded, and
 * what complies around a disc of 5.7 m is found.
 */
final class ShiftSearch {

    static final double REACH_METRES = 2_000;
    static final double RESOLUTION_METRES = 8;

    /** Half a diagonal of a square of side 1, and what the plane may be off. */
    private static final double HALF_DIAGONAL = Math.sqrt(0.5) * 1.0005;

    /** Looking at a cell costs some tens of microseconds. */
    private static final int MOST_CELLS = 20_000;

    /** Between the places that are screened where the search was not ended; wider where few trials are left. */
    private static final double SPARSE_METRES = 250;

    private static final int FEW = 1_000;

    /** Kept for walking towards the site once a place is found. */
    private static final int RESERVE = 40;

    private static final double WALK_METRES = 1;

    private final Trials trials;
    private final Target target;
    private final Obstacles obstacles;
    private final int most;
    private final List<Offset> sparse;
    private @Nullable Offset best;
    private int cells;

    private ShiftSearch(Trials trials, Target target, Obstacles obstacles, int most) {
        this.trials = trials;
        this.target = target;
        this.obstacles = obstacles;
        this.most = trials.count() + Math.min(most, trials.left());
        this.sparse = sparse(Math.min(most, trials.left()) < FEW ? 2 * SPARSE_METRES : SPARSE_METRES);
    }

    /**
     * What was found.
     *
     * @param offset empty where no place complies
     * @param isProved whether nothing nearer complies, as far as {@value #RESOLUTION_METRES} m resolve it
     */
    record Found(Optional<Offset> offset, boolean isProved) {}

    private record Cell(double east, double north, double side, double least) {

        /** The nearer first; a total order of disjoint cells and what they are parts of. */
        static final Comparator<Cell> NEAREST_FIRST = Comparator.comparingDouble(Cell::least)
                .thenComparing(Comparator.comparingDouble(Cell::side).reversed())
                .thenComparingDouble(Cell::east)
                .thenComparingDouble(Cell::north);

        static Cell of(double east, double north, double side) {
            return new Cell(east, north, side, Math.hypot(gap(east, side), gap(north, side)));
        }

        private static double gap(double middle, double side) {
            return Math.max(0, Math.abs(middle) - side / 2);
        }

        Offset middle() {
            return new Offset(east, north);
        }

        List<Cell> quarters() {
            double quarter = side / 4;
            return List.of(
                    of(east - quarter, north - quarter, side / 2),
                    of(east - quarter, north + quarter, side / 2),
                    of(east + quarter, north - quarter, side / 2),
                    of(east + quarter, north + quarter, side / 2));
        }
    }

    /**
     * The nearest place for {@code target}.
     *
     * @param most how many trials it may make, at most as many as are left
     */
    static Found find(Trials trials, Target target, Obstacles obstacles, int most) {
        return new ShiftSearch(trials, target, obstacles, most).find();
    }

    /** Whether any of some places all over the disc complies. Where none does it is seldom worth while to look everywhere. */
    static boolean isSeen(Trials trials, Target target, Obstacles obstacles) {
        return sparse(2 * SPARSE_METRES).stream()
                .anyMatch(place -> !obstacles.exclude(place.east(), place.north(), 0) && trials.isMet(place, target));
    }

    private Found find() {
        boolean isEnded = search();
        if (!isEnded) {
            sparse.stream()
                    .filter(place -> !obstacles.exclude(place.east(), place.north(), 0))
                    .forEach(this::tryAt);
        }
        if (best == null) {
            return new Found(Optional.empty(), isEnded);
        }
        return new Found(Optional.of(rounded(nearer(best))), isEnded);
    }

    private double bound() {
        return best == null ? REACH_METRES : best.metres();
    }

    /** Whether nothing was left to look at. */
    private boolean search() {
        PriorityQueue<Cell> queue = new PriorityQueue<>(Cell.NEAREST_FIRST);
        queue.add(Cell.of(0, 0, 2 * REACH_METRES));
        int room = most - RESERVE - sparse.size();
        for (Cell cell = queue.poll(); cell != null && cell.least() < bound(); cell = queue.poll()) {
            Deadline.check();
            if (++cells > MOST_CELLS || trials.count() >= room) {
                return false;
            }
            if (!obstacles.exclude(cell.east(), cell.north(), HALF_DIAGONAL * cell.side())) {
                tryAt(cell.middle());
                if (cell.side() > RESOLUTION_METRES) {
                    queue.addAll(cell.quarters());
                }
            }
        }
        return true;
    }

    private void tryAt(Offset place) {
        if (place.metres() < bound() && trials.isMet(place, target)) {
            best = place;
        }
    }

    /** Places all over the disc, the nearest first. */
    private static List<Offset> sparse(double step) {
        int each = (int) (REACH_METRES / step);
        return IntStream.rangeClosed(-each, each)
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(-each, each).mapToObj(j -> new Offset(i * step, j * step)))
                .filter(place -> place.metres() > 0 && place.metres() <= REACH_METRES)
                .sorted(Offset.NEAREST_FIRST)
                .toList();
    }

    /** Where the target is met on the way from {@code place} to the site, and is not {@value #WALK_METRES} m nearer. */
    private Offset nearer(Offset place) {
        double missed = 0;
        double met = place.metres();
        while (met - missed > WALK_METRES) {
            double middle = (met + missed) / 2;
            if (trials.isMet(place.to(middle), target)) {
                met = middle;
            } else {
                missed = middle;
            }
        }
        return met == place.metres() ? place : place.to(met);
    }

    /** Whole metres near {@code place} where the target is met too, the least; {@code place} where there are none. */
    private Offset rounded(Offset place) {
        double east = Math.floor(place.east());
        double north = Math.floor(place.north());
        return IntStream.range(0, 16)
                .mapToObj(i -> new Offset(east - 1 + i % 4, north - 1 + i / 4))
                .filter(near -> near.metres() > 0 && near.metres() <= Math.min(REACH_METRES, place.metres() + 2))
                .sorted(Offset.NEAREST_FIRST)
                .filter(near -> trials.isMet(near, target))
                .findFirst()
                .orElse(place);
    }
}
