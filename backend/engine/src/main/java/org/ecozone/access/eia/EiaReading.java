package org.ecozone.access.eia;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.eia.EiaEntry.Outcome;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Values;
import org.jspecify.annotations.Nullable;

/** Holds the EIA catalogue against one project. */
final class EiaReading {

    private final EiaCatalogue catalogue;
    private final String industry;
    private final Values known;
    private final SortedMap<Integer, Met> met = new TreeMap<>();
    private final boolean isCode;

    EiaReading(EiaCatalogue catalogue, String industry, Values known) {
        this.catalogue = catalogue;
        this.industry = industry;
        this.known = known;
        this.isCode = industry.length() > 1 && Character.isDigit(industry.charAt(0));
    }

    EiaClassification classify() {
        @Nullable Integer stated = stated();
        byIndustry();
        if (stated != null) {
            byNumber(stated);
        } else if (isCode) {
            catalogue.hinted().naming(industry).forEach(e -> meet(e, Truth.UNKNOWN, Set.of(EiaCatalogue.ITEM), true));
        }
        Set<String> unlisted = unlisted(stated);
        byContent();
        boolean hasOthers = Boolean.TRUE.equals(known.get(EiaCatalogue.OTHER_ITEMS));
        return classification(unlisted, hasOthers || !unlisted.isEmpty());
    }

    /** The number stated; null where none is, or what is stated is no number of an item. */
    private @Nullable Integer stated() {
        if (known.get(EiaCatalogue.ITEM) instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        return null;
    }

    private void byIndustry() {
        if (!isCode) {
            return;
        }
        for (EiaEntry entry : catalogue.named().naming(industry)) {
            SortedSet<String> open = new TreeSet<>();
            Truth truth = entry.appliesTo(industry, known, open);
            meet(entry, truth, open, true);
        }
        catalogue
                .named()
                .namingAPartOf(industry)
                .forEach(e -> meet(e, Truth.UNKNOWN, Set.of(Condition.INDUSTRY), true));
    }

    /** Several entries of an item differ by industry: those of this industry, or all where none is. */
    private void byNumber(int number) {
        List<EiaEntry> all = catalogue.ofNumber(number);
        List<EiaEntry> own = all.stream()
                .filter(e -> isCode && (startsWithAny(e.industries()) || startsWithAny(e.hints())))
                .toList();
        (own.isEmpty() ? all : own).forEach(e -> meet(e, Truth.TRUE, Set.of(), true));
    }

    private boolean startsWithAny(List<String> prefixes) {
        for (String prefix : prefixes) {
            if (industry.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private void byContent() {
        for (EiaEntry entry : catalogue.anywhere()) {
            consider(entry, entry.applies(), Truth.TRUE);
            consider(entry, entry.mayApply(), Truth.UNKNOWN);
        }
    }

    private void consider(EiaEntry entry, @Nullable Condition condition, Truth then) {
        if (condition == null) {
            return;
        }
        Truth truth = condition.root().evaluate(known);
        if (truth == Truth.TRUE) {
            meet(entry, then, Set.of(), true);
        } else if (truth == Truth.UNKNOWN) {
            SortedSet<String> open = new TreeSet<>();
            condition.root().collectOpen(known, open);
            meet(entry, Truth.UNKNOWN, open, false);
        }
    }

    private void meet(EiaEntry entry, Truth truth, Set<String> open, boolean isListed) {
        if (truth != Truth.FALSE) {
            Outcome outcome = entry.outcome(known);
            met.merge(entry.row().number(), new Met(entry.row(), truth, outcome, open, isListed), Met::or);
        }
    }

    /** What must be known before items that neither industry nor facts name can be left out; empty where they can. */
    private Set<String> unlisted(@Nullable Integer stated) {
        Set<String> open = new LinkedHashSet<>();
        if (!isCode) {
            open.add(Condition.INDUSTRY);
        }
        if (stated == null && met.values().stream().noneMatch(m -> m.truth == Truth.TRUE)) {
            open.add(EiaCatalogue.ITEM);
        }
        if (known.get(EiaCatalogue.OTHER_ITEMS) == null) {
            open.add(EiaCatalogue.OTHER_ITEMS);
        }
        return open;
    }

    private EiaClassification classification(Set<String> unlisted, boolean isOpen) {
        EiaClasses possible = EiaClasses.NONE;
        for (Met one : met.values()) {
            EiaClasses with = possible.heavier(one.outcome.possible());
            possible = one.truth == Truth.TRUE ? with : with.or(possible);
        }
        EiaClasses certain = possible;
        if (isOpen) {
            possible = possible.or(possible.heavier(EiaClasses.ALL));
        }
        Set<String> missing = new LinkedHashSet<>();
        List<EiaClassification.Item> items = new ArrayList<>();
        for (Met one : met.values()) {
            // What cannot raise the lightest class that is possible changes nothing.
            if (one.outcome.possible().canRaise(certain)) {
                one.ask(missing);
            }
            if (one.isListed) {
                items.add(one.item());
            }
        }
        missing.addAll(unlisted);
        return new EiaClassification(
                items, possible.only(), possible.list(), possible.only() == null ? industryFirst(missing) : List.of());
    }

    private static List<String> industryFirst(Set<String> missing) {
        List<String> ordered = new ArrayList<>(missing);
        if (ordered.remove(Condition.INDUSTRY)) {
            ordered.add(0, Condition.INDUSTRY);
        }
        return ordered;
    }

    /**
     * An item that applies or may apply.
     *
     * @param open keys that decide whether it applies
     * @param isListed whether more than a missing fact speaks for it
     */
    private record Met(EiaRow row, Truth truth, Outcome outcome, Set<String> open, boolean isListed) {

        /** Two ways to the same item: one that is certain is enough; entries of one item join what they allow. */
        Met or(Met other) {
            Truth either = truth.or(other.truth);
            Set<String> both = new TreeSet<>();
            if (either != Truth.TRUE) {
                both.addAll(open);
                both.addAll(other.open);
            }
            return new Met(row, either, joined(other), both, isListed || other.isListed);
        }

        private Outcome joined(Met other) {
            if (truth == other.truth) {
                return outcome.or(other.outcome);
            }
            return truth == Truth.TRUE ? outcome : other.outcome;
        }

        /** First whether it applies; its columns only where more than a missing fact speaks for it. */
        void ask(Set<String> missing) {
            missing.addAll(open);
            if (isListed && !open.contains(Condition.INDUSTRY)) {
                missing.addAll(outcome.open());
            }
        }

        EiaClassification.Item item() {
            SortedSet<String> missing = new TreeSet<>(open);
            missing.addAll(outcome.open());
            return new EiaClassification.Item(
                    row.number(),
                    row.section(),
                    row.name(),
                    truth,
                    outcome.possible().only(),
                    outcome.possible().list(),
                    row.texts(),
                    List.copyOf(missing),
                    // No fact tells whether it applies.
                    outcome.byPerson() || truth == Truth.UNKNOWN && open.isEmpty(),
                    row.sensitiveAreas());
        }
    }
}
