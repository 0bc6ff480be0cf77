package org.ecozone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.indicator.SmallMap.box;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.ecozone.cover.Covers;
import org.ecozone.indicator.MethodSheet.Floor;
import org.ecozone.indicator.MethodSheet.Row;
import org.junit.jupiter.api.Test;

class MethodSheetTest {

    private static final double SQUARE_METRES = Ellipsoid.box(82.49, 44.80, 82.50, 44.81);

    @Test
    void aPlaneIsLargerTheFurtherItIsFromItsMeridian() {
        MethodSheet sheet = sheet(SmallMap.edition("2026.1")
                .layer("admin-area", 1, "admin-area", "A")
                .layer("redline", 1, "admin-area", "A")
                .zone("admin-area", "T", "A", box(81.00, 44.80, 81.10, 44.81))
                .zone("redline", "R1", "A", box(82.49, 44.80, 82.50, 44.81))
                .zone("redline", "R2", "A", box(82.51, 44.80, 82.52, 44.81)));

        // The scale of a plane grows by about (easting / radius)² / 2: an area by (easting / radius)².
        double eastingOverRadius = Math.toRadians(1.5) * Math.cos(Math.toRadians(44.8));
        double ppm = 1e6 * eastingOverRadius * eastingOverRadius;
        assertThat(sheet.overlapping()).isFalse();
        assertThat(row(sheet, "ELLIPSOIDAL_CGCS2000").figure().raw())
                .isCloseTo(SQUARE_METRES + Ellipsoid.box(82.51, 44.80, 82.52, 44.81), within(1e-3));
        assertThat(row(sheet, "GAUSS_KRUGER_PLANAR(OWN_ZONE)")
                        .figure()
                        .differencePpm()
                        .doubleValue())
                .isCloseTo(ppm, within(8.0));
        assertThat(row(sheet, "GAUSS_KRUGER_PLANAR(27)")
                        .figure()
                        .differencePpm()
                        .doubleValue())
                .isCloseTo(ppm * Math.pow(1.505 / 1.5, 2), within(12.0));
    }

    @Test
    void aFloorThatOnlyAPlaneKeepsIsCrossed() {
        String floor = new BigDecimal(Ellipsoid.mu(SQUARE_METRES) * (1 + 100e-6))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
        IndicatorBook book = Books.of("MU, 2", "area: { layer: redline }", Books.target("AT_LEAST", floor));

        MethodSheet sheet = sheet(book, oneZone(Map.of()));

        assertThat(sheet.rows().stream().flatMap(row -> row.floors().stream()).toList())
                .extracting(Floor::status, Floor::crosses)
                .containsExactly(tuple(Status.MISSED, false), tuple(Status.MET, true), tuple(Status.MET, true));
    }

    @Test
    void whatZonesDeclareStandsBesideWhatIsMeasured() {
        Row declared = row(sheet(oneZone(Map.of("areaMu", 1300.5))), "DECLARED");

        assertThat(declared.figure().mu()).isEqualTo(new BigDecimal("1300.50"));
        assertThat(declared.figure().differenceMu().doubleValue())
                .isCloseTo(1300.5 - Ellipsoid.mu(SQUARE_METRES), within(0.0051));
    }

    @Test
    void aDeclarationWithGapsIsNoFigure() {
        SmallMap map = oneZone(Map.of("areaMu", 1300.5)).zone("redline", "R2", "A", box(82.51, 44.80, 82.52, 44.81));

        assertThat(row(sheet(map), "DECLARED").figure()).isNull();
        assertThat(sheet(oneZone(Map.of())).rows()).extracting(Row::method).doesNotContain("DECLARED");
    }

    @Test
    void zonesThatOverlapAreUnitedFirst() {
        SmallMap map = oneZone(Map.of()).zone("redline", "R2", "A", box(82.49, 44.80, 82.50, 44.81));

        MethodSheet sheet = sheet(map);

        assertThat(sheet.overlapping()).isTrue();
        assertThat(sheet.rows())
                .allSatisfy(
                        row -> assertThat(row.figure().raw()).isCloseTo(SQUARE_METRES, within(500e-6 * SQUARE_METRES)));
    }

    @Test
    void aLayerThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Indicators.of(book()).methodSheet("farm", covers(oneZone(Map.of()))))
                .hasMessageContaining("LAYER_NO_DATA");
        assertThatThrownBy(() -> sheet(SmallMap.edition("2026.1").layer("redline", 1, "redline", "A")))
                .hasMessageContaining("没有图斑");
    }

    private static SmallMap oneZone(Map<String, Object> attributes) {
        return SmallMap.edition("2026.1")
                .layer("redline", 1, "redline", "A")
                .zone("redline", "R1", "A", box(82.49, 44.80, 82.50, 44.81), attributes);
    }

    private static Row row(MethodSheet sheet, String method) {
        return sheet.rows().stream()
                .filter(row -> row.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static IndicatorBook book() {
        return Books.of("MU, 2", "area: { layer: redline }");
    }

    private static MethodSheet sheet(SmallMap map) {
        return sheet(book(), map);
    }

    private static MethodSheet sheet(IndicatorBook book, SmallMap map) {
        return Indicators.of(book).methodSheet("redline", covers(map));
    }

    private static Covers covers(SmallMap map) {
        return Covers.together(List.of(map.map())).get(0);
    }
}
