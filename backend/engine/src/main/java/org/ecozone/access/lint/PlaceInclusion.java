package org.ecozone.access.lint;

import java.util.List;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.Where.Least;
import org.jspecify.annotations.Nullable;

/** Whether a rule's places are among those of another. Sound: where it says so, they are; it may miss some. */
record PlaceInclusion(LintZones zones, Solver solver) {

    /** Whether every site that {@code part} speaks of is one that {@code whole} speaks of. */
    boolean holds(@Nullable Where whole, @Nullable Where part) {
        if (whole == null || whole.equals(part)) {
            return true;
        }
        if (part == null) {
            return false;
        }
        if (whole instanceof Where.All all) {
            return all.parts().stream().allMatch(w -> holds(w, part));
        }
        if (part instanceof Where.Any any) {
            return any.parts().stream().allMatch(p -> holds(whole, p));
        }
        return part instanceof Where.All all && all.parts().stream().anyMatch(p -> holds(whole, p))
                || whole instanceof Where.Any some && some.parts().stream().anyMatch(w -> holds(w, part))
                || whole instanceof Where.OfLayer w && part instanceof Where.OfLayer p && holdsOfLayer(w, p);
    }

    private boolean holdsOfLayer(Where.OfLayer whole, Where.OfLayer part) {
        return whole.layer().equals(part.layer())
                && whole.relation() == part.relation()
                && reach(whole.withinMetres()) >= reach(part.withinMetres())
                && holdsLeast(whole, part)
                && (whole.overlapClass() == null || whole.overlapClass() == part.overlapClass())
                && java.util.Objects.equals(whole.elseFact(), part.elseFact())
                && zones.includes(whole.zones(), part.zones(), whole.layer(), solver);
    }

    private static boolean holdsLeast(Where.OfLayer whole, Where.OfLayer part) {
        @Nullable Least least = whole.least();
        return least == null
                || part.least() != null
                        && part.least().unit() == least.unit()
                        && part.least().value() >= least.value();
    }

    private static double reach(@Nullable Double withinMetres) {
        return withinMetres == null ? -1 : withinMetres;
    }

    /** The parts of {@code where} that all must be met. */
    static List<Where> conjuncts(@Nullable Where where) {
        return where == null ? List.of() : where instanceof Where.All all ? all.parts() : List.of(where);
    }
}
