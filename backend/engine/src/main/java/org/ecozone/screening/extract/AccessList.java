package org.ecozone.screening.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Rule.Dimension;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What an access list (准入清单) says of a place, by dimension.
 *
 * @param scope REGION, CATEGORY or UNIT
 * @param unit whose list it is; null unless it is that of a unit
 * @param category code of the category whose list it is, or of the unit; null for the list of the region
 * @param isHeld whether the book holds it: a unit without a list is not one of which nothing is demanded
 * @param provisions ids by dimension, in the order of the book
 */
public record AccessList(
        Clause.Scope scope,
        @Nullable Zone unit,
        @Nullable String category,
        boolean isHeld,
        Map<Dimension, List<String>> provisions) {

    public AccessList {
        Map<Dimension, List<String>> ordered = new EnumMap<>(Dimension.class);
        provisions.forEach((dimension, ids) -> ordered.put(dimension, List.copyOf(ids)));
        provisions = Collections.unmodifiableMap(ordered);
    }

    /**
     * The list of the region, those of the categories of the units that the place meets, and one for each of these units, the largest
     * part first.
     *
     * @param withList codes of the units that have a list
     */
    static List<AccessList> of(SiteOverlaps site, List<Provision> provisions, Set<String> withList) {
        List<Zone> units =
                site.layer(Where.UNIT_LAYER).map(PlaceProvisions::met).orElse(List.of());
        List<AccessList> lists = new ArrayList<>();
        lists.add(
                new AccessList(Clause.Scope.REGION, null, null, true, of(Clause.Scope.REGION, provisions, c -> true)));
        Set<String> categories = new TreeSet<>();
        units.forEach(unit -> categories.add(unit.category()));
        for (String category : categories) {
            lists.add(new AccessList(
                    Clause.Scope.CATEGORY,
                    null,
                    category,
                    true,
                    of(Clause.Scope.CATEGORY, provisions, clause -> category.equals(clause.category()))));
        }
        for (Zone unit : units) {
            lists.add(new AccessList(
                    Clause.Scope.UNIT,
                    unit,
                    unit.category(),
                    withList.contains(unit.code()),
                    of(Clause.Scope.UNIT, provisions, clause -> unit.code().equals(clause.unit()))));
        }
        return lists;
    }

    private static Map<Dimension, List<String>> of(
            Clause.Scope scope, List<Provision> provisions, Predicate<Clause> isOf) {
        Map<Dimension, List<String>> byDimension = new EnumMap<>(Dimension.class);
        for (Provision provision : provisions) {
            @Nullable Clause clause = provision.demand().clause();
            if (clause != null && clause.scope() == scope && isOf.test(clause)) {
                byDimension
                        .computeIfAbsent(provision.demand().dimension(), d -> new ArrayList<>())
                        .add(provision.id());
            }
        }
        return byDimension;
    }
}
