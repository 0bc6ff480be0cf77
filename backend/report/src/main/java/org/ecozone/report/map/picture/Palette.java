package org.ecozone.report.map.picture;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The 256 colours that do best for a picture: the site's own, those that most pixels have, and of the others those that would be
 * missed most. Equal pictures have equal palettes.
 */
public final class Palette {

    private static final int MOST = 256;
    private static final int EXACT = 160;
    private static final int TABLE = 1 << 19;
    private static final int MOST_COLOURS = TABLE * 3 / 4;

    private final int[] keys = new int[TABLE];
    private final int[] counts = new int[TABLE];
    private final int[] nearest = new int[TABLE];
    private int[] used = new int[1024];
    private int size;
    private int[] colours = new int[0];

    private Palette() {}

    /** For {@code pixels}, {@code 0xRRGGBB}; {@code first} is in it whatever their number. */
    public static Palette of(int[] pixels, int first) {
        Palette palette = new Palette();
        palette.count(pixels);
        palette.choose(first);
        return palette;
    }

    public int[] colours() {
        return colours;
    }

    /** Numbers of the nearest colours, pixel by pixel. */
    public byte[] indices(int[] pixels) {
        for (int i = 0; i < size; i++) {
            nearest[used[i]] = nearest(keys[used[i]]);
        }
        byte[] indices = new byte[pixels.length];
        int last = -1;
        int index = 0;
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i] & 0xFFFFFF;
            if (colour != last) {
                last = colour;
                int slot = slot(colour);
                index = counts[slot] > 0 ? nearest[slot] : nearest(colour);
            }
            indices[i] = (byte) index;
        }
        return indices;
    }

    private void count(int[] pixels) {
        for (int i = 0; i < pixels.length; ) {
            int colour = pixels[i] & 0xFFFFFF;
            int end = i + 1;
            while (end < pixels.length && (pixels[end] & 0xFFFFFF) == colour) {
                end++;
            }
            add(colour, end - i);
            i = end;
        }
    }

    private void add(int colour, int times) {
        int slot = slot(colour);
        if (counts[slot] == 0) {
            if (size == MOST_COLOURS) {
                return;
            }
            keys[slot] = colour;
            if (size == used.length) {
                used = Arrays.copyOf(used, 2 * size);
            }
            used[size++] = slot;
        }
        counts[slot] += times;
    }

    private int slot(int colour) {
        int slot = (colour * 0x9E3779B1) >>> 13;
        while (counts[slot] > 0 && keys[slot] != colour) {
            slot = (slot + 1) % TABLE;
        }
        return slot;
    }

    private void choose(int first) {
        int[] slots = IntStream.range(0, size)
                .mapToObj(i -> used[i])
                .sorted((a, b) -> counts[a] != counts[b]
                        ? Integer.compare(counts[b], counts[a])
                        : Integer.compare(keys[a], keys[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] chosen = new int[MOST];
        chosen[0] = first;
        int count = 1;
        long[] missed = new long[slots.length];
        Arrays.fill(missed, Long.MAX_VALUE);
        measure(slots, missed, first);
        for (int i = 0; i < slots.length && count < EXACT; i++) {
            if (missed[i] > 0) {
                chosen[count++] = keys[slots[i]];
                measure(slots, missed, keys[slots[i]]);
            }
        }
        while (count < MOST) {
            int worst = worst(slots, missed);
            if (worst < 0) {
                break;
            }
            chosen[count++] = keys[slots[worst]];
            measure(slots, missed, keys[slots[worst]]);
        }
        colours = Arrays.copyOf(chosen, count);
    }

    private int worst(int[] slots, long[] missed) {
        int worst = -1;
        long most = 0;
        for (int i = 0; i < slots.length; i++) {
            long cost = missed[i] * counts[slots[i]];
            if (cost > most) {
                most = cost;
                worst = i;
            }
        }
        return worst;
    }

    private void measure(int[] slots, long[] missed, int colour) {
        for (int i = 0; i < slots.length; i++) {
            missed[i] = Math.min(missed[i], distance(keys[slots[i]], colour));
        }
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
            int distance = distance(colours[i], colour);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }
}
