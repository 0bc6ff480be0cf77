package org.ecozone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.indicator.SmallMap.box;
import static org.ecozone.indicator.SmallMap.withUnits;

import java.util.List;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Borders that are the same line drawn with other vertices: off each other by nanometres, where no ground lies. */
class RoundingOfBordersTest {

    private static final Geometry SLANTED = slanted(box(82.01, 44.803, 82.02, 44.808));
    private static final Geometry DENSIFIED = Densifier.densify(SLANTED, 0.0007);

    @Test
    void aZoneDrawnAnewAlongTheSameLineIsNoChange() {
        for (List<Geometry> drawn : List.of(List.of(SLANTED, DENSIFIED), List.of(DENSIFIED, SLANTED))) {
            IndicatorValue value = change(drawn.get(0), drawn.get(1));

            assertThat(measured(value).value()).isZero();
            assertThat(measured(value).uncertainty()).isZero();
            assertThat(value.judgement().status()).isEqualTo(Status.MET);
        }
    }

    @Test
    void whatAChangeMayBeOffByIsTheBorderOfWhatChangedAlone() {
        Geometry more = box(82.03, 44.81, 82.035, 44.815);

        IndicatorValue value = change(SLANTED, DENSIFIED.union(more));

        assertThat(measured(value).uncertainty())
                .isCloseTo(Ellipsoid.mu(Ellipsoid.around(82.03, 44.81, 82.035, 44.815)), within(1e-6));
    }

    @Test
    void aBorderThatTwoLayersShareIsNoneOfWhatTheyHaveInCommon() {
        Geometry common = box(82.03, 44.81, 82.035, 44.815);
        Geometry neighbour = slanted(Densifier.densify(box(82.01, 44.808, 82.02, 44.813), 0.0007));
        ZoningMap map = redline("2026.1", SLANTED.union(common))
                .layer("farm", 1, "admin-area", "A")
                .zone("farm", "F1", "A", neighbour.union(common))
                .map();
        IndicatorBook book = Books.of("MU, 2", "area: { common: [ { layer: redline }, { layer: farm } ] }");

        IndicatorValue value = value(book, map, map);

        assertThat(measured(value).value())
                .isCloseTo(Ellipsoid.mu(Ellipsoid.box(82.03, 44.81, 82.035, 44.815)), within(1e-6));
        assertThat(measured(value).uncertainty())
                .isCloseTo(Ellipsoid.mu(Ellipsoid.around(82.03, 44.81, 82.035, 44.815)), within(1e-6));
    }

    private static Geometry slanted(Geometry geometry) {
        return AffineTransformation.rotationInstance(0.3, 82.015, 44.808).transform(geometry);
    }

    private static IndicatorValue change(Geometry before, Geometry after) {
        IndicatorBook book = Books.of(
                "MU, 2",
                "change: { layer: redline }",
                "target: { comparator: NOT_BELOW_BASELINE, words: 不减少, document: plan, article: 一 }");
        return value(
                book, redline("2026.1", after).map(), redline("2020.1", before).map());
    }

    private static SmallMap redline(String code, Geometry ground) {
        return withUnits(code).layer("redline", 1, "admin-area", "A").zone("redline", "R1", "A", ground);
    }

    private static IndicatorValue value(IndicatorBook book, ZoningMap map, ZoningMap baseline) {
        return Indicators.of(book)
                .evaluate(map, baseline, List.of(map))
                .value("it")
                .orElseThrow();
    }

    private static Result.Measurement measured(IndicatorValue value) {
        return (Result.Measurement) value.result();
    }
}
