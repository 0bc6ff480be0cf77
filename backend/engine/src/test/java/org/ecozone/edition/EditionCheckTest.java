package org.ecozone.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecozone.fault.Fault.Severity;
import org.ecozone.fault.FaultPlace;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Units A and B tile a territory of two degrees by one, west and east of 83°. */
class EditionCheckTest {

    private static final String WEST = "POLYGON ((82 44, 83 44, 83 45, 82 45, 82 44))";
    private static final String EAST = "POLYGON ((83 44, 84 44, 84 45, 83 45, 83 44))";
    private static final String WHOLE = "POLYGON ((82 44, 83 44, 84 44, 84 45, 83 45, 82 45, 82 44))";

    private final List<Layer> layers =
            new ArrayList<>(List.of(layer("area", Layer.Kind.PARTITION), layer("unit", Layer.Kind.PARTITION)));
    private final List<Zone> zones =
            new ArrayList<>(List.of(zone("area", "T", WHOLE), zone("unit", "A", WEST), zone("unit", "B", EAST)));

    private static Layer layer(String id, Layer.Kind kind) {
        var style = new Layer.Style("#FFFFFF", 0.5, "#000000", 1, "NONE", false);
        List<Layer.Category> categories = List.of(new Layer.Category("C", "类", "c", style));
        return new Layer(id, id, id, "示例", kind, 1, "area", categories, "测试", true, true);
    }

    private static Zone zone(String layer, String code, String wkt) {
        return new Zone(layer, code, "名" + code, "C", Map.of(), wkt(wkt));
    }

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private List<EditionFinding> findings() {
        return EditionCheck.findings(new EditionContent(
                "X", LocalDate.parse("2026-01-01"), Instant.parse("2026-01-01T04:00:00Z"), "试", layers, zones));
    }

    private EditionFinding only() {
        return assertThat(findings()).singleElement().actual();
    }

    private static void isError(EditionFinding finding, String code, String subject, String message) {
        assertThat(finding.fault().code()).isEqualTo(code);
        assertThat(finding.fault().severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.fault().at().subject()).isEqualTo(subject);
        assertThat(finding.fault().message()).isEqualTo(message);
        assertThat(finding.fault().messageEn()).isNotBlank();
        assertThat(finding.refuses()).isTrue();
    }

    private static void isWarning(EditionFinding finding, String code, String... zones) {
        assertThat(finding.fault().code()).isEqualTo(code);
        assertThat(finding.fault().severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.layer()).isEqualTo("unit");
        assertThat(finding.zones()).containsExactly(zones);
        assertThat(finding.fault().messageEn()).isNotBlank();
        assertThat(finding.refuses()).isFalse();
    }

    private static void isGround(EditionFinding finding, String wkt) {
        Geometry ground = Objects.requireNonNull(finding.ground());
        assertThat(ground.equalsTopo(wkt(wkt))).as("%s", ground).isTrue();
        FaultPlace.Point at = finding.fault().at().point();
        assertThat(at).isNotNull();
        assertThat(wkt(wkt).intersects(wkt("POINT (" + at.longitude() + " " + at.latitude() + ")")))
                .isTrue();
    }

    @Test
    void aSoundEditionHasNothingToSay() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aLayerThatStandsTwiceIsNamed() {
        layers.add(layer("unit", Layer.Kind.REFERENCE));
        isError(only(), "LAYER_TWICE", "unit", "图层 unit 出现两次");
    }

    @Test
    void aCoverageLayerThatIsNotThereIsNamed() {
        layers.remove(0);
        zones.remove(0);
        isError(only(), "COVERAGE_LAYER_UNKNOWN", "unit", "图层 unit 的 coverageLayer area 不存在");
    }

    @Test
    void aZoneOfNoLayerIsNamed() {
        zones.add(zone("river", "R", WEST));
        isError(only(), "LAYER_UNKNOWN", "river/R", "river R：没有这个图层");
        assertThat(only().zones()).containsExactly("R");
    }

    @Test
    void aCategoryThatTheLayerLacksIsNamed() {
        zones.set(1, new Zone("unit", "A", "名", "D", Map.of(), wkt(WEST)));
        isError(only(), "CATEGORY_UNKNOWN", "unit/A", "unit A：图层没有类别 D");
    }

    @Test
    void aCodeThatStandsTwiceInALayerIsNamed() {
        zones.set(2, zone("unit", "A", EAST));
        isError(only(), "CODE_TWICE", "unit/A", "unit A：编码重复");
        zones.set(2, zone("unit", "T", EAST));
        assertThat(findings()).as("the same code in another layer").isEmpty();
    }

    @Test
    void aLineIsNoZone() {
        layers.add(layer("river", Layer.Kind.REFERENCE));
        zones.add(zone("river", "R", "LINESTRING (82 44, 83 45)"));
        isError(only(), "NOT_A_POLYGON", "river/R", "river R：图形应为面，且不为空");
    }

