package org.ecozone.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.comparison.SmallEdition.box;

import java.util.List;
import org.ecozone.comparison.Breakdown.Part;
import org.ecozone.comparison.Difference.Standing;
import org.ecozone.comparison.LayerComparison.Compared;
import org.ecozone.comparison.LayerComparison.Uncomputed;
import org.ecozone.zoning.Layer.Kind;
import org.junit.jupiter.api.Test;

/** An edition that nobody has checked: layers beside the compared one are invalid or empty. */
class UnsoundLayersTest {

    private static final String BOW_TIE = "POLYGON ((82.01 44.81, 82.03 44.83, 82.03 44.81, 82.01 44.83, 82.01 44.81))";

    /** Over the lost ground it is sound; further north its border crosses itself. */
    private static final String CROSSING_ELSEWHERE = "POLYGON ((82.01 44.805, 82.04 44.805, 82.04 44.83, 82.01 44.85,"
            + " 82.04 44.85, 82.01 44.83, 82.01 44.805))";

    @Test
    void nothingIsDividedByUnitsOfWhichOneIsInvalid() {
        SmallEdition later = narrowed("B").zone("control-unit", "U5", "KEY", BOW_TIE);

        EditionComparison comparison =
                EditionComparison.of(wide("A").map(), later.map(), Basis.none(SmallEdition.DIVIDING));
        Breakdowns breakdowns = redline(comparison).breakdowns();

        assertThat(breakdowns.byUnit()).isEmpty();
        assertThat(breakdowns.byCategory()).isEmpty();
        assertThat(breakdowns.byAdminArea().orElseThrow().parts())
                .extracting(Part::code)
                .containsExactly("R1");
        assertThat(comparison.layer("control-unit").orElseThrow()).isInstanceOf(Uncomputed.class);
    }

    @Test
    void nothingIsSaidToStandThereOfALayerThatIsInvalid() {
        SmallEdition later = narrowed("B").zone("farmland", "F1", "FARMLAND", CROSSING_ELSEWHERE);

        List<Difference> differences = redline(
                        EditionComparison.of(wide("A").map(), later.map(), Basis.none(SmallEdition.DIVIDING)))
                .differences();

        assertThat(differences)
                .singleElement()
                .satisfies(lost -> assertThat(lost.standsThere())
                        .extracting(Standing::layer)
                        .containsExactly("control-unit", "admin-area"));
    }

    @Test
    void aLayerWithoutZonesDividesNothing() {
        SmallEdition before = bare("A").redline("H1", box(82.01, 82.03, 44.81, 44.82));
        SmallEdition after = bare("B").redline("H1", box(82.01, 82.02, 44.81, 44.82));

        Breakdowns breakdowns = redline(
                        EditionComparison.of(before.map(), after.map(), Basis.none(SmallEdition.DIVIDING)))
                .breakdowns();

        assertThat(breakdowns.byUnit()).isEmpty();
        assertThat(breakdowns.byAdminArea()).isEmpty();
        assertThat(breakdowns.byCategory()).isEmpty();
    }

    private static SmallEdition bare(String code) {
        return SmallEdition.bare(code)
                .layer("redline", Kind.PROTECTION, "REDLINE")
                .layer("control-unit", Kind.PARTITION, "KEY")
                .layer("admin-area", Kind.PARTITION, "REGIMENT");
    }

    private static SmallEdition wide(String code) {
        return SmallEdition.of(code).redline("H1", box(82.01, 82.03, 44.81, 44.82));
    }

    private static SmallEdition narrowed(String code) {
        return SmallEdition.of(code).redline("H1", box(82.01, 82.02, 44.81, 44.82));
    }

    private static Compared redline(EditionComparison comparison) {
        return (Compared) comparison.layer("redline").orElseThrow();
    }
}
