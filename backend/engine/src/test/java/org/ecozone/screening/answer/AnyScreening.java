package org.ecozone.screening.answer;

import static org.ecozone.geo.Shapes.near;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Filed;
import org.ecozone.screening.Notice;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;

/** Screenings by the project's rules of any site on any map of boxes: in a grid of milli-degrees, so that borders are shared. */
public final class AnyScreening {

    public static final RuleBook RULES = RuleReading.load(Path.of("../../data/rules"));
    private static final IndustryCatalogue INDUSTRIES =
            IndustryCatalogue.load(Path.of("../../data/reference/gbt4754-2017.csv"));
    private static final List<String> ASKED = List.of("2511", "4610", "0111", "3031", "4411", "46", "C", "7723");
    private static final List<LocalDate> DAYS = Stream.of("2026-11-23", "2026-08-01", "2024-02-29")
            .map(LocalDate::parse)
            .toList();

    private static final SortedMap<String, List<String>> CATEGORIES = new TreeMap<>(Map.ofEntries(
            Map.entry("control-unit", List.of("PRIORITY", "KEY", "GENERAL")),
            Map.entry("redline", List.of("REDLINE")),
            Map.entry("nature-reserve", List.of("CORE", "GENERAL")),
            Map.entry("scenic-area", List.of("CORE_SCENIC", "SCENIC")),
            Map.entry("water-source", List.of("LEVEL_1", "LEVEL_2", "QUASI")),
            Map.entry("groundwater-zone", List.of("KEY_ZONE")),
            Map.entry("basic-farmland", List.of("BASIC_FARMLAND")),
            Map.entry("farmland", List.of("FARMLAND")),
            Map.entry("urban-boundary", List.of("URBAN_BOUNDARY")),
            Map.entry("built-up-area", List.of("BUILT_UP_AREA")),
            Map.entry("no-burn-zone", List.of("NO_BURN")),
            Map.entry("sensitive-receptor", List.of("SCHOOL", "HOSPITAL")),
            Map.entry("industrial-park", List.of("INDUSTRIAL_PARK")),
            Map.entry("forest", List.of("FOREST"))));

    private final Random random;

    public AnyScreening(Random random) {
        this.random = random;
    }

    public ScreeningResult next() {
        return Screening.screen(request(), RulesOnMap.of(RULES, map()));
    }

    public ScreeningRequest request() {
        Industry industry =
                random.nextInt(3) == 0 ? null : INDUSTRIES.find(one(ASKED)).orElseThrow();
        Facts facts = Facts.read(stated(), industry == null ? null : industry.code(), RULES.factBook())
                .facts();
        Length accuracy = random.nextInt(3) == 0 ? new Length(random.nextInt(200) / 10.0) : null;
        String name = random.nextBoolean() ? null : "示例“甲”\t\\ \ud83c\udfed";
        List<Notice> notices = random.nextBoolean() ? List.of() : List.of(new Notice("Z_DROPPED", "高程已略去。"));
        Filed filed =
                new Filed(random.nextBoolean() ? null : "2026-\"650105\"-01", random.nextBoolean() ? null : "示例公司\t甲");
        return new ScreeningRequest(name, site(), accuracy, industry, facts, one(DAYS), notices, filed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Map<String, Object> stated() {
        Map<String, Object> stated = new HashMap<>();
        int share = 1 + random.nextInt(20);
        for (Fact fact : RULES.facts()) {
            if (fact.measured() == null && random.nextInt(share) == 0) {
                stated.put(
                        fact.key(),
                        switch (fact.type()) {
                            case BOOLEAN -> random.nextBoolean();
                            case NUMBER -> random.nextInt(8_000) / 100.0;
                            case CHOICE -> one(fact.choices()).code();
                        });
            }
        }
        return stated;
    }

    private Site site() {
        int x = random.nextInt(24) - 2;
        int y = random.nextInt(24) - 2;
        return switch (random.nextInt(8)) {
            case 0 -> Site.of(near("POINT (%d.5 %d)".formatted(x, y)));
            case 1 -> Site.of(near("MULTIPOINT ((%d %d.25), (3 3))".formatted(x, y)));
            case 2 -> Site.of(near("LINESTRING (%d %d, %d %d)".formatted(x, y, x + 3, y + 1)));
            case 3 -> Site.widened(near("LINESTRING (%d %d, %d %d)".formatted(x, y, x + 3, y + 1)), new Length(25));
            case 4 ->
                Site.of(near(
                        "POLYGON ((%d %d, %d.7 %d, %d.2 %d.31, %d %d))".formatted(x, y, x + 2, y, x, y + 4, x, y)));
            default -> Site.of(box(x, y, 1 + random.nextInt(5)));
        };
    }

    private static Geometry box(int x, int y, int size) {
        return near("POLYGON ((%1$d %2$d, %3$d %2$d, %3$d %4$d, %1$d %4$d, %1$d %2$d))"
                .formatted(x, y, x + size, y + size));
    }

    public ZoningMap map() {
        List<Layer> layers = new ArrayList<>(List.of(layer("admin-area", List.of("CITY"))));
        List<Zone> zones = new ArrayList<>(List.of(zone("admin-area", 0, "CITY", box(0, 0, 20))));
        CATEGORIES.forEach((id, categories) -> {
            if (random.nextInt(12) > 0) {
                layers.add(layer(id, categories));
                for (int i = random.nextInt(4); i > 0; i--) {
                    Geometry ground = box(random.nextInt(18), random.nextInt(18), 1 + random.nextInt(8));
                    zones.add(zone(id, i, one(categories), ground));
                }
            }
        });
        return ZoningMap.of(
                new Edition(
                        "any",
                        Edition.Status.PUBLISHED,
                        LocalDate.parse("2020-01-01"),
                        Instant.parse("2020-01-01T04:00:00Z"),
                        "sha256:00"),
                layers,
                zones);
    }

    private Layer layer(String id, List<String> categories) {
        List<Layer.Category> described = categories.stream()
                .map(code -> new Layer.Category(
                        code, code, code, new Layer.Style("#000000", 1, "#000000", 1, "NONE", false)))
                .toList();
        // Editions may call a layer by different names.
        String name = random.nextInt(10) == 0 ? id + "（旧称）" : "图层" + id;
        return new Layer(id, name, id, "", Layer.Kind.PROTECTION, 5, "admin-area", described, "test", true, true);
    }

    private static Zone zone(String layer, int number, String category, Geometry geometry) {
        return new Zone(layer, layer + "-" + number, "示例" + number, category, Map.of(), geometry);
    }
}