    @Test
    void aFaultyRingIsToldWithItsPlace() {
        layers.add(layer("river", Layer.Kind.REFERENCE));
        zones.add(zone("river", "R", "POLYGON ((82 44, 82.2 44.2, 82.2 44, 82 44.2, 82 44))"));
        EditionFinding finding = only();
        assertThat(finding.fault().code()).isEqualTo("SELF_INTERSECTION");
        assertThat(finding.fault().message()).startsWith("river R：边界自相交");
        assertThat(finding.fault().at().point()).isEqualTo(new FaultPlace.Point(82.1, 44.1));
        assertThat(finding.fault().at().ring()).isNotNull();
        assertThat(finding.refuses()).isTrue();
    }

    @Test
    void groundInNoUnitIsAGapWithItsNeighbours() {
        zones.set(2, zone("unit", "B", "POLYGON ((83.5 44, 84 44, 84 45, 83 45, 83 44, 83.2 44, 83.5 44.5, 83.5 44))"));
        EditionFinding gap = only();
        isWarning(gap, "TILING_GAP", "B");
        isGround(gap, "POLYGON ((83.2 44, 83.5 44, 83.5 44.5, 83.2 44))");
    }

    @Test
    void groundInTwoUnitsIsAnOverlapOfBoth() {
        zones.set(2, zone("unit", "B", "POLYGON ((82.9 44, 84 44, 84 45, 83 45, 82.9 44))"));
        List<EditionFinding> found = findings();
        assertThat(found).first().satisfies(overlap -> {
            isWarning(overlap, "TILING_OVERLAP", "A", "B");
            isGround(overlap, "POLYGON ((82.9 44, 83 44, 83 45, 82.9 44))");
        });
    }

    @Test
    void groundOfAUnitBeyondTheTerritoryIsToldApart() {
        zones.set(2, zone("unit", "B", "POLYGON ((83 44, 84 44, 84.5 44.5, 84 45, 83 45, 83 44))"));
        EditionFinding beyond = only();
        isWarning(beyond, "TILING_OUTSIDE_TERRITORY", "B");
        isGround(beyond, "POLYGON ((84 44, 84.5 44.5, 84 45, 84 44))");
    }

    @Test
    void aVertexThatOnlyOneOfTwoNeighboursHasIsABorderThatDiffers() {
        zones.set(2, zone("unit", "B", "POLYGON ((83 44, 84 44, 84 45, 83 45, 83 44.5, 83 44))"));
        EditionFinding differs = only();
        isWarning(differs, "TILING_EDGES_DIFFER", "A", "B");
        assertThat(Objects.requireNonNull(differs.ground()).getDimension()).isEqualTo(1);
    }

    @Test
    void aLayerThatIsItsOwnTerritoryIsHeldAgainstItself() {
        zones.clear();
        zones.add(zone("area", "T", WEST));
        zones.add(zone("area", "U", "POLYGON ((82.5 44, 84 44, 84 45, 83 45, 82.5 44))"));
        zones.add(zone("unit", "A", WHOLE));
        assertThat(findings())
                .extracting(finding -> finding.layer() + " " + finding.fault().code())
                .contains("area TILING_OVERLAP", "unit TILING_NOT_CHECKED");
    }

    @Test
    void onlyLayersThatAreToTileAreLookedAt() {
        layers.set(1, layer("unit", Layer.Kind.PROTECTION));
        zones.remove(2);
        assertThat(findings()).isEmpty();
    }

    @Test
    void whereAGeometryIsFaultyTheTilingIsSaidToBeUnchecked() {
        zones.set(1, zone("unit", "A", "POLYGON ((82 44, 83 45, 83 44, 82 45, 82 44))"));
        assertThat(findings())
                .extracting(finding -> finding.fault().code())
                .containsExactly("SELF_INTERSECTION", "TILING_NOT_CHECKED");
    }

    @Test
    void everythingIsSaidAtOnceAndOnlyErrorsRefuse() {
        zones.set(2, zone("unit", "A", "POLYGON ((83.5 44, 84 44, 84 45, 83 45, 83 44, 83.2 44, 83.5 44.5, 83.5 44))"));
        List<EditionFinding> findings = findings();
        assertThat(findings).extracting(finding -> finding.fault().code()).containsExactly("CODE_TWICE", "TILING_GAP");
        assertThatThrownBy(() -> EditionRefused.check("X", findings))
                .isInstanceOfSatisfying(
                        EditionRefused.class,
                        refused -> assertThat(refused.faults()).hasSize(2))
                .hasMessage("数据版本 X 有 1 处错误：\n  unit A：编码重复");
        EditionRefused.check("X", findings.subList(1, 2));
    }

    @Test
    void theDemonstrationDataIsSound() {
        var editions = EditionFolder.of(Path.of("../../data/demo"));
        assertThat(editions.entries())
                .allSatisfy(
                        entry -> assertThat(editions.reading(entry).findings()).isEmpty());
    }
}
