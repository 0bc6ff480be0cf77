package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What is printed as certain holds: no move of a site, of one of its borders, or of zones' borders by less than the stated
 * accuracies changes the bounds of such a verdict, nor the truth of such a finding. {@code scripts/certain} runs other seeds.
 */
class CertainVerdictsTest {

    private static final long SEED = Long.getLong("ecozone.certain.seed", 9);
    private static final int MOVES = Integer.getInteger("ecozone.certain.moves", 24_000);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int MOVES_OF_A_SITE = 8;
    private static final List<Double> SITE_ACCURACIES = List.of(0.3, 1.0, 4.0, 15.0);

    private static final Map<String, RulesOnMap> BOOKS = new TreeMap<>();

    static {
        EveryPlace.books().forEach((rule, book) -> BOOKS.put(rule, RulesOnMap.of(book)));
    }

    private static final RuleBook TOGETHER = BOOKS.get(EveryPlace.TOGETHER).rules();
    private static final Facts IN_BAN =
            Facts.read(Map.of("in_ban", true), null, TOGETHER.factBook()).facts();
    private static final RuleBook BOOK = ProjectData.EXAMINATION.book();
    private static final RulesOnMap RULES = ProjectData.EXAMINATION.rules();

    private final CertainAnswers answers = new CertainAnswers();
    private long seed;
    private Random random = new Random();
    private Moves moves = new Moves(random);

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + Integer.getInteger("ecozone.certain.seeds", 1));
    }

    private void start(long of) {
        seed = of;
        random = new Random(of);
        moves = new Moves(random);
    }

    /** Stated by a site in three of four cases. */
    private double siteAccuracy() {
        return random.nextInt(4) == 0 ? 0 : SITE_ACCURACIES.get(random.nextInt(SITE_ACCURACIES.size()));
    }

    private static Length length(double accuracy) {
        return accuracy > 0 ? new Length(accuracy) : null;
    }

    /** A site moved as a whole, and, if it states an accuracy, in one of its borders by that. */
    private Optional<Geometry> moved(Geometry site, double least, double accuracy) {
        if (accuracy > 0 && site.getDimension() > 0 && random.nextInt(3) > 0) {
            return moves.border(site, accuracy).map(m -> random.nextBoolean() ? m : moves.whole(m, least));
        }
        return Optional.of(moves.whole(site, least + accuracy));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsOnTheDemonstrationMap(long of) {
        start(of);
        ZoningMap map = ProjectData.EXAMINATION.maps().map("2026.1");
        DemoSites sites = new DemoSites(map, random);
        double least = map.layers().stream()
                .mapToDouble(Layer::positionalAccuracyMetres)
                .min()
                .orElseThrow();
        while (answers.moves() < MOVES / 2) {
            Project project = Project.any(BOOK, random);
            Geometry site = sites.next();
            double accuracy = siteAccuracy();
            Asked asked = BOOK.asked(length(accuracy));
            Assessment measured = project.assess(map.overlaps(Site.of(site), asked), length(accuracy));
            for (int i = 0; i < MOVES_OF_A_SITE; i++) {
                moved(site, least, accuracy).ifPresent(to -> {
                    answers.countMove();
                    if (answers.isAnyCertain(measured)) {
                        Assessment then = project.assess(map.overlaps(Site.of(to), asked), length(accuracy));
                        check(measured, then, project.toString(), accuracy, site, to);
                    }
                });
            }
        }
        assertThat(answers.certainShare()).isGreaterThan(0.5);
    }

    /** The same where zones' borders move: over what of the map lies around the site. */
    @ParameterizedTest
    @MethodSource("seeds")
    void holdsWhereBordersOfTheDemonstrationMapMove(long of) {
        start(of);
        ZoningMap map = ProjectData.EXAMINATION.maps().map("2026.1");
        DemoSites sites = new DemoSites(map, random);
        while (answers.moves() < MOVES / 60) {
            Project project = Project.any(BOOK, random);
            Geometry site = sites.next();
            double accuracy = siteAccuracy();
            Asked asked = BOOK.asked(length(accuracy));
            SmallMap around = sites.around(site);
            Assessment measured = project.assess(around.map().overlaps(Site.of(site), asked), length(accuracy));
            for (int i = 0; i < MOVES_OF_A_SITE; i++) {
                Zone zone = sites.nearest(around.zones(), site);
                Optional<SmallMap> moved = movedZones(around, zone, site.getCoordinate());
                Optional<Geometry> to = accuracy > 0 ? moved(site, 0, accuracy) : Optional.of(site);
                if (moved.isPresent() && to.isPresent()) {
                    SiteOverlaps then = moved.get().map().overlaps(Site.of(to.get()), asked);
                    answers.countMove();
                    check(
                            measured,
                            project.assess(then, length(accuracy)),
                            project.toString(),
                            accuracy,
                            site,
                            to.get());
                }
            }
        }
    }

    /** A project of an industry and facts. */
    private record Project(@Nullable String industry, Map<String, Object> stated) {

        private static final List<String> INDUSTRIES =
                List.of("0311", "1353", "2511", "2614", "3011", "4411", "4620", "7724");

        static Project any(RuleBook book, Random random) {
            Map<String, Object> stated = new TreeMap<>();
            double share = random.nextInt(3) == 0 ? 1 : random.nextDouble();
            for (Fact fact : book.facts()) {
                if (fact.measured() == null && random.nextDouble() < share) {
                    stated.put(fact.key(), value(fact, random));
                }
            }
            String industry = random.nextInt(3) == 0 ? null : INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
            return new Project(industry, stated);
        }

        private static Object value(Fact fact, Random random) {
            return switch (fact.type()) {
                case BOOLEAN -> random.nextBoolean();
                case CHOICE ->
                    fact.choices().get(random.nextInt(fact.choices().size())).code();
                case NUMBER -> (double) random.nextInt(100);
            };
        }

        Assessment assess(SiteOverlaps site, @Nullable Length accuracy) {
            Facts facts = Facts.read(stated, industry, BOOK.factBook()).facts();
            return RULES.assess(site, facts, DAY, accuracy);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsForEveryKindOfPlaceOnSmallMaps(long of) {
        start(of);
        while (answers.moves() < MOVES / 2) {
            SmallMap small = SmallMap.any(random);
            ZoningMap map = small.map();
            for (int i = 0; i < 10; i++) {
                Zone zone = small.zones().get(random.nextInt(small.zones().size()));
                Geometry site = new SitesNearBorders(random, 60).near(zone.geometry());
                double accuracy = siteAccuracy();
                Asked asked = TOGETHER.asked(length(accuracy));
                Map<String, Assessment> measured = answers(map.overlaps(Site.of(site), asked), accuracy);
                Optional<ZoningMap> over = Optional.empty();
                for (int j = 0; j < MOVES_OF_A_SITE; j++) {
                    if (j % 3 == 0) {
                        over = movedZones(small, zone, site.getCoordinate()).map(SmallMap::map);
                    } else if (j % 3 == 2) {
                        over = Optional.of(map);
                    }
                    double least = over.isPresent() && over.get() == map ? small.leastAccuracy() : 0;
                    Optional<Geometry> to = least + accuracy > 0 ? moved(site, least, accuracy) : Optional.of(site);
                    if (over.isPresent() && to.isPresent()) {
                        SiteOverlaps then = over.get().overlaps(Site.of(to.get()), asked);
                        answers.countMove();
                        measured.forEach((rule, before) -> {
                            if (answers.isAnyCertain(before)) {
                                check(before, assess(BOOKS.get(rule), then, accuracy), rule, accuracy, site, to.get());
                            }
                        });
                    }
                }
            }
        }
        assertThat(answers.certainShare()).isGreaterThan(0.5);
    }

    /** The zone's border moved, and perhaps those of others that are near. */
    private Optional<SmallMap> movedZones(SmallMap small, Zone zone, Coordinate near) {
        Optional<List<Zone>> moved = moves.zone(small.zones(), small.layer(zone.layer()), zone, near);
        Set<String> layers = new HashSet<>(Set.of(zone.layer()));
        for (int i = random.nextInt(3); i > 0 && moved.isPresent(); i--) {
            Zone other = moved.get().get(random.nextInt(moved.get().size()));
            if (layers.add(other.layer())) {
                moved = moves.zone(moved.get(), small.layer(other.layer()), other, near);
            }
        }
        return moved.map(small::with);
    }

    /** What each book answers. */
    private static Map<String, Assessment> answers(SiteOverlaps site, double accuracy) {
        Map<String, Assessment> answers = new TreeMap<>();
        BOOKS.forEach((rule, book) -> answers.put(rule, assess(book, site, accuracy)));
        return answers;
    }

    private static Assessment assess(RulesOnMap book, SiteOverlaps site, double accuracy) {
        return book.assess(site, IN_BAN, DAY, length(accuracy));
    }

    private void check(Assessment before, Assessment after, String what, double accuracy, Geometry site, Geometry to) {
        assertThat(answers.broken(before, after))
                .as("seed %s, move %s, site accuracy %s%n%s%n%s%n%s", seed, answers.moves(), accuracy, site, to, what)
                .isEmpty();
    }
}
