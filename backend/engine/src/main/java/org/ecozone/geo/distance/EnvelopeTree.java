package org.ecozone.geo.distance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/**
 * The envelopes of several lists of geometries in one tree, packed along a Hilbert curve (Kamel and Faloutsos, On packing
 * R-trees, 1993). Immutable; safe for use by many threads. Degrees, x = longitude.
 *
 * <p>What a site meets in all lists is found by one search; one list is searched alone as a {@link Part}: every box knows which
 * lists have something in it. Empty envelopes are never found.
 */
public final class EnvelopeTree {

    /** Children of a box; measured: 4 … 16 cost about the same. */
    private static final int FAN = 8;

    /** Numbers of a box: west, south, east, north. */
    private static final int BOX = 4;

    private static final int HILBERT_BITS = 15;

    /** Which envelope the leaves are of, along the curve. */
    private final int[] items;

    /** The boxes of the leaves first, in order, then those of each level; the last is all. */
    private final double[] boxes;

    /** For each box, bit {@code i % 64} for each list {@code i} that has something in it. */
    private final long[] lists;

    /** For each level, leaves first, the first of its boxes; one more entry at the end. */
    private final int[] levels;

    /** The number of the first envelope of each list; one more entry at the end. */
    private final int[] starts;

    private EnvelopeTree(List<? extends List<Envelope>> envelopes) {
        starts = new int[envelopes.size() + 1];
        List<Envelope> all = new ArrayList<>();
        for (int list = 0; list < envelopes.size(); list++) {
            all.addAll(envelopes.get(list));
            starts[list + 1] = all.size();
        }
        items = alongTheCurve(all);
        levels = levels(items.length);
        int count = levels[levels.length - 1];
        boxes = new double[BOX * count];
        lists = new long[count];
        for (int leaf = 0; leaf < items.length; leaf++) {
            put(leaf, all.get(items[leaf]));
            lists[leaf] = bit(listOf(items[leaf]));
        }
        for (int level = 1; level < height(); level++) {
            for (int box = levels[level]; box < levels[level + 1]; box++) {
                cover(box, firstChild(level, box), endOfChildren(level, box));
            }
        }
    }

    /** The tree of {@code envelopes}, which are numbered through: those of the first list first. */
    public static EnvelopeTree of(List<? extends List<Envelope>> envelopes) {
        return new EnvelopeTree(envelopes);
    }

    /** The tree of one list, as its only part. */
    public static Part ofOne(List<Envelope> envelopes) {
        return of(List.of(envelopes)).part(0);
    }

    /** One of the lists, by its position. */
    public Part part(int list) {
        return new Part(this, list);
    }

    /** What covers all envelopes. */
    public Envelope extent() {
        int at = boxes.length - BOX;
        return items.length == 0
                ? new Envelope()
                : new Envelope(boxes[at], boxes[at + 2], boxes[at + 1], boxes[at + 3]);
    }

    /** The number of the first envelope of list {@code list}; of the list beyond the last, how many there are. */
    public int start(int list) {
        return starts[list];
    }

    /** The numbers of all envelopes that share a point with {@code envelope}, in order. */
    public int[] meeting(Envelope envelope) {
        var found = new Numbers();
        if (items.length > 0 && !envelope.isNull()) {
            meet(height() - 1, levels[height() - 1], envelope, -1L, found);
        }
        return found.sorted();
    }

    private void meet(int level, int box, Envelope envelope, long wanted, IntConsumer found) {
        if ((lists[box] & wanted) == 0 || !isMet(BOX * box, envelope)) {
            return;
        }
        if (level == 0) {
            found.accept(items[box]);
            return;
        }
        int end = endOfChildren(level, box);
        for (int child = firstChild(level, box); child < end; child++) {
            meet(level - 1, child, envelope, wanted, found);
        }
    }

    private boolean isMet(int at, Envelope envelope) {
        return boxes[at] <= envelope.getMaxX()
                && envelope.getMinX() <= boxes[at + 2]
                && boxes[at + 1] <= envelope.getMaxY()
                && envelope.getMinY() <= boxes[at + 3];
    }

    /**
     * One of the lists of a tree.
     *
     * @param tree the tree
     * @param list position of the list
     */
    public record Part(EnvelopeTree tree, int list) {

        /** The positions of the envelopes that share a point with {@code envelope}, in order. */
        public int[] meeting(Envelope envelope) {
            var found = new Numbers();
            if (!tree.isEmpty() && !envelope.isNull()) {
                int top = tree.height() - 1;
                tree.meet(top, tree.levels[top], envelope, bit(list), number -> addMine(number, found));
            }
            return found.sorted();
        }

        private void addMine(int number, IntConsumer found) {
            int position = position(number);
            if (position >= 0) {
                found.accept(position);
            }
        }

        /** Position in this list, or −1 for what is of another one. */
        private int position(int number) {
            return number >= tree.starts[list] && number < tree.starts[list + 1] ? number - tree.starts[list] : -1;
        }

        /** Hands to {@code found} the positions of all envelopes that may be within {@code most} metres, in no order. */
        void within(Envelope envelope, double most, IntConsumer found) {
            if (!tree.isEmpty()) {
                int top = tree.height() - 1;
                tree.within(this, top, tree.levels[top], new LeastMetres(envelope, tree.extent()), most, found);
            }
        }

