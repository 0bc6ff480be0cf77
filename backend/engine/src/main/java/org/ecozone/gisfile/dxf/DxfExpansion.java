package org.ecozone.gisfile.dxf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many entities and points a drawing becomes once its blocks are inserted, in rows and columns and in one another, counted from the
 * blocks alone: a few lines can ask for any number. Each insertion is an entity too, so that empty blocks count.
 */
final class DxfExpansion {

    /** Large enough to be refused, small enough to be multiplied. */
    private static final double MOST = 1e18;

    private static final int MOST_DEPTH = 200;
    /** Chords of a circle as GDAL is told to draw it. */
    private static final int POINTS_OF_CIRCLE = 720;

    private final Map<String, Size> own = new HashMap<>();
    private final Map<String, Map<String, Double>> inserts = new HashMap<>();
    private final Map<String, Size> known = new HashMap<>();

    /** Numbers of entities and points; whole numbers while they are small. */
    private record Size(double entities, double points) {

        static final Size NONE = new Size(0, 0);

        Size plus(Size other, double times) {
            return new Size(
                    Math.min(MOST, entities + times * other.entities), Math.min(MOST, points + times * other.points));
        }
    }

    /** Counts {@code entity}, whose place is {@code block}; the drawing itself has no name. */
    void entity(String type, List<DxfGroup> entity, String block) {
        if (type.equals("INSERT")) {
            double times = (double) Math.max(1, DxfGroup.whole(entity, 70)) * Math.max(1, DxfGroup.whole(entity, 71));
            inserts.computeIfAbsent(key(block), b -> new HashMap<>())
                    .merge(
                            key(DxfGroup.text(entity, 2).map(DxfText::unescaped).orElse("")),
                            times,
                            (a, b) -> Math.min(MOST, a + b));
        } else if (!block.isEmpty() && !type.equals("ENDBLK")) {
            long points = type.equals("CIRCLE")
                    ? POINTS_OF_CIRCLE
                    : entity.stream().filter(group -> group.code() == 10).count();
            own.merge(key(block), new Size(1, points), (a, b) -> a.plus(b, 1));
        }
    }

    /** Entities that insertions make; at most {@link Long#MAX_VALUE}. */
    long entities() {
        return (long) size("", new HashSet<>()).entities;
    }

    /** Points that insertions make, at least. */
    long points() {
        return (long) size("", new HashSet<>()).points;
    }

    private Size size(String block, Set<String> around) {
        Size before = known.get(block);
        if (before != null) {
            return before;
        }
        if (around.size() > MOST_DEPTH) {
            return new Size(MOST, MOST);
        }
        if (!around.add(block)) {
            return Size.NONE;
        }
        Size size = own.getOrDefault(block, Size.NONE);
        for (Map.Entry<String, Double> insert :
                inserts.getOrDefault(block, Map.of()).entrySet()) {
            size = size.plus(new Size(1, 0).plus(size(insert.getKey(), around), 1), insert.getValue());
        }
        around.remove(block);
        known.put(block, size);
        return size;
    }

    private static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
