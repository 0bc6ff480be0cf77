package org.ecozone.screening.extract;

import java.util.List;
import java.util.stream.Stream;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/**
 * A provision that speaks of a place.
 *
 * @param demand what it says, whatever the place
 * @param basis why it concerns the place
 * @param everyProject whether it concerns every project there; otherwise those that fulfil its condition
 * @param zones by which it does, as a finding names them; empty where it names none
 * @param near zones that do so by their distance
 * @param layers ids of the layers under which it is told, in the order of the edition; empty where it is told of no layer
 * @param citations those of its own that are in force; never empty
 * @param facts keys of what a project would have to state to know whether it is concerned, sorted
 */
public record Provision(
        Demand demand,
        Basis basis,
        boolean everyProject,
        List<ZoneOverlap> zones,
        List<NearZone> near,
        List<String> layers,
        List<Citation> citations,
        List<String> facts) {

    public Provision {
        zones = List.copyOf(zones);
        near = List.copyOf(near);
        layers = List.copyOf(layers);
        citations = List.copyOf(citations);
        facts = List.copyOf(facts);
    }

    /** Why a provision concerns a place. */
    public enum Basis {
        /** The place lies where it speaks of. */
        MET,
        /** Whether the place lies there is not known: data are missing, or a fact answers for a layer that the edition lacks. */
        OPEN,
        /** It names no place and holds in every one. */
        EVERYWHERE,
        /** It holds here only for a project that says of itself what it speaks of, or by the project's industry. */
        BY_PROJECT
    }

    /**
     * What a provision says.
     *
     * @param level who made it
     * @param effect null of a clause that a person must check: it has none of its own
     * @param byPerson whether a person must check or settle it
     * @param clause where it stands in an access list; null for law and plan
     * @param where the places it speaks of; null for everywhere
     * @param when over a project's facts; null for every project
     */
    public record Demand(
            String id,
            String title,
            Rule.Level level,
            Rule.Dimension dimension,
            @Nullable Effect effect,
            boolean byPerson,
            @Nullable Clause clause,
            @Nullable Where where,
            @Nullable Condition when,
            @Nullable String interpretation,
            @Nullable String note) {

        static Demand of(Rule rule) {
            return new Demand(
                    rule.id(),
                    rule.title(),
                    rule.level(),
                    rule.dimension(),
                    rule.effect(),
                    rule.settledByPerson(),
                    rule.clause(),
                    rule.where(),
                    rule.when(),
                    rule.interpretation(),
                    rule.note());
        }

        static Demand of(PersonClause clause) {
            boolean isOfUnit = clause.clause().scope() == Clause.Scope.UNIT;
            return new Demand(
                    clause.id(),
                    clause.title(),
                    isOfUnit ? Rule.Level.UNIT : Rule.Level.DIVISION,
                    clause.dimension(),
                    null,
                    true,
                    clause.clause(),
                    clause.where(),
                    null,
                    null,
                    clause.note());
        }
    }

    /** Its id, stable. */
    public String id() {
        return demand.id();
    }

    /** The zones by which it concerns the place, be it by their distance. */
    Stream<Zone> allZones() {
        return Stream.concat(
                zones.stream().map(ZoneOverlap::zone), near.stream().map(NearZone::zone));
    }
}
