package org.ecozone.geo.grid;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.SegmentString;

/** The stretches of border of one owner, each from corner to corner, with the area to its left. */
final class Stretches {

    private long[] from = new long[64];
    private long[] to = new long[64];
    private int count;

    /**
     * A net of corners and of the stretches that are left between them.
     *
     * @param corners packed, in order
     * @param from a corner's number by stretch, in order
     * @param to likewise
     */
    record Net(long[] corners, int[] from, int[] to) {

        int x(int corner) {
            return (int) (corners[corner] >> 32);
        }

        int y(int corner) {
            return (int) corners[corner];
        }
    }

    /** Adds those of {@code line}, whose corners are whole numbers; returns its part of twice the area of the ring it is of. */
    long add(SegmentString line) {
        long twiceArea = 0;
        Coordinate a = line.getCoordinate(0);
        for (int i = 1; i < line.size(); i++) {
            Coordinate b = line.getCoordinate(i);
            long start = packed(a);
            long end = packed(b);
            if (start != end) {
                append(start, end);
                twiceArea += (long) a.x * (long) b.y - (long) b.x * (long) a.y;
            }
            a = b;
        }
        return twiceArea;
    }

    private void append(long start, long end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = start;
        to[count] = end;
        count++;
    }

    private static long packed(Coordinate corner) {
        return (long) corner.x << 32 | (long) corner.y & 0xffffffffL;
    }

    /** What is left where stretches in opposite directions take each other away. */
    Net net() {
        long[] corners = corners();
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            long a = Arrays.binarySearch(corners, from[i]);
            long b = Arrays.binarySearch(corners, to[i]);
            keys[i] = a < b ? a << 32 | b << 1 : b << 32 | a << 1 | 1;
        }
        Arrays.sort(keys);
        long[] left = new long[count];
        int stretches = 0;
        for (int i = 0; i < count; ) {
            long both = keys[i] >> 1;
            int balance = 0;
            for (; i < count && keys[i] >> 1 == both; i++) {
                balance += (keys[i] & 1) == 0 ? 1 : -1;
            }
            if (balance != 0) {
                long a = both >> 31;
                long b = both & 0x7fffffffL;
                left[stretches++] = balance > 0 ? a << 32 | b : b << 32 | a;
            }
        }
        Arrays.sort(left, 0, stretches);
        return new Net(
                corners,
                Arrays.stream(left, 0, stretches).mapToInt(s -> (int) (s >> 32)).toArray(),
                Arrays.stream(left, 0, stretches).mapToInt(s -> (int) s).toArray());
    }

    private long[] corners() {
        long[] all = Arrays.copyOf(from, count);
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }
}
