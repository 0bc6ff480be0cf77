package org.ecozone.screening.rescreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.rescreen.Rescreening.Bounds;
import org.ecozone.zoning.ZoningMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said to have changed, and why, held against plain screenings that were made apart. */
class RescreeningProperties {

    @Property(tries = 30)
    void byItsOwnBasisNothingChanges(@ForAll Random random) {
        AnyRescreening any = new AnyRescreening(random);
        Rescreening again = any.by(any.before);
        assertThat(again.direction()).isEqualTo(Rescreening.Direction.SAME);
        assertThat(again.before()).isEqualTo(again.after());
        assertThat(again.changes()).isEmpty();
        assertThat(again.clauses()).isEmpty();
        assertThat(again.boundCauses()).isEmpty();
        assertThat(again.ground()).isEmpty();
        assertThat(again.untried()).isEmpty();
    }

    @Property(tries = 60)
    void theChangesAreTheDifferencesOfBothPlainScreenings(@ForAll Random random) {
        AnyRescreening any = new AnyRescreening(random);
        Basis after = any.after();
        Rescreening again = any.by(after);
        areTheDifferences(again.changes(), plain(any, any.before), plain(any, after));
        areTheDifferences(again.clauses(), plainClauses(any, any.before), plainClauses(any, after));
        assertThat(again.untried()).isEmpty();
    }

    private static void areTheDifferences(
            List<RuleChange> changes, Map<String, Standing> were, Map<String, Standing> are) {
        Set<String> differing = new TreeSet<>();
        were.forEach((id, standing) -> {
            if (!standing.equals(are.get(id))) {
                differing.add(id);
            }
        });
        are.keySet().stream().filter(id -> !were.containsKey(id)).forEach(differing::add);
        assertThat(changes.stream().map(change -> change.rule().id())).containsExactlyInAnyOrderElementsOf(differing);
        for (RuleChange change : changes) {
            assertThat(change.before()).isEqualTo(were.get(change.rule().id()));
            assertThat(change.after()).isEqualTo(are.get(change.rule().id()));
        }
    }

    /** Each set brings the change about, no part of it does, and nothing that does was left out. */
    @Property(tries = 60)
    void theCausesAreAllTheLeastThatBringItAbout(@ForAll Random random) {
        AnyRescreening any = new AnyRescreening(random);
        Basis after = any.after();
        Rescreening again = any.by(after);
        areAllTheLeast(again.changes(), any, after, basis -> plain(any, basis));
        areAllTheLeast(again.clauses(), any, after, basis -> plainClauses(any, basis));
        assertThat(again.boundCauses().isEmpty()).isEqualTo(again.before().equals(again.after()));
    }

    private static void areAllTheLeast(
            List<RuleChange> changes, AnyRescreening any, Basis after, Function<Basis, Map<String, Standing>> plainly) {
        Map<Set<Cause>, Map<String, Standing>> plain = new java.util.HashMap<>();
        for (Set<Cause> set : subsets(any.before.differences(after))) {
            plain.put(set, plainly.apply(any.before.with(after, set)));
        }
        for (RuleChange change : changes) {
            Set<Set<Cause>> bringing = new HashSet<>();
            plain.forEach((set, standings) -> {
                if (java.util.Objects.equals(standings.get(change.rule().id()), change.after())) {
                    bringing.add(set);
                }
            });
            assertThat(change.causes()).isNotEmpty().containsExactlyInAnyOrderElementsOf(least(bringing));
        }
    }

    /** A map of the old edition with these layers of the new one, or of the new one with all others of the old one. */
    @Property(tries = 40)
    void theLayersThatAreNamedDoSoOnARealMap(@ForAll Random random) {
        AnyRescreening any = new AnyRescreening(random);
        Basis other = any.after();
        ZoningMap map = AnyRescreening.named(
                new org.ecozone.screening.answer.AnyScreening(random).map(), "2", Set.of(), any.before.map());
        Basis after = new Basis(map, other.rules(), other.asOf());
        Rescreening again = any.by(after);
        theLayersDoSo(again.changes(), any, after, basis -> plain(any, basis));
        theLayersDoSo(again.clauses(), any, after, basis -> plainClauses(any, basis));
    }

    private static void theLayersDoSo(
            List<RuleChange> changes, AnyRescreening any, Basis after, Function<Basis, Map<String, Standing>> plainly) {
        for (RuleChange change : changes) {
            assertThat(change.layers().isEmpty()).isEqualTo(!change.isCausedBy(Cause.EDITION));
            for (List<String> layers : change.layers()) {
                assertThat(change.causes()).anySatisfy(causes -> {
                    Basis with = any.before.with(after, causes);
                    assertThat(causes).contains(Cause.EDITION);
                    assertThat(List.of(mixed(any, with, Set.copyOf(layers)), mixed(any, with, territoryAnd(layers))))
                            .anySatisfy(basis -> assertThat(plainly.apply(basis)
                                            .get(change.rule().id()))
                                    .isEqualTo(change.after()));
                });
            }
        }
    }

