package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

class DegenerateOverlapProperties {

    private static final Length EXACT = new Length(0);
    private static final Length FIVE_METRES = new Length(5);
    private static final String INTERIORS_MEET = "T********";

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED, seed = "20261123")
    void partAndRestAddUp(@ForAll("areas") Geometry a, @ForAll("areas") Geometry b) {
        Site site = Site.of(a);
        OverlapIndex zone = OverlapIndex.of(List.of(b));
        double common = zone.overlaps(site, EXACT).stream()
                .mapToDouble(o -> ((Area) o.extent()).squareMetres())
                .sum();
        double rest = EllipsoidalMeasure.area(zone.uncovered(site)).squareMetres();
        assertThat(common + rest).isEqualTo(((Area) site.extent()).squareMetres(), within(tolerance(a)));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED, seed = "20261123")
    void whatSharesAPointIsFoundAndWhatSharesGroundCounts(@ForAll("areas") Geometry a, @ForAll("areas") Geometry b) {
        List<Overlap> overlaps = OverlapIndex.of(List.of(b)).overlaps(Site.of(a), EXACT);
        assertThat(overlaps.isEmpty()).isEqualTo(!RelateNG.relate(b, a, RelatePredicate.intersects()));
        for (Overlap overlap : overlaps) {
            assertThat(overlap.overlapClass().isDecisive()).isEqualTo(RelateNG.relate(b, a, INTERIORS_MEET));
        }
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED, seed = "20261123")
    void pointsClose(@ForAll("points") Geometry a, @ForAll("areas") Geometry b) {
        Site site = Site.of(a);
        OverlapIndex zone = OverlapIndex.of(List.of(b));
        int common = zone.overlaps(site, EXACT).stream()
                .mapToInt(o -> ((Count) o.extent()).points())
                .sum();
        Geometry gap = zone.uncovered(site);
        int rest = gap.isEmpty() ? 0 : ((Count) Site.of(gap).extent()).points();
        int touching = (int) Arrays.stream(a.getCoordinates())
                .distinct()
                .filter(c -> RelateNG.relate(b, a.getFactory().createPoint(c), RelatePredicate.touches()))
                .count();
        assertThat(common + touching + rest).isEqualTo(((Count) site.extent()).points());
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED, seed = "20261123")
    void theUnionLiesBetweenTheLargestAndTheSum(
            @ForAll("areas") Geometry a, @ForAll @Size(min = 2, max = 2) List<@From("areas") Geometry> zones) {
        Site site = Site.of(a);
        OverlapIndex index = OverlapIndex.of(zones);
        List<Overlap> overlaps = index.overlaps(site, FIVE_METRES);
        double sum = 0;
        double largest = 0;
        for (Overlap overlap : overlaps) {
            double area = ((Area) overlap.extent()).squareMetres();
            sum += area;
            largest = Math.max(largest, area);
        }
        double union = ((Area) index.union(site, overlaps)).squareMetres();
        assertThat(union).isBetween(largest, sum + tolerance(a));
        assertThat(union).isLessThanOrEqualTo(((Area) site.extent()).squareMetres());
        index.overlappingPairs(site, overlaps);
    }

    /** A double near 82° has steps of 1.6 nm; overlay that has to snap moves by 9 µm. */
    private static double tolerance(Geometry polygon) {
        return 1e-9 * EllipsoidalMeasure.area(polygon).squareMetres()
                + 2e-5 * EllipsoidalMeasure.length(polygon).metres();
    }

    @Provide
    Arbitrary<Geometry> areas() {
        return DegenerateShapes.areas();
    }

    @Provide
    Arbitrary<Geometry> points() {
        return DegenerateShapes.points();
    }
}
