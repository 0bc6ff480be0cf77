package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.demo.CommittedData.ReadZone;
import org.ecozone.geo.EllipsoidalMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Land classes against the layers that say the same, or something that depends on them. */
class LandCoverTest {

    static final List<String> EDITIONS = CommittedData.EDITIONS;

    /** The classes of the second level that may stand under a category, by the national land survey. */
    private static final Map<String, Set<String>> SECOND_LEVEL = Map.ofEntries(
            Map.entry("CROPLAND", Set.of("水浇地", "旱地")),
            Map.entry("ORCHARD", Set.of("果园")),
            Map.entry("FOREST", Set.of("乔木林地", "灌木林地", "其他林地")),
            Map.entry("GRASSLAND", Set.of("天然牧草地", "人工牧草地", "其他草地")),
            Map.entry("WETLAND", Set.of("内陆滩涂", "沼泽草地")),
            Map.entry("INDUSTRIAL", Set.of("工业用地", "采矿用地")),
            Map.entry("RESIDENTIAL", Set.of("城镇住宅用地", "农村宅基地")),
            Map.entry("PUBLIC", Set.of("机关团体用地", "科教文卫用地", "公用设施用地")),
            Map.entry("TRANSPORT", Set.of("公路用地", "农村道路")),
            Map.entry("WATER", Set.of("河流水面", "湖泊水面", "水库水面", "坑塘水面", "沟渠")),
            Map.entry("OTHER", Set.of("设施农用地", "盐碱地", "沙地", "裸土地", "裸岩石砾地")));

    @ParameterizedTest
    @CsvSource({
        "2020.1,CROPLAND,farmland", "2025.1,CROPLAND,farmland", "2026.1,CROPLAND,farmland",
        "2020.1,FOREST,forest", "2025.1,FOREST,forest", "2026.1,FOREST,forest"
    })
    void theClassIsTheGroundOfItsLayer(String edition, String category, String layer) {
        Geometry difference = OverlayNGRobust.overlay(
                CommittedData.union(CommittedData.zones(edition, "land-cover", category)),
                CommittedData.union(edition, layer),
                OverlayNG.SYMDIFFERENCE);
        assertThat(EllipsoidalMeasure.area(difference).squareMetres()).isZero();
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void everyCategoryIsInUseWithClassesOfItsOwnOnly(String edition) {
        Map<String, Set<String>> used = new TreeMap<>();
        for (ReadZone zone : CommittedData.zones(edition, "land-cover")) {
            used.computeIfAbsent(zone.category(), c -> new TreeSet<>()).add(zone.text("landClass"));
        }
        assertThat(used.keySet()).isEqualTo(SECOND_LEVEL.keySet());
        used.forEach(
                (category, classes) -> assertThat(SECOND_LEVEL.get(category)).containsAll(classes));
    }

    @ParameterizedTest
    @CsvSource({"basic-grassland,GRASSLAND,GRASSLAND", "wetland,WETLAND,WATER"})
    void theLayerLiesWithinItsClasses(String layer, String one, String other) {
        for (String edition : EDITIONS) {
            Geometry classes = CommittedData.union(CommittedData.zones(edition, "land-cover").stream()
                    .filter(z -> z.category().equals(one) || z.category().equals(other))
                    .toList());
            assertThat(CommittedData.squareMetresOutside(CommittedData.union(edition, layer), classes))
                    .as(edition)
                    .isZero();
        }
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void forestHasTheKindThatItsLandClassSays(String edition) {
        Map<String, String> classes = new TreeMap<>();
        CommittedData.zones(edition, "land-cover", "FOREST")
                .forEach(z -> classes.put(z.code().substring("DL-0000-".length()), z.text("landClass")));
        for (ReadZone wood : CommittedData.zones(edition, "forest")) {
            assertThat(wood.text("kind")).as(wood.code()).isEqualTo(classes.get(wood.code()));
            assertThat(wood.text("protection")).isIn("国家级公益林", "地方公益林", "天然林", "商品林");
        }
        assertThat(CommittedData.zones(edition, "forest", "FOREST"))
                .extracting(z -> z.text("kind"))
                .containsOnly("乔木林地", "灌木林地");
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void builtUpLandIsHousingOrServicesButForTheRiverThroughTheCity(String edition) {
        Geometry lived = CommittedData.union(CommittedData.zones(edition, "land-cover").stream()
                .filter(z -> Set.of("RESIDENTIAL", "PUBLIC", "WATER").contains(z.category()))
                .toList());
        assertThat(CommittedData.squareMetresOutside(CommittedData.union(edition, "built-up-area"), lived))
                .isZero();
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void anOutletLiesOnTheRiver(String edition) {
        Geometry water = CommittedData.union(CommittedData.zones(edition, "land-cover", "WATER"));
        assertThat(CommittedData.zones(edition, "river-outlet"))
                .isNotEmpty()
                .allSatisfy(outlet -> assertThat(water.contains(outlet.lonLat().getCentroid()))
                        .isTrue());
    }
}