        /**
         * Hands to {@code visitor} the positions of all envelopes that may be near {@code envelope}, by what is least known of
         * their distance, until what is left is known to be farther than the visitor asks.
         *
         * @param most up to which distance in metres at first
         */
        void visit(Envelope envelope, double most, Visitor visitor) {
            if (!tree.isEmpty()) {
                tree.visit(this, new LeastMetres(envelope, tree.extent()), most, visitor);
            }
        }
    }

    private void within(Part part, int level, int box, LeastMetres least, double most, IntConsumer found) {
        if ((lists[box] & bit(part.list())) == 0 || least.from(boxes, BOX * box) > most) {
            return;
        }
        if (level == 0) {
            part.addMine(items[box], found);
            return;
        }
        int end = endOfChildren(level, box);
        for (int child = firstChild(level, box); child < end; child++) {
            within(part, level - 1, child, least, most, found);
        }
    }

    private void visit(Part part, LeastMetres least, double first, Visitor visitor) {
        double most = first;
        long wanted = bit(part.list());
        var ahead = new NearestFirst();
        ahead.add(lists.length - 1, least.from(boxes, boxes.length - BOX));
        while (!ahead.isEmpty() && ahead.metres() <= most) {
            int box = ahead.take();
            int level = level(box);
            if (level == 0) {
                int position = part.position(items[box]);
                most = position < 0 ? most : visitor.visit(position);
                continue;
            }
            int end = endOfChildren(level, box);
            for (int child = firstChild(level, box); child < end; child++) {
                double metres =
                        (lists[child] & wanted) == 0 ? Double.POSITIVE_INFINITY : least.from(boxes, BOX * child);
                if (metres <= most && metres < Double.POSITIVE_INFINITY) {
                    ahead.add(child, metres);
                }
            }
        }
    }

    private int level(int box) {
        int level = 0;
        while (box >= levels[level + 1]) {
            level++;
        }
        return level;
    }

    /** Looks at what may be near. */
    @FunctionalInterface
    interface Visitor {

        /** Looks at the geometry at {@code position}; tells up to which distance in metres others are asked from now on. */
        double visit(int position);
    }

    private static final class Numbers implements IntConsumer {

        private int[] numbers = new int[16];
        private int count;

        @Override
        public void accept(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }

        int[] sorted() {
            int[] sorted = Arrays.copyOf(numbers, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    private boolean isEmpty() {
        return items.length == 0;
    }

    private int height() {
        return levels.length - 1;
    }

    private int firstChild(int level, int box) {
        return levels[level - 1] + FAN * (box - levels[level]);
    }

    private int endOfChildren(int level, int box) {
        return Math.min(firstChild(level, box) + FAN, levels[level]);
    }

    private static long bit(int list) {
        return 1L << list;
    }

    private int listOf(int item) {
        int list = Arrays.binarySearch(starts, item);
        if (list < 0) {
            return -list - 2;
        }
        // Lists without envelopes begin where the next one does.
        while (starts[list + 1] == item) {
            list++;
        }
        return list;
    }

    private static int[] levels(int leaves) {
        int[] levels = new int[16];
        int height = 0;
        int boxes = 0;
        int count = leaves;
        do {
            levels[height++] = boxes;
            boxes += count;
            count = (count + FAN - 1) / FAN;
        } while (boxes - levels[height - 1] > 1);
        levels[height] = boxes;
        return Arrays.copyOf(levels, height + 1);
    }

    private void put(int box, Envelope envelope) {
        boxes[BOX * box] = envelope.getMinX();
        boxes[BOX * box + 1] = envelope.getMinY();
        boxes[BOX * box + 2] = envelope.getMaxX();
        boxes[BOX * box + 3] = envelope.getMaxY();
    }

    private void cover(int box, int from, int to) {
        var envelope = new Envelope();
        for (int child = from; child < to; child++) {
            int at = BOX * child;
            envelope.expandToInclude(boxes[at], boxes[at + 1]);
            envelope.expandToInclude(boxes[at + 2], boxes[at + 3]);
            lists[box] |= lists[child];
        }
        put(box, envelope);
    }

    /** The numbers of those that are not empty, by where their centres come on a Hilbert curve through all of them. */
    private static int[] alongTheCurve(List<Envelope> envelopes) {
        var extent = new Envelope();
        envelopes.forEach(extent::expandToInclude);
        double scale = ((1 << HILBERT_BITS) - 1)
                / Math.max(Double.MIN_NORMAL, Math.max(extent.getWidth(), extent.getHeight()));
        long[] order = new long[envelopes.size()];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (!envelopes.get(i).isNull()) {
                var centre = envelopes.get(i).centre();
                int x = (int) ((centre.x - extent.getMinX()) * scale);
                int y = (int) ((centre.y - extent.getMinY()) * scale);
                order[count++] = hilbert(x, y) << Integer.SIZE | i;
            }
        }
        Arrays.sort(order, 0, count);
        return Arrays.stream(order, 0, count).mapToInt(one -> (int) one).toArray();
    }

    /** How far along the curve a cell of the grid comes: two bits a level, each quarter turned as the one before asks. */
    private static long hilbert(int column, int row) {
        int x = column;
        int y = row;
        long along = 0;
        for (int side = 1 << HILBERT_BITS - 1; side > 0; side >>= 1) {
            int east = (x & side) == 0 ? 0 : 1;
            int north = (y & side) == 0 ? 0 : 1;
            along = along << 2 | (3 * east ^ north);
            if (north == 0) {
                if (east == 1) {
                    x = ~x;
                    y = ~y;
                }
                int turned = x;
                x = y;
                y = turned;
            }
        }
        return along;
    }
}
