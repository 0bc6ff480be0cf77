package org.ecozone.access.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.ecozone.access.coverage.GroundCoverage.Answer;
import org.ecozone.access.coverage.GroundKinds.Kind;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.Rule;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.GeometryFactory;

/** Every kind of ground of some editions held against every industry, on the days that law tells apart. */
public final class CoverageMatrix {

    /** A class of GB/T 4754 has four digits, its division two. */
    private static final int DIVISION = 2;

    private final GroundKinds kinds;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Map<Alike, List<String>>> divisions = new TreeMap<>();
    private final Map<String, Set<Kind>> byLayer = new LinkedHashMap<>();

    /**
     * Of these layers.
     *
     * @param rules of the release, whatever the day
     * @param silences of the release
     * @param layers of the editions, each once
     * @param zones of a layer in all editions, by its id
     * @param industries codes of GB/T 4754; only classes, of four digits, count
     */
    public CoverageMatrix(
            Collection<Rule> rules,
            Collection<Silence> silences,
            FactBook facts,
            Collection<Layer> layers,
            Function<String, List<Zone>> zones,
            Collection<String> industries) {
        this.kinds = new GroundKinds(rules, silences);
        for (Layer layer : layers) {
            List<Zone> all = zones.apply(layer.id());
            for (Layer.Category category : layer.categories()) {
                rows.add(new Row(layer.id(), category.code(), kinds(layer, category, all)));
            }
            byLayer.put(layer.id(), new LinkedHashSet<>(kinds.of(all)));
        }
        Alike.Conditions conditions = Alike.conditions(rules, silences);
        for (String code : new TreeSet<>(industries)) {
            if (code.length() == 2 * DIVISION) {
                divisions
                        .computeIfAbsent(code.substring(0, DIVISION), d -> new LinkedHashMap<>())
                        .computeIfAbsent(conditions.of(new Concern(code, facts)), a -> new ArrayList<>())
                        .add(code);
            }
        }
    }

    /** A category of which no edition has a zone is the kind that its code alone makes. */
    private Set<Kind> kinds(Layer layer, Layer.Category category, List<Zone> zones) {
        List<Zone> of = zones.stream()
                .filter(zone -> zone.category().equals(category.code()))
                .toList();
        return new LinkedHashSet<>(kinds.of(of.isEmpty() ? List.of(example(layer, category)) : of));
    }

    private static Zone example(Layer layer, Layer.Category category) {
        return new Zone(
                layer.id(), "", category.name(), category.code(), Map.of(), new GeometryFactory().createPolygon());
    }

    /**
     * A category of a layer.
     *
     * @param kinds of ground that rules and silences tell apart in it
     */
    public record Row(String layer, String category, Set<Kind> kinds) {}

    /** How a category of ground answers a division of GB/T 4754. */
    public enum Status {
        /** Rules are asked, of every class of the division on every kind of the ground. */
        RULES,
        /** Of some classes or kinds rules are asked, of others it is stated that there are none. */
        PARTLY_SILENT,
        /** It is stated that there are none. */
        SILENT,
        /** The provisions stand at another layer that covers this ground. */
        ELSEWHERE,
        /** Of some class nothing is said. */
        OPEN
    }

    /**
     * A cell.
     *
     * @param division two digits
     * @param rules ids of the rules asked, sorted
     * @param silences ids of the silences, sorted
     * @param elsewhere ids of the layers whose provisions answer, sorted
     * @param open classes of which nothing is said, sorted
     */
    public record Cell(
            Row row,
            String division,
            Status status,
            Set<String> rules,
            Set<String> silences,
            Set<String> elsewhere,
            Set<String> open) {}

    /** The rows, by layer and category as the layers list them. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The divisions, sorted. */
    public Set<String> divisions() {
        return new TreeSet<>(divisions.keySet());
    }

    /**
     * Every cell, row by row, the divisions in order.
     *
     * @param coverage of the day, of the rules and silences given
     */
    public List<Cell> cells(GroundCoverage coverage) {
        var day = new Day(coverage);
        List<Cell> cells = new ArrayList<>(rows.size() * divisions.size());
        rows.forEach(row -> divisions.forEach((division, leaves) -> cells.add(day.cell(row, division, leaves))));
        return cells;
    }

    /** What is found on one day, each answer once for all industries that are alike. */
    private final class Day {

        private final GroundCoverage coverage;
        private final Map<Alike, Map<Kind, Answer>> answers = new HashMap<>();

        private Day(GroundCoverage coverage) {
            this.coverage = coverage;
        }

        private Answer answer(Kind kind, Alike alike) {
            return answers.computeIfAbsent(alike, a -> new HashMap<>())
                    .computeIfAbsent(kind, k -> coverage.answer(k, alike::isConcernedBy));
        }

        private Cell cell(Row row, String division, Map<Alike, List<String>> leaves) {
            Set<Status> found = EnumSet.noneOf(Status.class);
            Set<String> rules = new TreeSet<>();
            Set<String> silences = new TreeSet<>();
            Set<String> elsewhere = new TreeSet<>();
            Set<String> open = new TreeSet<>();
            leaves.forEach((alike, codes) -> {
                for (Kind kind : row.kinds()) {
                    Answer answer = answer(kind, alike);
                    Status status = status(row.layer(), answer, alike);
                    found.add(status);
                    answer.rules().forEach(rule -> rules.add(rule.id()));
                    if (status == Status.SILENT) {
                        answer.silences().forEach(silence -> silences.add(silence.id()));
                    } else if (status == Status.ELSEWHERE) {
                        elsewhere.addAll(answer.elsewhere());
                    } else if (status == Status.OPEN) {
                        open.addAll(codes);
                    }
                }
            });
            return new Cell(row, division, together(found), rules, silences, elsewhere, open);
        }

        private Status status(String layer, Answer answer, Alike alike) {
            if (!answer.rules().isEmpty()) {
                return Status.RULES;
            }
            if (!answer.silences().isEmpty()) {
                return Status.SILENT;
            }
            Set<String> seen = new HashSet<>(Set.of(layer));
            return isAnsweredElsewhere(answer, alike, seen) ? Status.ELSEWHERE : Status.OPEN;
        }

        /** Whether another layer answers on all of its ground; one that is asked already says nothing. */
        private boolean isAnsweredElsewhere(Answer answer, Alike alike, Set<String> seen) {
            return answer.elsewhere().stream()
                    .filter(seen::add)
                    .anyMatch(other -> !byLayer.getOrDefault(other, Set.of()).isEmpty()
                            && byLayer.get(other).stream()
                                    .map(kind -> answer(kind, alike))
                                    .allMatch(at -> !at.hangsOnAnother()
                                            || isAnsweredElsewhere(at, alike, new HashSet<>(seen))));
        }
    }

    private static Status together(Set<Status> found) {
        if (found.contains(Status.OPEN)) {
            return Status.OPEN;
        }
        return found.size() == 1 ? found.iterator().next() : Status.PARTLY_SILENT;
    }

    /** The days on which what is in force changes, sorted; {@code from} first. */
    public static List<LocalDate> days(Collection<Rule> rules, Collection<Silence> silences, LocalDate from) {
        TreeSet<LocalDate> days = new TreeSet<>(Set.of(from));
        rules.forEach(rule -> rule.cites().forEach(c -> days.addAll(c.document().changes())));
        silences.forEach(silence -> days.addAll(silence.changes()));
        return List.copyOf(days.tailSet(from));
    }
}
