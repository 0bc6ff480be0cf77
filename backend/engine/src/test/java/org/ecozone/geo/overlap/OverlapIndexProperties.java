package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.Shapes;
import org.locationtech.jts.geom.Geometry;

class OverlapIndexProperties {

    private static final OverlapIndex TILING = OverlapIndex.of(tiles());

    @Property(seed = "20261123")
    void aTilingClosesToTheSite(@ForAll("sites") Geometry polygon) {
        Site site = Site.of(polygon);
        double sum = 0;
        for (Overlap overlap : TILING.overlaps(site, new Length(5))) {
            double area = ((Area) overlap.extent()).squareMetres();
            assertThat(area).isBetween(0.0, ((Area) site.extent()).squareMetres());
            sum += area;
        }
        Geometry rest = TILING.uncovered(site);
        double whole = ((Area) site.extent()).squareMetres();
        double uncovered = EllipsoidalMeasure.area(rest).squareMetres();
        assertThat(sum + uncovered).isEqualTo(whole, within(tolerance(polygon)));
    }

    @Property(seed = "20261123")
    void partAndRestAddUp(@ForAll("sites") Geometry a, @ForAll("sites") Geometry b) {
        Site site = Site.of(a);
        OverlapIndex zone = OverlapIndex.of(List.of(b));
        double whole = EllipsoidalMeasure.area(a).squareMetres();
        double common = zone.overlaps(site, new Length(0)).stream()
                .mapToDouble(o -> ((Area) o.extent()).squareMetres())
                .sum();
        double rest = EllipsoidalMeasure.area(zone.uncovered(site)).squareMetres();
        assertThat(common + rest).isEqualTo(whole, within(tolerance(a)));
    }

    /** A double near 82° has steps of 1.6 nm; a sliver closes to that times its perimeter, anything else to 1e-9. */
    private static double tolerance(Geometry polygon) {
        return 1e-9 * EllipsoidalMeasure.area(polygon).squareMetres()
                + 3e-9 * EllipsoidalMeasure.length(polygon).metres();
    }

    /** Triangles whose corners lie, about every second time, on the grid that the tiles share. */
    @Provide
    Arbitrary<Geometry> sites() {
        Arbitrary<Double> ordinate = Arbitraries.oneOf(
                Arbitraries.integers().between(-1, 11).map(i -> (double) i),
                Arbitraries.doubles().between(-1, 11).ofScale(4));
        Arbitrary<double[]> corner = Combinators.combine(ordinate, ordinate).as((x, y) -> new double[] {x, y});
        return Combinators.combine(corner, corner, corner)
                .as((a, b, c) -> Shapes.near("POLYGON ((%s %s, %s %s, %s %s, %s %s))"
                        .formatted(a[0], a[1], b[0], b[1], c[0], c[1], a[0], a[1])))
                .filter(triangle -> triangle.isValid() && triangle.getArea() > 1e-9);
    }

    private static List<Geometry> tiles() {
        List<Geometry> tiles = new ArrayList<>();
        for (int x = 0; x < 10; x++) {
            for (int y = 0; y < 10; y++) {
                tiles.add(box(x, y, x + 1, y + 1));
            }
        }
        return tiles;
    }
}
