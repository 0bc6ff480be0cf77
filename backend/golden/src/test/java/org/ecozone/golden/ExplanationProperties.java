package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.Explanation;
import org.ecozone.access.assess.Explanation.Counterfactual;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.geo.Length;
import org.ecozone.screening.Verdict;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.Remainder;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;

/**
 * What an explanation announces is what comes of it: at the sites of the golden set, with the facts of its cases and with
 * facts drawn at random.
 */
class ExplanationProperties {

    private static final Examination GOLDEN = ProjectData.EXAMINATION;
    private static final RuleBook BOOK = GOLDEN.book();
    private static final RulesOnMap RULES = RulesOnMap.of(BOOK);
    private static final List<String> INDUSTRIES =
            List.of("0311", "1353", "2511", "2614", "3011", "4411", "4620", "7724");

    /** A project at a site. */
    private record Project(Question question, String industry, Map<String, Object> stated) {

        Project without(Set<String> keys) {
            Map<String, Object> left = new TreeMap<>(stated);
            left.keySet().removeAll(keys);
            return new Project(question, keys.contains(Condition.INDUSTRY) ? null : industry, left);
        }

        Facts facts() {
            return Facts.read(stated, industry, BOOK.factBook()).facts();
        }

        Length accuracy() {
            return question.of().accuracyMetres().map(Length::new).orElse(null);
        }

        Assessment assess(SiteOverlaps site) {
            return RULES.assess(site, facts(), question.of().asOf(), accuracy());
        }

        Assessment assess() {
            return assess(question.overlaps());
        }

        Explanation explain() {
            return RULES.explain(question.overlaps(), facts(), question.of().asOf(), accuracy());
        }
    }

    /** A case as it stands where {@code seed} is even, else its site with facts drawn at random. */
    private static Project project(long seed) {
        Random random = new Random(seed);
        List<GoldenCase> cases = GOLDEN.golden().cases();
        Question question = GOLDEN.question(cases.get(random.nextInt(cases.size())));
        if (seed % 2 == 0) {
            return new Project(
                    question, question.facts().industry(), question.facts().stated());
        }
        Map<String, Object> stated = new TreeMap<>();
        double share = random.nextDouble();
        for (Fact fact : BOOK.facts()) {
            if (fact.measured() == null && random.nextDouble() < share) {
                stated.put(fact.key(), value(fact, random));
            }
        }
        String industry = random.nextInt(3) == 0 ? null : INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
        return new Project(question, industry, stated);
    }

