package org.ecozone.geo.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds, of rings in an order, the last before a given one whose extent covers its own and that holds it: a tree over their extents, each
 * of whose nodes knows the first and the last ring below it.
 *
 * <p>Cost: {@code log n} for rings beside each other and for rings in each other. Where the extents of many cover a ring that none of
 * them holds, each of these is asked.
 */
final class RingIndex {

    private static final int NONE = -1;

    private final Envelope[] extents;
    /** The tree as an array: node 1 is the root, those below node k are 2k and 2k + 1, the rings begin at {@code leaves}. */
    private final Envelope[] boxes;

    private final int[] first;
    private final int[] last;
    private final int leaves;
    private long steps;

    /** Of rings by their extents, in the order that is meant by "before". */
    RingIndex(Envelope[] extents) {
        this.extents = extents;
        this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, extents.length - 1)) * 2);
        this.boxes = new Envelope[2 * leaves];
        this.first = new int[2 * leaves];
        this.last = new int[2 * leaves];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, NONE);
        int[] places = inTiles();
        for (int leaf = 0; leaf < leaves; leaf++) {
            boolean isRing = leaf < places.length;
            boxes[leaves + leaf] = isRing ? extents[places[leaf]] : new Envelope();
            if (isRing) {
                first[leaves + leaf] = places[leaf];
                last[leaves + leaf] = places[leaf];
            }
        }
        for (int node = leaves - 1; node > 0; node--) {
            boxes[node] = new Envelope(boxes[2 * node]);
            boxes[node].expandToInclude(boxes[2 * node + 1]);
            first[node] = Math.min(first[2 * node], first[2 * node + 1]);
            last[node] = Math.max(last[2 * node], last[2 * node + 1]);
        }
    }

    /** The rings in columns of about as many as there are columns, each from below to above; in their order where that is the same. */
    private int[] inTiles() {
        Integer[] places = new Integer[extents.length];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, Comparator.comparingDouble(i -> extents[i].getMinX() + extents[i].getMaxX()));
        int column = (int) Math.ceil(Math.sqrt(extents.length));
        for (int from = 0; from < places.length; from += column) {
            Arrays.sort(
                    places,
                    from,
                    Math.min(places.length, from + column),
                    Comparator.comparingDouble((Integer i) -> extents[i].getMinY() + extents[i].getMaxY())
                            .thenComparing(Comparator.naturalOrder()));
        }
        return Arrays.stream(places).mapToInt(i -> i).toArray();
    }

    /** The last ring before {@code at} whose extent covers that of {@code at} and for which {@code holds} says so; -1 if there is none. */
    int lastBefore(int at, IntPredicate holds) {
        return lastBefore(at, 1, NONE, holds);
    }

    /** How many nodes and rings were looked at. */
    long steps() {
        return steps;
    }

    private int lastBefore(int at, int node, int found, IntPredicate holds) {
        steps++;
        if (Math.min(last[node], at - 1) <= found || first[node] >= at || !boxes[node].covers(extents[at])) {
            return found;
        }
        if (node >= leaves) {
            return holds.test(last[node]) ? last[node] : found;
        }
        int left = 2 * node;
        boolean isRightLater = Math.min(last[left + 1], at - 1) >= Math.min(last[left], at - 1);
        int sooner = lastBefore(at, isRightLater ? left + 1 : left, found, holds);
        return lastBefore(at, isRightLater ? left : left + 1, sooner, holds);
    }
}
