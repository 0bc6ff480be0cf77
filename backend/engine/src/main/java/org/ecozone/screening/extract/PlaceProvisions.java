package org.ecozone.screening.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.ClauseToCheck;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.screening.extract.Provision.Basis;
import org.ecozone.screening.extract.Provision.Demand;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the provisions that speak of a place: those whose place may be met by some project there, and whose condition what is measured
 * of the ground does not rule out. Conditions are sound: one that is FALSE by the ground alone is FALSE for every project.
 */
final class PlaceProvisions {

    private final RuleBook book;
    private final LocalDate day;
    private final SiteOverlaps site;
    private final Map<String, RuleOutcome> met;
    private final Map<String, RuleOutcome> stating;
    private final Map<String, ClauseToCheck> byPerson;
    private final Map<String, Object> ground;

    /**
     * @param book whose provisions are told
     * @param anyProject what {@link PlaceRules#anyProject} says of a project of which nothing is known
     * @param whoStates what {@link PlaceRules#whoStates} says of it
     */
    PlaceProvisions(
            RuleBook book,
            PlaceRules rules,
            LocalDate day,
            SiteOverlaps site,
            Assessment anyProject,
            Assessment whoStates) {
        this.book = book;
        this.day = day;
        this.site = site;
        this.met = byId(anyProject);
        this.stating = byId(whoStates);
        this.byPerson = anyProject.byPerson().stream()
                .collect(Collectors.toMap(check -> check.clause().id(), Function.identity()));
        this.ground = rules.ofGround(anyProject.values());
    }

    private static Map<String, RuleOutcome> byId(Assessment assessment) {
        return assessment.outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.rule().id(), Function.identity()));
    }

    /** In the order of the book: law and plan, then access lists, clauses for a person last. */
    List<Provision> find() {
        List<Provision> found = new ArrayList<>();
        for (Rule rule : book.rules()) {
            @Nullable RuleOutcome here = met.get(rule.id());
            @Nullable RuleOutcome stated = stating.get(rule.id());
            Truth concerns = PlaceRules.concerns(rule.when(), ground);
            if (concerns != Truth.FALSE && here != null) {
                found.add(provision(rule, here, basis(rule.where(), here.truth()), concerns));
            } else if (concerns != Truth.FALSE && stated != null && mayBeOpen(rule.where())) {
                found.add(provision(rule, stated, Basis.BY_PROJECT, concerns));
            }
        }
        Set<String> units = units();
        for (PersonClause clause : book.personClauses()) {
            @Nullable ClauseToCheck check = byPerson.get(clause.id());
            if (check != null) {
                found.add(provision(check));
            } else if (PlaceRules.hangs(clause.where())) {
                byProject(clause, units, found);
            }
        }
        return found;
    }

    private static Basis basis(@Nullable Where where, Truth place) {
        if (where == null) {
            return Basis.EVERYWHERE;
        }
        if (where instanceof OpenProvisions) {
            return Basis.BY_PROJECT;
        }
        return place == Truth.TRUE ? Basis.MET : Basis.OPEN;
    }

    /** Ground without provisions is ground of some zone. */
    private boolean mayBeOpen(@Nullable Where where) {
        return !(where instanceof OpenProvisions)
                || site.layers().stream()
                        .flatMap(layer -> layer.zones().stream())
                        .anyMatch(zone -> zone.overlapClass().isDecisive());
    }

    private Provision provision(Rule rule, RuleOutcome outcome, Basis basis, Truth concerns) {
        boolean isBound = basis == Basis.MET || basis == Basis.EVERYWHERE;
        return new Provision(
                Demand.of(rule),
                basis,
                isBound && concerns == Truth.TRUE,
                outcome.zones(),
                outcome.near(),
                layers(rule.where(), basis, outcome.zones(), outcome.near()),
                outcome.citations(),
                facts(rule, outcome, basis));
    }

    private Provision provision(ClauseToCheck check) {
        Where where = check.clause().where();
        Basis basis = basis(where, check.truth());
        return new Provision(
                Demand.of(check.clause()),
                basis,
                basis == Basis.MET || basis == Basis.EVERYWHERE,
                check.zones(),
                List.of(),
                layers(where, basis, check.zones(), List.of()),
                check.citations(),
                where == null ? List.of() : List.copyOf(where.facts()));
    }

    private void byProject(PersonClause clause, Set<String> units, List<Provision> found) {
        @Nullable String unit = clause.clause().unit();
        List<Citation> citations = clause.citationsInForce(day);
        if (!citations.isEmpty() && (unit == null || units.contains(unit))) {
            List<String> facts = clause.where() == null
                    ? List.of()
                    : List.copyOf(clause.where().facts());
            found.add(new Provision(
                    Demand.of(clause), Basis.BY_PROJECT, false, List.of(), List.of(), List.of(), citations, facts));
        }
    }

    /** Codes of the units that the place meets, or may if borders moved. */
    private Set<String> units() {
        Set<String> codes = new HashSet<>();
        site.layer(Where.UNIT_LAYER).ifPresent(units -> {
            units.zones().forEach(unit -> codes.add(unit.zone().code()));
            units.near().forEach(unit -> codes.add(unit.zone().code()));
        });
        return codes;
    }

    /**
     * Those of its zones. Where it names none: if it is met, those outside or inside whose zones the place lies; if that is not
     * known, those that lack data there.
     */
    private List<String> layers(@Nullable Where where, Basis basis, List<ZoneOverlap> zones, List<NearZone> near) {
        Set<String> named = new LinkedHashSet<>();
        zones.forEach(zone -> named.add(zone.zone().layer()));
        near.forEach(zone -> named.add(zone.zone().layer()));
        if (named.isEmpty() && where != null && basis == Basis.MET) {
            where.eachRemainder(named::add);
        } else if (named.isEmpty() && where != null && basis == Basis.OPEN) {
            where.eachLayer(part -> named.add(part.layer()));
            where.eachRemainder(named::add);
            named.removeIf(id -> site.layer(id)
                    .filter(layer -> !layer.uncovered().isNothing())
                    .isEmpty());
        }
        return site.layers().stream()
                .map(layer -> layer.layer().id())
                .filter(named::contains)
                .toList();
    }

    /** What keeps its condition open, and its place; a measured fact that hangs on the project by what that would state. */
    private List<String> facts(Rule rule, RuleOutcome outcome, Basis basis) {
        Set<String> open = new TreeSet<>(outcome.missingFacts());
        if (basis == Basis.BY_PROJECT && rule.where() != null) {
            open.addAll(rule.where().facts());
        }
        if (rule.when() != null) {
            rule.when().open(ground).forEach(key -> open.addAll(asked(key)));
        }
        return List.copyOf(open);
    }

    private Collection<String> asked(String key) {
        return key.equals(Condition.INDUSTRY)
                ? List.of(key)
                : book.fact(key)
                        .map(Fact::measured)
                        .filter(MeasuredFact.OfPlace.class::isInstance)
                        .map(measured -> (Collection<String>)
                                ((MeasuredFact.OfPlace) measured).where().facts())
                        .filter(facts -> !facts.isEmpty())
                        .orElse(List.of(key));
    }

    /** The zones that the place meets by more than a contact of borders. */
    static List<Zone> met(LayerOverlap layer) {
        return layer.zones().stream()
                .filter(zone -> zone.overlapClass().isDecisive())
                .map(ZoneOverlap::zone)
                .toList();
    }
}
