package org.ecozone.screening.otherwise;

import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.ScreeningResult;
import org.locationtech.jts.geom.Geometry;

/** Any site on any ground, by any rules: of every kind of place, some of which exclude ground and some of which do not. */
final class AnyGround {

    private static final List<String> LAYERS = List.of("water", "forest", "park");
    private static final List<String> EFFECTS = List.of("PROHIBITED", "PROHIBITED", "RESTRICTED", "CONDITIONAL");
    private static final List<String> CONDITIONS = List.of(
            "",
            "",
            "",
            ", when: \"a = true\"",
            ", when: \"a = true OR b = false\"",
            ", when: \"upgraded = false\"",
            ", when: \"water_share > 40\"",
            ", when: \"a = true AND water_share > 40\"",
            ", settledBy: PERSON",
            ", when: \"a = true\", settledBy: PERSON",
            ", when: \"site_mu > 1\"");

    private final Random random;

    AnyGround(Random random) {
        this.random = random;
    }

    /** A site in a territory that ends within reach of it or does not. */
    ScreeningResult next() {
        Ground ground = new Ground(territory());
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            ground.zone(one(LAYERS), zone());
        }
        List<String> rules = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            rules.add("R" + i + " " + one(EFFECTS) + " where: " + place(2) + one(CONDITIONS));
        }
        return ground.screen(Ground.book(rules.toArray(String[]::new)), Site.of(site()), facts());
    }

    private List<Geometry> territory() {
        double end = 48 + random.nextInt(200) / 10.0;
        return switch (random.nextInt(5)) {
            case 0 -> List.of(box(0, 0, end, 100));
            case 1 -> List.of(box(0, 0, end, 100), box(end, 0, 100, 60));
            case 2 -> List.of(box(0, 0, end, 100), box(end + 0.05, 0, 100, 100));
            case 3 ->
                List.of(near("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (%1$s 40, %2$s 40, %2$s 52, %1$s 40))"
                        .formatted(end, end + 4)));
            default -> List.of(box(0, 0, 100, 100));
        };
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        for (String flag : List.of("a", "b")) {
            if (random.nextInt(3) == 0) {
                facts.put(flag, random.nextBoolean());
            }
        }
        if (random.nextBoolean()) {
            facts.put("nature", random.nextBoolean() ? "NEW" : "TECHNICAL");
        }
        return facts;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Geometry zone() {
        double x = 30 + random.nextInt(300) / 10.0;
        double y = 30 + random.nextInt(300) / 10.0;
        double width = 1 + random.nextInt(250) / 10.0;
        double height = 1 + random.nextInt(250) / 10.0;
        return switch (random.nextInt(3)) {
            case 0 ->
                near("POLYGON ((%s %s, %s %s, %s %s, %s %s))"
                        .formatted(x, y, x + width, y + height / 3, x + width / 4, y + height, x, y));
            case 1 ->
                near(
                        "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s), (%5$s %6$s, %7$s %6$s, %7$s %8$s, %5$s %6$s))"
                                .formatted(
                                        x,
                                        y,
                                        x + width,
                                        y + height,
                                        x + width / 4,
                                        y + height / 4,
                                        x + width / 2,
                                        y + height / 2));
            default -> box(x, y, x + width, y + height);
        };
    }

    private Geometry site() {
        double x = 44 + random.nextInt(80) / 10.0;
        double y = 44 + random.nextInt(80) / 10.0;
        double size = 0.2 + random.nextInt(40) / 10.0;
        return switch (random.nextInt(4)) {
            case 0 ->
                near("POLYGON ((%s %s, %s %s, %s %s, %s %s))"
                        .formatted(x, y, x + size, y, x + size / 3, y + size, x, y));
            case 1 ->
                near(
                        "MULTIPOLYGON (((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %2$s)), ((%5$s %2$s, %6$s %2$s, %6$s %4$s, %5$s %2$s)))"
                                .formatted(x, y, x + size, y + size, x + 2 * size, x + 3 * size));
            case 2 -> box(x, y, x + size, y + 0.1);
            default -> box(x, y, x + size, y + size);
        };
    }

    private int metres() {
        return random.nextInt(4) == 0 ? random.nextInt(8) : 50 + random.nextInt(900);
    }

    private String place(int depth) {
        String layer = one(LAYERS);
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(10)) {
            case 4, 5 -> "{ any: [ " + place(depth - 1) + ", " + place(depth - 1) + " ] }";
            case 6 -> "{ all: [ " + place(depth - 1) + ", " + place(depth - 1) + " ] }";
            case 7 -> "{ layer: " + layer + ", relation: OUTSIDE }";
            case 8 -> "{ layer: " + layer + ", withinMetres: " + metres() + " }";
            case 9 ->
                switch (random.nextInt(3)) {
                    case 0 -> "{ layer: " + layer + ", atLeast: { sharePercent: 30 } }";
                    case 1 -> "{ layer: " + layer + ", relation: INSIDE }";
                    default -> "{ stated: nature, is: NEW }";
                };
            default -> "{ layer: " + layer + " }";
        };
    }
}
