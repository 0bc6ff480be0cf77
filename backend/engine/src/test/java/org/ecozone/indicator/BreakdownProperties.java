package org.ecozone.indicator;

import static org.ecozone.indicator.SmallMap.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;

/** Breakdowns close whatever is done to an edition. */
class BreakdownProperties {

    private static final double WEST = 82.00;
    private static final double SOUTH = 44.80;
    private static final double SIDE = 0.01;
    private static final int GRID = 4;
    private static final String[] CATEGORIES = {"PRIORITY", "KEY", "GENERAL"};
    private static final IndicatorBook BOOK = Books.book(
            Books.definition("area", "MU, 2", "area: { layer: redline }"),
            Books.definition(
                    "share", "PERCENT, 2", "share: { part: { layer: redline }, whole: { layer: admin-area } }"),
            Books.definition("change", "MU, 2", "change: { layer: redline }"),
            Books.definition("twice", "MU, 2", "area: { shared: [ { layer: redline }, { layer: control-unit } ] }"));

    /** A zone as it stands. */
    private record Piece(String category, Geometry geometry) {}

    @Property(tries = 1000, seed = "20261123")
    void partsSumToTheWholeAfterAnyEdits(@ForAll long seed) {
        Random random = new Random(seed);
        List<Piece> units = grid();
        List<Piece> redline =
                new ArrayList<>(List.of(new Piece("A", random(random, 0.02)), new Piece("A", random(random, 0.02))));
        ZoningMap before = map("2020.1", units, redline);
        int edits = 1 + random.nextInt(6);
        for (int i = 0; i < edits; i++) {
            edit(random.nextBoolean() ? units : redline, random);
        }
        if (redline.isEmpty()) {
            redline.add(new Piece("A", random(random, 0.02)));
        }
        ZoningMap after = map("2026.1", units, redline);

        for (Indicator indicator : BOOK.indicators()) {
            By by = By.values()[random.nextInt(By.values().length)];
            BreakdownTest.closes(Indicators.of(BOOK).breakdown(indicator, by, after, before));
        }
    }

    private static List<Piece> grid() {
        List<Piece> units = new ArrayList<>();
        for (int i = 0; i < GRID * GRID; i++) {
            double west = WEST + SIDE * (i % GRID);
            double south = SOUTH + SIDE * (i / GRID);
            units.add(new Piece(CATEGORIES[i % CATEGORIES.length], box(west, south, west + SIDE, south + SIDE)));
        }
        return units;
    }

    private static void edit(List<Piece> zones, Random random) {
        if (zones.isEmpty()) {
            zones.add(new Piece(CATEGORIES[0], random(random, 0.02)));
            return;
        }
        int at = random.nextInt(zones.size());
        Piece zone = zones.get(at);
        switch (random.nextInt(6)) {
            case 0 -> replace(zones, at, RobustOverlay.difference(zone.geometry(), random(random, 0.01)));
            case 1 -> split(zones, at, random(random, 0.02));
            case 2 -> {
                Piece other = zones.get(random.nextInt(zones.size()));
                replace(zones, at, RobustOverlay.union(List.of(zone.geometry(), other.geometry())));
            }
            case 3 -> zones.remove(at);
            case 4 -> zones.set(at, new Piece(CATEGORIES[random.nextInt(3)], zone.geometry()));
            default -> zones.add(new Piece(zone.category(), sliver(random)));
        }
    }

    private static void split(List<Piece> zones, int at, Geometry cutter) {
        Piece zone = zones.get(at);
        Geometry inside = RobustOverlay.intersection(zone.geometry(), cutter);
        replace(zones, at, RobustOverlay.difference(zone.geometry(), cutter));
        if (inside.getDimension() == 2) {
            zones.add(new Piece(zone.category(), Polygons.ofDimension(inside, 2)));
        }
    }

    private static void replace(List<Piece> zones, int at, Geometry geometry) {
        Geometry area = Polygons.ofDimension(geometry, 2);
        if (area.isEmpty()) {
            zones.remove(at);
        } else {
            zones.set(at, new Piece(zones.get(at).category(), area));
        }
    }

    /** A triangle somewhere, with corners like those of measured data. */
    private static Geometry random(Random random, double size) {
        double x = WEST + random.nextDouble() * SIDE * GRID;
        double y = SOUTH + random.nextDouble() * SIDE * GRID;
        return triangle(x, y, x + size, y + size * random.nextDouble(), x - size * random.nextDouble(), y + size);
    }

    /** A centimetre to some metres wide. */
    private static Geometry sliver(Random random) {
        double x = WEST + random.nextDouble() * SIDE * GRID;
        double y = SOUTH + random.nextDouble() * SIDE * GRID;
        double width = Math.pow(10, -7 + 2 * random.nextDouble());
        return triangle(x, y, x + 0.01, y + 0.004, x + 0.01, y + 0.004 + width);
    }

    private static Geometry triangle(double ax, double ay, double bx, double by, double cx, double cy) {
        return SmallMap.read("POLYGON ((%s %s, %s %s, %s %s, %s %s))".formatted(ax, ay, bx, by, cx, cy, ax, ay));
    }

    private static ZoningMap map(String code, List<Piece> units, List<Piece> redline) {
        SmallMap map = SmallMap.edition(code)
                .layer("admin-area", 1, "admin-area", "REGIMENT")
                .layer("control-unit", 1, "admin-area", CATEGORIES)
                .layer("redline", 1, "admin-area", "A", "PRIORITY", "KEY", "GENERAL")
                .zone("admin-area", "WS-1", "REGIMENT", box(WEST, SOUTH, WEST + 2 * SIDE, SOUTH + GRID * SIDE))
                .zone(
                        "admin-area",
                        "WS-2",
                        "REGIMENT",
                        box(WEST + 2 * SIDE, SOUTH, WEST + GRID * SIDE, SOUTH + GRID * SIDE));
        add(map, "control-unit", units);
        add(map, "redline", redline);
        return map.map();
    }

    private static void add(SmallMap map, String layer, List<Piece> zones) {
        for (int i = 0; i < zones.size(); i++) {
            map.zone(layer, layer + i, zones.get(i).category(), zones.get(i).geometry());
        }
    }
}
