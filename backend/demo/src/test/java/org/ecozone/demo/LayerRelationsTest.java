package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.ecozone.demo.CommittedData.ReadZone;
import org.ecozone.geo.EllipsoidalMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class LayerRelationsTest {

    static final List<String> EDITIONS = CommittedData.EDITIONS;

    @ParameterizedTest
    @CsvSource({
        "nature-reserve,redline",
        "basic-farmland,farmland",
        "built-up-area,urban-boundary",
        "redline,admin-area",
        "water-source,admin-area",
        "farmland,admin-area",
        "urban-boundary,admin-area",
        "forest,admin-area",
        "industrial-park,admin-area",
        "scenic-area,admin-area",
        "ecological-function,admin-area",
        "groundwater-zone,admin-area",
        "no-burn-zone,admin-area",
        "sand-closure,admin-area",
        "heating-network,built-up-area",
        "sensitive-receptor,built-up-area",
        "sand-closure,desertified-land",
        "basic-grassland,land-cover",
        "wetland,land-cover",
        "desertified-land,admin-area",
        "noise-zone,admin-area",
        "well-protection,admin-area",
        "river-outlet,admin-area",
        "risk-source,industrial-park",
        "soil-risk-plot,urban-boundary",
        "monitoring-station,admin-area"
    })
    void innerLayerLiesInsideOuterLayer(String inner, String outer) {
        for (String edition : EDITIONS) {
            assertThat(CommittedData.squareMetresOutside(
                            CommittedData.union(edition, inner), CommittedData.union(edition, outer)))
                    .as(edition)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "redline,farmland",
        "farmland,urban-boundary",
        "redline,urban-boundary",
        "water-source,urban-boundary",
        "scenic-area,farmland",
        "scenic-area,urban-boundary",
        "sand-closure,farmland",
        "sand-closure,urban-boundary",
        "sand-closure,water-source",
        "ecological-function,urban-boundary",
        "forest,farmland",
        "forest,urban-boundary",
        "desertified-land,farmland",
        "desertified-land,urban-boundary",
        "desertified-land,water-source"
    })
    void layersShareAtMostBorders(String one, String other) {
        for (String edition : EDITIONS) {
            assertThat(CommittedData.squareMetresCommon(
                            CommittedData.union(edition, one), CommittedData.union(edition, other)))
                    .as(edition)
                    .isZero();
        }
    }

    /** Where a river crosses their common border, it is cut there anew and rounded to the grid: square millimetres. */
    @ParameterizedTest
    @FieldSource("EDITIONS")
    void desertifiedLandIsNoWetland(String edition) {
        assertThat(CommittedData.squareMetresCommon(
                        CommittedData.union(edition, "desertified-land"), CommittedData.union(edition, "wetland")))
                .isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({
        "redline",
        "nature-reserve",
        "water-source",
        "farmland",
        "basic-farmland",
        "urban-boundary",
        "scenic-area",
        "no-burn-zone",
        "heating-network",
        "sand-closure",
        "sensitive-receptor",
        "ecological-function",
        "groundwater-zone",
        "forest",
        "land-cover",
        "basic-grassland",
        "wetland",
        "desertified-land",
        "noise-zone",
        "well-protection",
        "river-outlet",
        "monitored-section",
        "risk-source",
        "soil-risk-plot",
        "monitoring-station"
    })
    void zonesOfOneLayerDoNotOverlap(String layer) {
        for (String edition : EDITIONS) {
            double sum = CommittedData.sum(CommittedData.zones(edition, layer)).squareMetres();
            double union =
                    EllipsoidalMeasure.area(CommittedData.union(edition, layer)).squareMetres();
            assertThat(sum).as(edition).isCloseTo(union, Offset.offset(1e-3));
        }
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void firstLevelLiesInsideTheOuterRingOfItsSecondLevel(String edition) {
        Map<String, ReadZone> second = CommittedData.zones(edition, "water-source", "LEVEL_2").stream()
                .collect(Collectors.toMap(z -> z.text("sourceName"), z -> z));
        for (ReadZone first : CommittedData.zones(edition, "water-source", "LEVEL_1")) {
            assertThat(filled(second.get(first.text("sourceName"))).covers(first.lonLat()))
                    .as(first.code())
                    .isTrue();
        }
        for (ReadZone quasi : CommittedData.zones(edition, "water-source", "QUASI")) {
            assertThat(filled(quasi).covers(second.get(quasi.text("sourceName")).lonLat()))
                    .as(quasi.code())
                    .isTrue();
        }
    }

    /** The park drawn by a second hand leaves slivers, as the notes of the data set say. */
    @Test
    void someParkBordersLeaveSliversThinnerThanFiveMetres() {
        Geometry outside = OverlayNGRobust.overlay(
                CommittedData.union("2026.1", "industrial-park"),
                CommittedData.union("2026.1", "urban-boundary"),
                OverlayNG.DIFFERENCE);
        List<Polygon> slivers = new ArrayList<>();
        PolygonExtracter.getPolygons(outside, slivers);
        assertThat(EllipsoidalMeasure.area(outside).squareMetres()).isBetween(1.0, 50_000.0);
        assertThat(slivers)
                .isNotEmpty()
                .allSatisfy(sliver -> assertThat(2
                                * EllipsoidalMeasure.area(sliver).squareMetres()
                                / EllipsoidalMeasure.length(sliver).metres())
                        .isLessThan(5));
    }

    private static Geometry filled(ReadZone zone) {
        Polygon polygon = (Polygon) zone.lonLat();
        return polygon.getFactory().createPolygon(polygon.getExteriorRing());
    }
}