    private static Object value(Fact fact, Random random) {
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case CHOICE ->
                fact.choices().get(random.nextInt(fact.choices().size())).code();
            case NUMBER -> (double) random.nextInt(100);
        };
    }

    private static Truth truth(Assessment assessment, String rule) {
        return assessment.outcomes().stream()
                .filter(o -> o.rule().id().equals(rule))
                .map(RuleOutcome::truth)
                .findFirst()
                .orElse(Truth.FALSE);
    }

    private static Verdict verdict(Assessment assessment) {
        return Verdict.between(assessment.atLeast(), assessment.atMost());
    }

    @Property(tries = 1000)
    void withoutAFactThatAFindingListsTheRuleComesOutAsAnnounced(@ForAll long seed) {
        Project project = project(seed);
        Explanation explained = project.explain();

        explained
                .withoutFact()
                .forEach((rule, byFact) -> byFact.forEach((fact, announced) -> assertThat(
                                truth(project.without(Set.of(fact)).assess(), rule))
                        .as("%s: %s without %s", project.question().of(), rule, fact)
                        .isEqualTo(announced)));
        for (RuleOutcome outcome : project.assess().outcomes()) {
            Set<String> stated = new TreeSet<>(outcome.factsRead().keySet());
            stated.retainAll(project.stated().keySet());
            assertThat(explained
                            .withoutFact()
                            .getOrDefault(outcome.rule().id(), new TreeMap<>())
                            .keySet())
                    .as(outcome.rule().id())
                    .containsAll(stated);
        }
    }

    @Property(tries = 1000)
    void withoutWhatACounterfactualNamesTheVerdictIsAnother(@ForAll long seed) {
        Project project = project(seed);
        Explanation explained = project.explain();
        Verdict verdict = verdict(project.assess());

        for (Counterfactual absence : explained.counterfactuals()) {
            Assessment without = without(project, absence.facts(), absence.zones());
            assertThat(List.of(without.atLeast(), without.atMost()))
                    .as("%s: %s", project.question().of(), absence)
                    .isEqualTo(List.of(absence.atLeast(), absence.atMost()));
            assertThat(verdict(without))
                    .as("%s: %s", project.question().of(), absence)
                    .isNotEqualTo(verdict);
        }
    }

    @Property(tries = 1000)
    void lessThanACounterfactualNamesLeavesTheVerdict(@ForAll long seed) {
        Project project = project(seed);
        Explanation explained = project.explain();
        Verdict verdict = verdict(project.assess());

        for (Counterfactual absence : explained.counterfactuals()) {
            for (String fact : absence.facts()) {
                SortedSet<String> fewer = new TreeSet<>(absence.facts());
                fewer.remove(fact);
                assertThat(verdict(without(project, fewer, absence.zones())))
                        .as("%s: %s but with %s", project.question().of(), absence, fact)
                        .isEqualTo(verdict);
            }
            for (Zone zone : absence.zones()) {
                List<Zone> fewer =
                        absence.zones().stream().filter(z -> z != zone).toList();
                assertThat(verdict(without(project, absence.facts(), fewer)))
                        .as("%s: %s but with %s", project.question().of(), absence, zone.code())
                        .isEqualTo(verdict);
            }
        }
    }

    /** Assessed anew by a site that does not meet these zones; where data are, stays as it is. */
    private static Assessment without(Project project, Set<String> facts, List<Zone> zones) {
        SiteOverlaps site = project.question().overlaps();
        Set<Zone> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(zones);
        return project.without(facts)
                .assess(site.with(site.layers().stream()
                        .map(layer -> without(project.question(), layer, gone))
                        .toList()));
    }

    private static LayerOverlap without(Question question, LayerOverlap layer, Set<Zone> gone) {
        // Control units tile the ground: a site that did not meet one would lie in another.
        boolean loses = !layer.layer().id().equals(Where.UNIT_LAYER)
                && layer.zones().stream().anyMatch(z -> gone.contains(z.zone()));
        return new LayerOverlap(
                layer.layer(),
                layer.status(),
                layer.sum(),
                layer.union(),
                layer.shareOfSite(),
                layer.zones().stream().filter(z -> !gone.contains(z.zone())).toList(),
                layer.overlappingPairs(),
                layer.uncovered(),
                layer.nearest(),
                layer.near().stream().filter(z -> !gone.contains(z.zone())).toList(),
                loses && layer.remainder() != null ? remainder(question, layer.layer(), gone) : layer.remainder());
    }

    /** What of the site lies in no zone of {@code layer}, measured over an edition that does not have those that are gone. */
    private static Remainder remainder(Question question, Layer layer, Set<Zone> gone) {
        ZoningMap map = GOLDEN.maps().map(question.of().edition());
        List<Zone> left = map.layers().stream()
                .flatMap(of -> map.zones(of.id()).orElseThrow().stream())
                .filter(zone -> !zone.layer().equals(layer.id()) || !gone.contains(zone))
                .toList();
        return ZoningMap.of(map.edition(), map.layers(), left)
                .overlaps(question.of().site(), Question.asked(question.of(), BOOK))
                .layers()
                .stream()
                .filter(overlap -> overlap.layer().id().equals(layer.id()))
                .findFirst()
                .orElseThrow()
                .remainder();
    }
}
