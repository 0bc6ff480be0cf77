package org.ecozone.screening.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ecozone.screening.siting.OnDemo.CELLS;
import static org.ecozone.screening.siting.OnDemo.PROJECTS;
import static org.ecozone.screening.siting.OnDemo.lines;
import static org.ecozone.screening.siting.OnDemo.project;
import static org.ecozone.screening.siting.OnDemo.screen;
import static org.ecozone.screening.siting.OnDemo.sum;
import static org.ecozone.screening.siting.OnDemo.within;
import static org.ecozone.screening.siting.OnDemo.zones;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Polygons;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.JsonNode;

/** The siting map of a regiment or a control unit of the demonstration data: what of the territory's lies in it, and no more. */
class SitingWithinTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Zone REGIMENT = zone("admin-area", "WS-84");
    private static final SitingQuestion LANDFILL = project("7820", Area.ofMu(300), Map.of());

    private static Zone zone(String layer, String code) {
        return zones(layer).stream()
                .filter(zone -> zone.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> regions(List<JsonNode> lines) {
        return lines.subList(1, lines.size() - 2);
    }

    private static JsonNode tables(List<JsonNode> lines) {
        return lines.get(lines.size() - 2);
    }

    private static String boundsOf(JsonNode region) {
        return region.at("/properties/atLeast") + " " + region.at("/properties/atMost");
    }

    @Test
    void everyCellLiesInOneRegimentAndOneUnitAndNoneInTwo() {
        assertThat(CELLS.territory().cells()).allSatisfy(cell -> {
            assertThat(cell.only("admin-area")).isNotNull();
            assertThat(cell.only("control-unit")).isNotNull();
            assertThat(cell.zones()).hasSize(2);
        });
    }

    @Test
    void regimentsAndUnitsSumToTheTerritoryOfEachVerdict() {
        for (SitingQuestion project : List.of(LANDFILL, PROJECTS.get(1))) {
            List<JsonNode> territory = lines(project);
            for (String layer : List.of("admin-area", "control-unit")) {
                Map<String, BigDecimal> together = new HashMap<>();
                for (Zone zone : zones(layer)) {
                    regions(lines(within(project, zone)))
                            .forEach(region -> together.merge(
                                    boundsOf(region),
                                    region.at("/properties/areaSquareMetres").decimalValue(),
                                    BigDecimal::add));
                }
                assertThat(together).hasSameSizeAs(regions(territory));
                for (JsonNode region : regions(territory)) {
                    assertThat(together.get(boundsOf(region)).doubleValue())
                            .as("%s of %s by %s", boundsOf(region), project, layer)
                            .isCloseTo(region.at("/properties/areaSquareMetres").doubleValue(), Offset.offset(0.5));
                }
            }
        }
    }

    @Test
    void itsRegionsAndTablesCloseOnTheAreaOfTheZone() {
        for (Zone zone : List.of(REGIMENT, zone("control-unit", "ZH65270130005"))) {
            BigDecimal area = EllipsoidalMeasure.area(zone.geometry()).roundedSquareMetres(2);
            List<JsonNode> lines = lines(within(LANDFILL, zone));

            assertThat(tables(lines).at("/within/areaSquareMetres").decimalValue())
                    .isEqualByComparingTo(area);
            assertThat(tables(lines).at("/within/uncoveredSquareMetres").decimalValue())
                    .isEqualByComparingTo("0");
            assertThat(sum(regions(lines), "/properties/areaSquareMetres")).isEqualByComparingTo(area);
            assertThat(sum(regions(lines), "/properties/shareOfWithin").doubleValue())
                    .isCloseTo(1, Offset.offset(1e-5));
            for (String table : List.of("byUnit", "byAdminArea")) {
                assertThat(sum(tables(lines).path(table).valueStream().toList(), "/areaSquareMetres"))
                        .isEqualByComparingTo(area);
            }
        }
    }

    @Test
    void itIsAskedOfTheZoneAndSaysNothingOfTheRest() {
        List<JsonNode> lines = lines(within(LANDFILL, REGIMENT));

        assertThat(lines.get(0).at("/siting/within").toString())
                .isEqualTo("{\"layer\":\"admin-area\",\"name\":\"84团\",\"zone\":\"WS-84\"}");
        assertThat(lines.get(0).at("/siting/cells").asInt()).isLessThan(CELLS.size() / 2);
        assertThat(tables(lines)
                        .path("byAdminArea")
                        .valueStream()
                        .map(row -> row.path("code").asString()))
                .containsExactly("WS-84");
        assertThat(tables(lines).has("territory")).isFalse();
        assertThat(regions(lines)).noneMatch(region -> region.path("properties").has("shareOfTerritory"));
        assertThat(lines(LANDFILL).get(0).path("siting").has("within")).isFalse();
    }

    @Test
    void itIsWhatOfTheTerritoryLiesInTheZone() {
        for (Zone zone : List.of(REGIMENT, zone("admin-area", "WS-CITY"), zone("control-unit", "ZH65270130005"))) {
            for (SitingQuestion project : List.of(LANDFILL, PROJECTS.get(1))) {
                SortedMap<Bounds, Geometry> inside =
                        Siting.of(CELLS, within(project, zone)).regions();
                SortedMap<Bounds, Geometry> expected = new TreeMap<>();
                Siting.of(CELLS, project).regions().forEach((bounds, ground) -> {
                    Geometry common = Polygons.ofDimension(
                            OverlayNGRobust.overlay(ground, zone.geometry(), OverlayNG.INTERSECTION), 2);
                    if (EllipsoidalMeasure.area(common).squareMetres() > 1) {
                        expected.put(bounds, common);
                    }
                });
                assertThat(inside.keySet()).isEqualTo(expected.keySet());
                inside.forEach((bounds, ground) -> {
                    Geometry apart = OverlayNGRobust.overlay(ground, expected.get(bounds), OverlayNG.SYMDIFFERENCE);
                    // Where lines cross, the cells' border lies on a grid of 10 µm.
                    assertThat(EllipsoidalMeasure.area(apart).squareMetres())
                            .as("%s of %s in %s", bounds, project, zone.name())
                            .isLessThan(0.1);
                });
            }
        }
    }

    @Test
    void itSaysOfRandomPointsInTheZoneWhatScreeningThemSays() {
        Random random = new Random(20261201);
        for (Zone zone : List.of(REGIMENT, zone("control-unit", "ZH65270130005"))) {
            for (SitingQuestion project : List.of(PROJECTS.get(1), project("7820", null, Map.of()))) {
                Map<Bounds, IndexedPointInAreaLocator> regions = new TreeMap<>();
                Siting.of(CELLS, within(project, zone))
                        .regions()
                        .forEach((bounds, ground) -> regions.put(bounds, new IndexedPointInAreaLocator(ground)));
                var inside = new IndexedPointInAreaLocator(zone.geometry());
                for (int asked = 0; asked < 300; ) {
                    Coordinate at = somewhere(zone, random);
                    if (inside.locate(at) == Location.INTERIOR) {
                        asked++;
                        Bounds screened = OnDemo.bounds(screen(project, FACTORY.createPoint(at)));
                        regions.forEach((bounds, region) -> assertThat(region.locate(at) == Location.INTERIOR)
                                .as("%s is %s for %s", at, bounds, project)
                                .isEqualTo(bounds.equals(screened)));
                    }
                }
            }
        }
    }

    private static Coordinate somewhere(Zone zone, Random random) {
        Envelope box = zone.geometry().getEnvelopeInternal();
        return new Coordinate(
                box.getMinX() + random.nextDouble() * box.getWidth(),
                box.getMinY() + random.nextDouble() * box.getHeight());
    }

    /** A fact is asked of a zone by the share of the zone where screening a point misses it, not of the territory. */
    @Test
    void itsQuestionsAreThoseOfTheZone() {
        SitingQuestion project = project("7820", null, Map.of());
        Random random = new Random(20261202);
        var inside = new IndexedPointInAreaLocator(REGIMENT.geometry());
        Map<String, Integer> missing = new HashMap<>();
        int points = 1000;
        for (int asked = 0; asked < points; ) {
            Coordinate at = somewhere(REGIMENT, random);
            if (inside.locate(at) == Location.INTERIOR) {
                asked++;
                ScreeningResult result = screen(project, FACTORY.createPoint(at));
                result.assessment().missingFacts().forEach(fact -> missing.merge(fact, 1, Integer::sum));
            }
        }
        List<JsonNode> lines = lines(within(project, REGIMENT));
        double area = tables(lines).at("/within/areaSquareMetres").doubleValue();
        Map<String, Double> shares = new HashMap<>();
        for (JsonNode fact : tables(lines).path("missingFacts")) {
            shares.put(
                    fact.path("fact").asString(), fact.path("areaSquareMetres").doubleValue() / area);
        }

        assertThat(shares.keySet()).containsAll(missing.keySet());
        shares.forEach((fact, share) -> assertThat(missing.getOrDefault(fact, 0) / (double) points)
                .as(fact)
                .isCloseTo(share, Offset.offset(0.06)));
    }

    /** Of the territory the second question is whether it lies in the city or a park, which 84团 hardly has. */
    @Test
    void theOrderOfItsQuestionsFollowsTheZone() {
        assertThat(questions(LANDFILL)).startsWith("centralised_waste_facility", "urban_or_industrial");
        assertThat(questions(within(LANDFILL, REGIMENT)))
                .startsWith("centralised_waste_facility", "limited_activity_class");
        assertThat(questions(within(LANDFILL, zone("admin-area", "WS-81")))).startsWith("urban_or_industrial");
    }

    private static List<String> questions(SitingQuestion project) {
        return Siting.of(CELLS, project).missingFacts().stream()
                .map(Siting.Missing::fact)
                .toList();
    }

    @Test
    void aZoneOfAnotherLayerIsNoGroundOfCells() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CELLS.in(zones("redline").get(0)));
    }
}
