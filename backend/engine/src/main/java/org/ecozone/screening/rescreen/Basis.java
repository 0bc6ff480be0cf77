package org.ecozone.screening.rescreen;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.ecozone.access.book.RuleBook;
import org.ecozone.zoning.ZoningMap;

/**
 * What a question is answered by.
 *
 * @param map the edition
 * @param rules the release
 * @param asOf the day whose law applies
 */
public record Basis(ZoningMap map, RuleBook rules, LocalDate asOf) {

    /** In what {@code other} is another. */
    Set<Cause> differences(Basis other) {
        Set<Cause> differences = EnumSet.noneOf(Cause.class);
        if (map != other.map && !isSameEdition(other)) {
            differences.add(Cause.EDITION);
        }
        if (!rules.hash().equals(other.rules.hash())) {
            differences.add(Cause.RULES);
        }
        if (!asOf.equals(other.asOf)) {
            differences.add(Cause.DAY);
        }
        return differences;
    }

    private boolean isSameEdition(Basis other) {
        String hash = map.edition().hash();
        return hash != null
                && hash.equals(other.map.edition().hash())
                && map.edition().code().equals(other.map.edition().code());
    }

    /** It with those parts of {@code other} that {@code causes} name. */
    Basis with(Basis other, Set<Cause> causes) {
        return new Basis(
                causes.contains(Cause.EDITION) ? other.map : map,
                causes.contains(Cause.RULES) ? other.rules : rules,
                causes.contains(Cause.DAY) ? other.asOf : asOf);
    }
}