    private static Set<String> territoryAnd(List<String> layers) {
        Set<String> all = new TreeSet<>(layers);
        all.add("admin-area");
        return all;
    }

    private static Basis mixed(AnyRescreening any, Basis with, Set<String> layers) {
        ZoningMap mixed = AnyRescreening.named(any.before.map(), "3", layers, with.map());
        return new Basis(mixed, with.rules(), with.asOf());
    }

    @Property(tries = 30)
    void directionsFollowTheBounds(@ForAll Random random) {
        AnyRescreening any = new AnyRescreening(random);
        Rescreening again = any.by(any.after());
        Bounds was = again.before();
        Bounds is = again.after();
        boolean isNowhereMilder =
                !was.atLeast().isMoreSevereThan(is.atLeast()) && !was.atMost().isMoreSevereThan(is.atMost());
        switch (again.direction()) {
            case SAME -> assertThat(is).isEqualTo(was);
            case STRICTER -> assertThat(isNowhereMilder).isTrue();
            default -> assertThat(isNowhereMilder).isFalse();
        }
    }

    /** A program that found otherwise is the cause of what is otherwise by the same edition, release and day. */
    @Property(tries = 20)
    void whatAnotherProgramFoundIsTheSoftwares(@ForAll Random random) {
        AnyRescreening any = new AnyRescreening(random);
        ObjectNode result = (ObjectNode) JsonMapper.shared().readTree(any.recorded.result());
        Assume.that(!result.path("findings").isEmpty());
        ObjectNode finding = (ObjectNode) result.path("findings").get(0);
        boolean wasTrue = finding.path("outcome").asString().equals("TRUE");
        finding.put("outcome", wasTrue ? "UNKNOWN" : "TRUE");
        RecordedScreening altered = RecordedScreening.of(
                any.recorded.id(),
                any.recorded.evaluatedAt(),
                "1",
                any.recorded.request().getBytes(StandardCharsets.UTF_8),
                CanonicalJson.bytes(result));
        Rescreening again = AnyRescreening.RESCREENER.again(altered, any.request, any.before, any.before);
        assertThat(again.changes()).singleElement().satisfies(change -> {
            assertThat(change.rule().id()).isEqualTo(finding.path("rule").asString());
            assertThat(change.causes()).containsExactly(Set.of(Cause.SOFTWARE));
        });
        Rescreening byAnother = AnyRescreening.RESCREENER.again(altered, any.request, any.before, any.after());
        assertThat(byAnother.changes())
                .allSatisfy(change -> assertThat(change.causes()).isNotEmpty());
    }

    static Map<String, Standing> plain(AnyRescreening any, Basis basis) {
        Map<String, Standing> standings = new TreeMap<>();
        assessed(any, basis)
                .outcomes()
                .forEach(outcome -> standings.put(
                        outcome.rule().id(),
                        new Standing(outcome.truth(), outcome.rule().effect())));
        return standings;
    }

    private static Map<String, Standing> plainClauses(AnyRescreening any, Basis basis) {
        Map<String, Standing> standings = new TreeMap<>();
        assessed(any, basis)
                .byPerson()
                .forEach(check -> standings.put(check.clause().id(), new Standing(check.truth(), null)));
        return standings;
    }

    private static Assessment assessed(AnyRescreening any, Basis basis) {
        ScreeningRequest asked = AnyRescreening.READER.reread(any.request, basis.rules());
        ScreeningRequest then = new ScreeningRequest(
                asked.name(),
                asked.site(),
                asked.accuracy(),
                asked.industry(),
                asked.facts(),
                basis.asOf(),
                asked.notices());
        return Screening.screen(then, RulesOnMap.of(basis.rules(), basis.map())).assessment();
    }

    /** Those that hold no other. */
    static Set<Set<Cause>> least(Set<Set<Cause>> sets) {
        Set<Set<Cause>> least = new HashSet<>(sets);
        least.removeIf(set -> sets.stream().anyMatch(other -> !other.equals(set) && set.containsAll(other)));
        return least;
    }

    static List<Set<Cause>> subsets(Set<Cause> all) {
        List<Set<Cause>> subsets = new ArrayList<>(List.of(EnumSet.noneOf(Cause.class)));
        for (Cause cause : all) {
            for (Set<Cause> set : List.copyOf(subsets)) {
                Set<Cause> with = EnumSet.copyOf(set);
                with.add(cause);
                subsets.add(with);
            }
        }
        return subsets;
    }
}
