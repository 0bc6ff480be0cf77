package org.ecozone.geo.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Stretches of a {@link LinePath} by its own parameter: in order, disjoint, none empty, none meeting the next. Union,
 * intersection and rest of stretches are comparisons of numbers, so they close whatever the ground looks like. Immutable.
 */
public final class Stretches {

    /** Places nearer to each other than this share of a segment are one: a share is rounded by half of it. */
    private static final double SAME = 0x1p-51;

    public static final Stretches NONE = new Stretches(List.of());

    /** Start, end, start, end … */
    private final List<Place> places;

    private Stretches(List<Place> places) {
        this.places = places;
    }

    /** One stretch of one segment; 0 ≤ from &lt; to ≤ 1. */
    static Stretches of(int segment, double from, double to) {
        Tape tape = new Tape();
        tape.turn(true, segment, from);
        tape.turn(false, segment, to);
        return new Stretches(tape.places);
    }

    /** All of a path of {@code segments} segments. */
    public static Stretches allOf(int segments) {
        return new Stretches(List.of(new Place(0, 0), new Place(segments, 0)));
    }

    public int size() {
        return places.size() / 2;
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** Whether this is all of a path of {@code segments} segments. */
    public boolean isAllOf(int segments) {
        return size() == 1 && start(0).equals(new Place(0, 0)) && end(0).equals(new Place(segments, 0));
    }

    public Place start(int i) {
        return places.get(2 * i);
    }

    public Place end(int i) {
        return places.get(2 * i + 1);
    }

    /** The stretches of a path of {@code segments} segments that lie in as many of {@code all} as {@code depth} accepts. */
    public static Stretches where(int segments, List<Stretches> all, IntPredicate depth) {
        List<Switch> switches = new ArrayList<>();
        for (Stretches stretches : all) {
            for (int i = 0; i < stretches.size(); i++) {
                switches.add(new Switch(stretches.start(i), 1));
                switches.add(new Switch(stretches.end(i), -1));
            }
        }
        Collections.sort(switches);
        Tape tape = new Tape();
        int in = 0;
        tape.turn(depth.test(in), 0, 0);
        for (Switch next : switches) {
            in += next.step;
            tape.turn(depth.test(in), next.place.segment, next.place.share);
        }
        return tape.endAt(segments);
    }

    /**
     * A place on a path.
     *
     * @param segment its number; the end of the path is the start of the segment after the last
     * @param share of the segment that lies before the place; 0 ≤ share &lt; 1
     */
    public record Place(int segment, double share) implements Comparable<Place> {

        private boolean isAt(Place other) {
            return segment == other.segment && Math.abs(share - other.share) < SAME;
        }

        @Override
        public int compareTo(Place other) {
            return segment == other.segment
                    ? Double.compare(share, other.share)
                    : Integer.compare(segment, other.segment);
        }
    }

    private record Switch(Place place, int step) implements Comparable<Switch> {
        @Override
        public int compareTo(Switch other) {
            return place.compareTo(other.place);
        }
    }

    /** Records stretches from the start of a path to its end. */
    static final class Tape {

        private final List<Place> places = new ArrayList<>();

        /** From the place on, the path is in or out; places come in order, {@code share} may be 1. */
        void turn(boolean isIn, int segment, double share) {
            if (isIn == (places.size() % 2 == 1)) {
                return;
            }
            Place place = share < SAME
                    ? new Place(segment, 0)
                    : share > 1 - SAME ? new Place(segment + 1, 0) : new Place(segment, share);
            if (!places.isEmpty() && places.get(places.size() - 1).isAt(place)) {
                places.remove(places.size() - 1);
            } else {
                places.add(place);
            }
        }

        Stretches endAt(int segments) {
            turn(false, segments, 0);
            return new Stretches(List.copyOf(places));
        }
    }
}
