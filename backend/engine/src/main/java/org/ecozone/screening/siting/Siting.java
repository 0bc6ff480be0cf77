package org.ecozone.screening.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.geo.Area;
import org.ecozone.geo.cells.Faces;
import org.ecozone.work.Deadline;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Where a project may be built: the territory, or what of it lies in a zone, by what rules say of a site there, which is what
 * screening a point in each cell says. A site that reaches over several cells is to be screened by itself. Immutable.
 */
public final class Siting {

    private final Cells cells;
    private final SitingQuestion question;
    private final Ground ground;
    private final Map<Integer, Ruling> byKind;

    private Siting(Cells cells, SitingQuestion question, Ground ground, Map<Integer, Ruling> byKind) {
        this.cells = cells;
        this.question = question;
        this.ground = ground;
        this.byKind = byKind;
    }

    /**
     * What rules say of a kind of cells.
     *
     * @param deciding the rules that are TRUE and have the effect {@code atLeast}, where that is not PERMITTED
     * @param missing keys of the facts that can still change it, each with how near its answer brings a rule that speaks of places
     */
    private record Ruling(Bounds bounds, List<Rule> deciding, SortedMap<String, Double> missing) {

        static Ruling of(Assessment assessment, FactBook facts) {
            List<Rule> deciding = assessment.atLeast() == Effect.PERMITTED
                    ? List.of()
                    : assessment.outcomes().stream()
                            .filter(outcome -> outcome.truth() == Truth.TRUE)
                            .filter(outcome -> outcome.rule().effect() == assessment.atLeast())
                            .map(outcome -> outcome.rule())
                            .toList();
            return new Ruling(Bounds.of(assessment), deciding, TellingFacts.of(assessment, facts));
        }
    }

    /** Screens every kind of cell, where a place is looked for, for the project of {@code question}. */
    public static Siting of(Cells cells, SitingQuestion question) {
        RulesOnMap rules = cells.rules();
        Zone within = question.within();
        Ground ground = within == null ? cells.territory() : cells.in(within);
        Map<Integer, Ruling> rulings = new HashMap<>();
        for (Cell cell : ground.cells()) {
            rulings.computeIfAbsent(cell.kind(), kind -> {
                Deadline.check();
                return Ruling.of(
                        question.at(cells.kinds().get(kind), rules),
                        rules.rules().factBook());
            });
        }
        return new Siting(cells, question, ground, rulings);
    }

    SitingQuestion question() {
        return question;
    }

    Cells cells() {
        return cells;
    }

    /** Where it was asked for a place. */
    Ground ground() {
        return ground;
    }

    /** What rules say in {@code cell}. */
    Bounds bounds(Cell cell) {
        return byKind.get(cell.kind()).bounds();
    }

    /** The ground of each pair of bounds, cells joined; together the ground. */
    SortedMap<Bounds, Geometry> regions() {
        SortedMap<Bounds, List<Polygon>> faces = new TreeMap<>();
        ground.cells()
                .forEach(cell -> faces.computeIfAbsent(bounds(cell), b -> new ArrayList<>())
                        .add(cell.face()));
        SortedMap<Bounds, Geometry> regions = new TreeMap<>();
        faces.forEach((bounds, polygons) -> regions.put(bounds, Faces.joined(polygons)));
        return regions;
    }

    /** How much of each control unit has which bounds; null stands for ground in no unit. */
    Division byUnit() {
        return Division.of(this, cell -> cell.only(Where.UNIT_LAYER));
    }

    /** How much of each zone of the territory's layer has which bounds; these sum to what {@code byUnit} prints for them. */
    Division byDistrict(Division byUnit) {
        String districts = cells.districts();
        return Division.alike(this, cell -> cell.only(districts), byUnit);
    }

    /** In how much ground each rule is TRUE and as severe as any that is: more than one may be. */
    Map<Rule, Area> decidedBy() {
        Map<Rule, Area> areas = new HashMap<>();
        ground.cells()
                .forEach(cell ->
                        byKind.get(cell.kind()).deciding().forEach(rule -> areas.merge(rule, cell.area(), Area::plus)));
        return areas;
    }

    /**
     * A fact that can still change the answer.
     *
     * @param area of the ground where it can
     * @param telling how well its answer tells ground from other ground, to compare facts by
     */
    record Missing(String fact, Area area, double telling) {

        private Missing plus(Missing other) {
            return new Missing(fact, area.plus(other.area), telling + other.telling);
        }
    }

    /**
     * The facts that can still change the answer: first those whose answer tells most ground from other ground. What rules ask of a
     * project wherever it stands comes last: its answer shows no place better than another.
     */
    List<Missing> missingFacts() {
        Map<String, Missing> missing = new HashMap<>();
        for (Cell cell : ground.cells()) {
            byKind.get(cell.kind()).missing().forEach((fact, near) -> {
                Missing here = new Missing(fact, cell.area(), near * cell.area().squareMetres());
                missing.merge(fact, here, Missing::plus);
            });
        }
        return missing.values().stream()
                .sorted(Comparator.comparing(Missing::telling)
                        .thenComparing(Missing::area)
                        .reversed()
                        .thenComparing(Missing::fact))
                .toList();
    }
}
