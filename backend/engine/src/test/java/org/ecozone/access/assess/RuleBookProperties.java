package org.ecozone.access.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.access.assess.AccessFixture.BOOK;
import static org.ecozone.access.assess.AccessFixture.RULES;
import static org.ecozone.access.assess.AccessFixture.TODAY;
import static org.ecozone.access.assess.AccessFixture.facts;
import static org.ecozone.access.assess.AccessFixture.inside;
import static org.ecozone.access.assess.AccessFixture.site;
import static org.ecozone.access.assess.AccessFixture.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoneOverlap;

class RuleBookProperties {

    private static final List<ZoneOverlap> ZONES = List.of(
            inside("redline", "REDLINE"),
            inside("farmland", "FARMLAND"),
            inside("basic-farmland", "BASIC_FARMLAND"),
            reserve("CORE", "自然保护区"),
            reserve("GENERAL", "风景名胜区"),
            inside("water-source", "LEVEL_1"),
            inside("water-source", "LEVEL_2"),
            inside("water-source", "QUASI"),
            inside("urban-boundary", "URBAN_BOUNDARY"),
            inside("built-up-area", "BUILT_UP_AREA"));
    private static final List<String> INDUSTRIES =
            List.of("2511", "4610", "8321", "0111", "3031", "4411", "1310", "7861", "46", "C", "7723");

    /** A class for what is too coarse to settle every rule. */
    private static final Map<String, String> FINER = Map.of("46", "4610", "C", "2511");

    /** Without its type it would not be known which rules speak of it. */
    private static ZoneOverlap reserve(String category, String type) {
        return zone("nature-reserve", category, OverlapClass.INSIDE, 1000, Map.of("reserveType", type));
    }

    private static SiteOverlaps anySite(Random random) {
        return site(ZONES.stream().filter(z -> random.nextInt(4) == 0).toArray(ZoneOverlap[]::new));
    }

    private static Object anyValue(String key, Random random) {
        Fact fact = BOOK.fact(key).orElseThrow();
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case NUMBER -> (double) random.nextInt(80);
            case CHOICE ->
                fact.choices().get(random.nextInt(fact.choices().size())).code();
        };
    }

    /** States a value of {@code key} that agrees with what was stated before. */
    private static void state(String key, Map<String, Object> stated, Random random) {
        Optional<Object> value = Stream.generate(() -> anyValue(key, random))
                .limit(1000)
                .filter(candidate -> {
                    Map<String, Object> more = new HashMap<>(stated);
                    more.put(key, candidate);
                    return Facts.read(more, null, BOOK.factBook()).faults().isEmpty();
                })
                .findFirst();
        stated.put(key, value.orElseThrow());
    }

    /** Facts that bind wherever they are stated, though nobody is asked for them there: stating one may widen the interval. */
    private static final Set<String> BIND_WHERE_STATED = Stream.concat(
                    BOOK.rules().stream().map(Rule::where).filter(Objects::nonNull),
                    BOOK.facts().stream()
                            .map(Fact::measured)
                            .filter(MeasuredFact.OfPlace.class::isInstance)
                            .map(measured -> ((MeasuredFact.OfPlace) measured).where()))
            .flatMap(RuleBookProperties::stated)
            .collect(Collectors.toCollection(TreeSet::new));

    private static Stream<String> stated(Where where) {
        return where instanceof StatedPlace place
                ? Stream.of(place.fact())
                : where.parts().stream().flatMap(RuleBookProperties::stated);
    }

    @Property(tries = 500, seed = "20261123")
    void knowingMoreOnlyNarrowsTheInterval(@ForAll Random random) {
        SiteOverlaps site = anySite(random);
        String industry = INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
        Map<String, Object> stated = new HashMap<>();
        for (Fact fact : BOOK.facts()) {
            if (BIND_WHERE_STATED.contains(fact.key())) {
                state(fact.key(), stated, random);
            }
        }
        Assessment last = RULES.assess(site, facts(industry, stated), TODAY);
        for (Fact fact : BOOK.facts()) {
            boolean known = facts(industry, stated).known().containsKey(fact.key());
            if (!known && fact.measured() == null) {
                state(fact.key(), stated, random);
                Assessment next = RULES.assess(site, facts(industry, stated), TODAY);
                assertThat(next.atLeast()).isLessThanOrEqualTo(last.atLeast());
                assertThat(next.atMost()).isGreaterThanOrEqualTo(last.atMost());
                last = next;
            }
        }
        Assessment decided = RULES.assess(site, facts(FINER.getOrDefault(industry, industry), stated), TODAY);
        assertThat(decided.atLeast()).isLessThanOrEqualTo(last.atLeast());
        assertThat(decided.outcomes())
                .filteredOn(outcome -> !outcome.rule().settledByPerson())
                .allMatch(outcome -> outcome.truth() == Truth.TRUE);
        assertDecidedButForPersons(decided);
    }

    @Property(tries = 500, seed = "20261123")
    void answeringWhatIsAskedLeadsToAVerdict(@ForAll Random random, @ForAll @Size(20) List<Boolean> first) {
        SiteOverlaps site = anySite(random);
        String industry = INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
        Map<String, Object> stated = new HashMap<>();
        Assessment assessment = RULES.assess(site, facts(industry, stated), TODAY);
        for (int answers = 0; !assessment.missingFacts().isEmpty(); answers++) {
            assertThat(answers).isLessThan(BOOK.facts().size());
            List<String> asked = assessment.missingFacts();
            String key = first.get(answers % first.size()) ? asked.get(0) : asked.get(asked.size() - 1);
            assertThat(stated).doesNotContainKey(key);
            if (key.equals(Condition.INDUSTRY)) {
                industry = FINER.get(industry);
            } else {
                state(key, stated, random);
            }
            assessment = RULES.assess(site, facts(industry, stated), TODAY);
        }
        assertDecidedButForPersons(assessment);
    }

    /** Only what a person must settle may keep the bounds apart. */
    private static void assertDecidedButForPersons(Assessment assessment) {
        if (assessment.outcomes().stream().noneMatch(o -> o.rule().settledByPerson())) {
            assertThat(assessment.atLeast()).isEqualTo(assessment.atMost());
        }
    }
}
