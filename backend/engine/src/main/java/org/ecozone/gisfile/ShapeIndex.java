package org.ecozone.gisfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecozone.work.Deadline;

/**
 * Where the .shx says that the records of a .shp lie, held against those that stand there one behind another (ESRI Shapefile Technical
 * Description, 1998: both are made of 16-bit words from a header of 100 bytes on). Readers go by the index alone: two entries that lead to one record,
 * or none that leads to another, would exchange or lose sites without a word.
 *
 * @param isShape of each entry, in order, whether its record holds a shape; null shapes and those without parts are legal and hold none
 * @param fault what is wrong with the index, a Chinese clause and an English one
 * @param unread bytes that no entry leads to and that are no record
 */
record ShapeIndex(boolean[] isShape, Optional<Wrong> fault, long unread) {

    private static final int HEADER_BYTES = 100;
    private static final int LENGTH_AT = 24;
    private static final int RECORD_HEADER = 8;
    private static final int ENTRY_BYTES = 8;
    private static final int WORD = 2;
    /** Type, box and the number of parts. */
    private static final int PARTS_AT = 4 + 32;

    private static final Set<Integer> OF_PARTS = Set.of(3, 5, 13, 15, 23, 25, 31);
    private static final Set<Integer> KNOWN = Set.of(1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28, 31);

    /** A clause in Chinese and in English. */
    record Wrong(String message, String messageEn) {}

    /** A record in the .shp: where its header begins, and the bytes behind the header. */
    private record Place(long at, long length) {

        long end() {
            return at + RECORD_HEADER + length;
        }

        boolean isIn(ByteBuffer shapes) {
            return at >= HEADER_BYTES
                    && length >= 4
                    && end() <= shapes.limit()
                    && length == Integer.toUnsignedLong(shapes.getInt((int) at + 4)) * WORD;
        }
    }

    /** The index of {@code shape} and {@code index}; if there is none, the order in the .shp. */
    static ShapeIndex of(Path shape, Path index) throws IOException {
        try (FileChannel channel = FileChannel.open(shape)) {
            ByteBuffer shapes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            List<Place> walked = walked(shapes);
            List<Place> entries = Files.exists(index) ? entries(ByteBuffer.wrap(Files.readAllBytes(index))) : walked;
            boolean isWhole = (walked.isEmpty() ? HEADER_BYTES : last(walked).end()) == shapes.limit();
            return new Check(shapes, entries).against(isWhole ? walked : List.of());
        }
    }

    private static Place last(List<Place> places) {
        return places.get(places.size() - 1);
    }

    /** The records from the header on, as far as they follow each other. */
    private static List<Place> walked(ByteBuffer shapes) {
        List<Place> places = new ArrayList<>();
        long at = HEADER_BYTES;
        while (at + RECORD_HEADER <= shapes.limit()) {
            Deadline.check();
            var place = new Place(at, Integer.toUnsignedLong(shapes.getInt((int) at + 4)) * WORD);
            if (!place.isIn(shapes)) {
                break;
            }
            places.add(place);
            at = place.end();
        }
        return places;
    }

    private static List<Place> entries(ByteBuffer index) {
        long stated = index.limit() < HEADER_BYTES ? 0 : Integer.toUnsignedLong(index.getInt(LENGTH_AT)) * WORD;
        List<Place> entries = new ArrayList<>();
        for (int at = HEADER_BYTES; at + ENTRY_BYTES <= Math.min(stated, index.limit()); at += ENTRY_BYTES) {
            entries.add(new Place(
                    Integer.toUnsignedLong(index.getInt(at)) * WORD,
                    Integer.toUnsignedLong(index.getInt(at + 4)) * WORD));
        }
        return entries;
    }

    private record Check(ByteBuffer shapes, List<Place> entries) {

        ShapeIndex against(List<Place> walked) {
            List<Integer> astray = IntStream.range(0, entries.size())
                    .filter(i -> !entries.get(i).isIn(shapes))
                    .mapToObj(i -> i + 1)
                    .toList();
            if (!astray.isEmpty()) {
                return wrong(
                        ".shx 第 " + RowNumbers.text(astray) + " 条所指的位置和长度，在 .shp 里不是一条记录",
                        "entries " + RowNumbers.textEn(astray) + " of its .shx lead to no record of the .shp");
            }
            Integer[] order = IntStream.range(0, entries.size()).boxed().toArray(Integer[]::new);
            Arrays.sort(
                    order,
                    (a, b) -> Long.compare(entries.get(a).at(), entries.get(b).at()));
            for (int i = 1; i < order.length; i++) {
                if (entries.get(order[i]).at() < entries.get(order[i - 1]).end()) {
                    int one = Math.min(order[i], order[i - 1]) + 1;
                    int other = Math.max(order[i], order[i - 1]) + 1;
                    return wrong(
                            ".shx 第 " + one + " 条和第 " + other + " 条指向 .shp 的同一处",
                            "entries " + one + " and " + other + " of its .shx lead to the same place of the .shp");
                }
            }
            return missed(walked).orElseGet(() -> sound(order));
        }

        /** Records that stand there and have no entry. */
        private Optional<ShapeIndex> missed(List<Place> walked) {
            Set<Place> led = new HashSet<>(entries);
            List<Integer> missed = IntStream.range(0, walked.size())
                    .filter(i -> !led.contains(walked.get(i)) && isShape(walked.get(i)))
                    .mapToObj(i -> i + 1)
                    .toList();
            return missed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(wrong(
                            ".shp 里第 " + RowNumbers.text(missed) + " 个图形在 .shx 里没有（.shp 有 " + walked.size()
                                    + " 条记录，.shx 有 " + entries.size() + " 条）",
                            "shapes " + RowNumbers.textEn(missed) + " of the .shp are not in its .shx"));
        }

        private ShapeIndex sound(Integer[] order) {
            long unread = 0;
            long at = HEADER_BYTES;
            for (int i = 0; i <= order.length; i++) {
                long next = i < order.length ? entries.get(order[i]).at() : shapes.limit();
                if (next > at && looksLikeShape(at, next)) {
                    return wrong(
                            ".shp 从第 " + at + " 字节起的图形在 .shx 里没有",
                            "the shape at byte " + at + " of the .shp is not in its .shx");
                }
                unread += Math.max(0, next - at);
                at = i < order.length ? entries.get(order[i]).end() : at;
            }
            boolean[] isShape = new boolean[entries.size()];
            for (int i = 0; i < isShape.length; i++) {
                isShape[i] = isShape(entries.get(i));
            }
            return new ShapeIndex(isShape, Optional.empty(), unread);
        }

        private boolean looksLikeShape(long from, long to) {
            if (to - from < RECORD_HEADER + 4) {
                return false;
            }
            var place = new Place(from, Integer.toUnsignedLong(shapes.getInt((int) from + 4)) * WORD);
            return place.isIn(shapes) && place.end() <= to && KNOWN.contains(type(place)) && isShape(place);
        }

        private int type(Place place) {
            return Integer.reverseBytes(shapes.getInt((int) place.at() + RECORD_HEADER));
        }

        /** Points have no parts; what has them and has none is no shape. */
        private boolean isShape(Place place) {
            int type = type(place);
            boolean hasCount = OF_PARTS.contains(type) && place.length() >= PARTS_AT + 4;
            return type != 0 && !(hasCount && shapes.getInt((int) place.at() + RECORD_HEADER + PARTS_AT) == 0);
        }

        private static ShapeIndex wrong(String message, String messageEn) {
            return new ShapeIndex(new boolean[0], Optional.of(new Wrong(message, messageEn)), 0);
        }
    }
}
