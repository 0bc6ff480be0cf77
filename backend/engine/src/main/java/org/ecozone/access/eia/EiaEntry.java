package org.ecozone.access.eia;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Values;
import org.jspecify.annotations.Nullable;

/**
 * How one item of the EIA catalogue is decided for some industries.
 *
 * @param row as printed
 * @param industries code prefixes for which it applies
 * @param hints code prefixes for which it is usually meant; it applies only where its number was stated
 * @param excludes whether the name leaves out some projects of these industries
 * @param applies where it is TRUE the item applies whatever the industry; null if never
 * @param mayApply where it is TRUE the item may apply whatever the industry; null if never
 * @param columns heaviest first: book, form, registration
 * @param sensitivity what {@code sensitive_area} means in the columns
 */
public record EiaEntry(
        EiaRow row,
        List<String> industries,
        List<String> hints,
        boolean excludes,
        @Nullable Condition applies,
        @Nullable Condition mayApply,
        List<EiaCell> columns,
        EiaSensitivity sensitivity) {

    public static final String INDUSTRIAL_BUILDING = "eia_industrial_building";
    public static final String NAME_EXCLUSION = "eia_name_exclusion";

    public EiaEntry {
        industries = List.copyOf(industries);
        hints = List.copyOf(hints);
        columns = List.copyOf(columns);
    }

    /** Whether it applies to a project of {@code industry}, which starts with one of its prefixes. */
    Truth appliesTo(String industry, Values known, SortedSet<String> open) {
        Truth truth = Truth.TRUE;
        if (row.isForIndustrialBuildings(industry)) {
            truth = truth.and(flag(INDUSTRIAL_BUILDING, known, open));
        }
        if (excludes) {
            truth = truth.and(flag(NAME_EXCLUSION, known, open).not());
        }
        return truth;
    }

    private static Truth flag(String key, Values known, SortedSet<String> open) {
        if (known.get(key) instanceof Boolean flag) {
            return Truth.of(flag);
        }
        open.add(key);
        return Truth.UNKNOWN;
    }

    /** What its columns say of a project to which it applies. */
    Outcome outcome(Values known) {
        Values values = sensitivity.over(known);
        SortedSet<String> open = new TreeSet<>();
        EiaClasses possible = EiaClasses.EMPTY;
        boolean byPerson = false;
        for (int i = 0; i < columns.size(); i++) {
            EiaCell column = columns.get(i);
            Truth truth = column.truth(values, lighter(i, values));
            if (truth != Truth.FALSE) {
                possible = possible.with(EiaClass.values()[i]);
            }
            if (truth == Truth.TRUE) {
                return new Outcome(possible, open, byPerson);
            }
            if (truth == Truth.UNKNOWN) {
                SortedSet<String> wanted = new TreeSet<>();
                column.collectOpen(values, wanted);
                sensitivity.resolve(known, wanted);
                byPerson |= !column.isExact() || column instanceof EiaCell.Exact && wanted.isEmpty();
                open.addAll(wanted);
            }
        }
        return new Outcome(possible.with(EiaClass.NONE), open, byPerson);
    }

    private Truth lighter(int column, Values values) {
        Truth truth = Truth.FALSE;
        if (columns.get(column) instanceof EiaCell.Rest) {
            for (int i = column + 1; i < columns.size(); i++) {
                truth = truth.or(columns.get(i).truth(values, Truth.FALSE));
            }
        }
        return truth;
    }

    /**
     * What the columns say.
     *
     * @param open keys that can still narrow it
     * @param byPerson whether some of it cannot be decided by facts
     */
    record Outcome(EiaClasses possible, SortedSet<String> open, boolean byPerson) {

        Outcome or(Outcome other) {
            SortedSet<String> both = new TreeSet<>(open);
            both.addAll(other.open);
            return new Outcome(possible.or(other.possible), both, byPerson || other.byPerson);
        }
    }
}
