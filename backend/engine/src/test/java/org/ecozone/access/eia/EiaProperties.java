package org.ecozone.access.eia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Truth;
import org.jspecify.annotations.Nullable;

class EiaProperties {

    private static final EiaCatalogue EIA = EiaCatalogueTest.EIA;
    private static final List<String> CODES = EiaCatalogueTest.INDUSTRIES.all().stream()
            .filter(i -> i.level() == Industry.Level.CLASS)
            .map(Industry::code)
            .toList();

    /** A project of which first little, then more is known. */
    record Project(@Nullable String coarse, Map<String, Object> little, String industry, Map<String, Object> more) {}

    @Property(tries = 3000, seed = "20261123")
    void moreFactsNeverAddAClass(@ForAll("projects") Project project) {
        EiaClassification before = EIA.classify(project.coarse, project.little);
        EiaClassification after = EIA.classify(project.industry, project.more);

        assertThat(before.possible()).as(project.toString()).containsAll(after.possible());
        if (before.decided() != null) {
            assertThat(after.decided()).as(project.toString()).isEqualTo(before.decided());
        }
    }

    @Property(tries = 2000, seed = "20261123")
    void whatIsMissingIsUnknownAndOnlyAskedWhileItMatters(@ForAll("projects") Project project) {
        EiaClassification found = EIA.classify(project.coarse, project.little);

        assertThat(found.possible()).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(found.decided() == null).isEqualTo(found.possible().size() > 1);
        assertThat(found.missingFacts()).doesNotHaveDuplicates();
        assertThat(found.missingFacts()).noneMatch(project.little::containsKey);
        if (found.decided() != null) {
            assertThat(found.missingFacts()).isEmpty();
        }
        if (found.missingFacts().isEmpty() && found.decided() == null) {
            assertThat(found.items().stream().anyMatch(EiaClassification.Item::byPerson)
                            || Boolean.TRUE.equals(project.little.get(EiaCatalogue.OTHER_ITEMS)))
                    .as(project + " " + found)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Project> projects() {
        return Combinators.combine(Arbitraries.of(CODES), Arbitraries.randoms()).as(EiaProperties::project);
    }

    private static Project project(String industry, Random random) {
        Map<String, Object> all = new HashMap<>();
        for (String key : EIA.facts()) {
            all.put(key, value(EiaCatalogueTest.BOOK.fact(key).orElseThrow(), random));
        }
        makeConsistent(industry, all, random);
        Map<String, Object> more = subset(all, random);
        int length = random.nextInt(5);
        @Nullable String coarse = length < 2 ? null : industry.substring(0, length);
        return new Project(coarse, subset(more, random), industry, more);
    }

    /** Who says that there is no further content has stated the item that the industry gives, if it gives one. */
    private static void makeConsistent(String industry, Map<String, Object> all, Random random) {
        all.put(EiaCatalogue.ITEM, (double) random.nextInt(174));
        if (Boolean.FALSE.equals(all.get(EiaCatalogue.OTHER_ITEMS))) {
            Map<String, Object> unstated = new HashMap<>(all);
            unstated.remove(EiaCatalogue.ITEM);
            EIA.classify(industry, unstated).items().stream()
                    .filter(i -> i.applies() == Truth.TRUE)
                    .findFirst()
                    .ifPresent(i -> all.put(EiaCatalogue.ITEM, (double) i.number()));
        }
        all.put("in_redline", Boolean.TRUE.equals(all.get("sensitive_2")) && random.nextBoolean());
        all.put("in_basic_farmland", Boolean.TRUE.equals(all.get("sensitive_2")) && random.nextBoolean());
        all.put("in_sand_closure", Boolean.TRUE.equals(all.get("sensitive_2")) && random.nextBoolean());
        all.put("on_receptor", Boolean.TRUE.equals(all.get("sensitive_3")) && random.nextBoolean());
    }

    private static Object value(Fact fact, Random random) {
        double[] numbers = {0, 0.5, 1, 3, 9.9, 10, 19, 20, 65, 66, 150, 500, 5000, 20000, 100000, 500000};
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case NUMBER -> numbers[random.nextInt(numbers.length)];
            case CHOICE ->
                fact.choices().get(random.nextInt(fact.choices().size())).code();
        };
    }

    private static Map<String, Object> subset(Map<String, Object> all, Random random) {
        double share = random.nextDouble();
        Map<String, Object> subset = new HashMap<>();
        all.forEach((key, value) -> {
            if (random.nextDouble() < share) {
                subset.put(key, value);
            }
        });
        return subset;
    }
}
