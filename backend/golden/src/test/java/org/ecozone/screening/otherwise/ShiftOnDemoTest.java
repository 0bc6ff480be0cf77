package org.ecozone.screening.otherwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.edition.EditionFolder;
import org.ecozone.geo.Translation;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The shift by the project's rules on the demonstration data, against screening every place of a grid. {@code -Decozone.shift.sites}
 * and {@code -Decozone.shift.step} make it more, and finer.
 */
class ShiftOnDemoTest {

    private static final int SITES = Integer.getInteger("ecozone.shift.sites", 10);
    private static final double STEP = Integer.getInteger("ecozone.shift.step", 125);
    private static final long SEED = Long.getLong("ecozone.shift.seed", 20261130);

    /** By how much an answer may be farther: the search's own grid, whole metres, and what makes it certain. */
    private static final double RESOLUTION = 8 * Math.sqrt(2) + 2;

    private static final double METRES = 1.0 / 111_200;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Path DATA = Path.of("../../data");
    private static final List<String> LAYERS = List.of("water-source", "redline", "basic-farmland", "control-unit");
    private static final RuleBook BOOK = RuleReading.load(DATA.resolve("rules"));
    private static final IndustryCatalogue INDUSTRIES =
            IndustryCatalogue.load(DATA.resolve("reference/gbt4754-2017.csv"));
    private static final RulesOnMap RULES = RulesOnMap.of(BOOK, map());

    private static ZoningMap map() {
        EditionFolder demo = EditionFolder.of(DATA.resolve("demo"));
        return demo.read(demo.entry("2026.1")).map(null);
    }

    static LongStream sites() {
        return LongStream.range(SEED, SEED + SITES);
    }

    /** A box on the border of a zone, turned, of a factory that states much or little. */
    private static ScreeningResult here(Random random) {
        List<Zone> zones =
                RULES.map().zones(LAYERS.get(random.nextInt(LAYERS.size()))).orElseThrow();
        Coordinate[] border = zones.get(random.nextInt(zones.size())).geometry().getCoordinates();
        Coordinate at = border[random.nextInt(border.length)];
        double size = 30 * Math.pow(10, random.nextDouble());
        double angle = random.nextDouble() * Math.PI;
        double off = random.nextDouble() * 300;
        Coordinate[] ring = new Coordinate[5];
        for (int i = 0; i < 4; i++) {
            double east = off + size * Math.cos(angle + i * Math.PI / 2);
            double north = size * Math.sin(angle + i * Math.PI / 2);
            ring[i] = new Coordinate(at.x + east * METRES / Math.cos(Math.toRadians(at.y)), at.y + north * METRES);
        }
        ring[4] = ring[0];
        Industry industry = INDUSTRIES
                .find(List.of("2511", "1353", "3031").get(random.nextInt(3)))
                .orElseThrow();
        Map<String, Object> stated = new HashMap<>();
        if (random.nextInt(3) > 0) {
            for (Fact fact : BOOK.facts()) {
                if (fact.measured() == null && fact.type() == Fact.Type.BOOLEAN) {
                    stated.put(fact.key(), random.nextInt(8) == 0);
                }
            }
        }
        stated.put("nature", "NEW");
        Facts facts = Facts.read(stated, industry.code(), BOOK.factBook()).facts();
        Geometry site = new GeometryFactory().createPolygon(ring);
        return Screening.screen(
                new ScreeningRequest("示例", Site.of(site), null, industry, facts, DAY, List.of()), RULES);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void noPlaceOnAGridIsNearerThanTheAnswer(long seed) {
        ScreeningResult here = here(new Random(seed));
        Shift shift = Shift.of(here, Target.of(here));
        if (shift.notSearched() != null) {
            assertThat(shift.notSearched())
                    .isIn(Shift.NotSearched.COMPLIES, Shift.NotSearched.EVERYWHERE, Shift.NotSearched.OUTSIDE);
            return;
        }
        Target target = shift.target();
        shift.moved()
                .ifPresent(moved -> assertThat(target.isMetBy(moved.there())).isTrue());
        Translation translation =
                Translation.of(here.request().site().geometry(), 2_000).orElseThrow();
        Trials trials = new Trials(here, translation, List.of(target), Integer.MAX_VALUE);
        Optional<Offset> nearest = nearest(trials, target);
        double metres = shift.moved().map(moved -> moved.offset().metres()).orElse(Double.POSITIVE_INFINITY);
        if (shift.isProved() && nearest.isPresent()) {
            double certain = shift.moved().isPresent() ? 3 * 5 : 0;
            boolean isMissed = nearest.get().metres() + RESOLUTION + certain < metres;
            assertThat(isMissed && isRoomy(trials, target, nearest.get()))
                    .as("%s is nearer than %s", nearest, metres)
                    .isFalse();
        }
        if (nearest.isEmpty()) {
            assertThat(shift.moved().map(moved -> moved.offset().metres()).orElse(0.0))
                    .isLessThanOrEqualTo(2_000);
        }
    }

    private static Optional<Offset> nearest(Trials trials, Target target) {
        int each = (int) (2_000 / STEP);
        List<Offset> grid = new ArrayList<>();
        for (int i = -each; i <= each; i++) {
            for (int j = -each; j <= each; j++) {
                grid.add(new Offset(i * STEP, j * STEP));
            }
        }
        return grid.stream()
                .filter(place -> place.metres() <= 2_000)
                .sorted(Offset.NEAREST_FIRST)
                .filter(place -> trials.isMet(place, target))
                .findFirst();
    }

    /** Whether it is met all around, as far as the search resolves. */
    private static boolean isRoomy(Trials trials, Target target, Offset place) {
        return IntStream.range(0, 48).allMatch(i -> {
            double angle = Math.PI * i / 8;
            double metres = 2 + i / 16 * 2;
            return trials.isMet(
                    new Offset(place.east() + metres * Math.cos(angle), place.north() + metres * Math.sin(angle)),
                    target);
        });
    }
}
