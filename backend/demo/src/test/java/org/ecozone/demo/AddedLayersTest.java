package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.demo.CommittedData.ReadZone;
import org.ecozone.geo.EllipsoidalMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.locationtech.jts.geom.Geometry;

/** Rules differ only where layers part: each combination that a rule can tell from another has ground of its own. */
class AddedLayersTest {

    static final List<String> EDITIONS = CommittedData.EDITIONS;

    private static final double SOME_SITES = 1e6;

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void theScenicAreaAndTheReserveAreOneEntityWithOneOutlineAndOneCore(String edition) {
        assertThat(CommittedData.union(edition, "scenic-area")
                        .equalsTopo(CommittedData.union(edition, "nature-reserve")))
                .isTrue();
        assertThat(CommittedData.union(CommittedData.zones(edition, "scenic-area", "CORE_SCENIC"))
                        .equalsTopo(CommittedData.union(CommittedData.zones(edition, "nature-reserve", "CORE"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sand-closure,redline",
        "ecological-function,redline",
        "ecological-function,sand-closure",
        "groundwater-zone,water-source",
        "groundwater-zone,industrial-park",
        "no-burn-zone,built-up-area",
        "no-burn-zone,heating-network"
    })
    void theFirstLayerMeetsTheSecondButNotEverywhere(String one, String other) {
        for (String edition : EDITIONS) {
            Geometry first = CommittedData.union(edition, one);
            Geometry second = CommittedData.union(edition, other);
            assertThat(CommittedData.squareMetresCommon(first, second))
                    .as(edition)
                    .isGreaterThan(SOME_SITES);
            assertThat(CommittedData.squareMetresOutside(first, second))
                    .as(edition)
                    .isGreaterThan(SOME_SITES);
        }
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void townsHaveNoBurnZoneAndHeatingNetworkInEveryCombination(String edition) {
        Geometry noBurn = CommittedData.union(edition, "no-burn-zone");
        Geometry heating = CommittedData.union(edition, "heating-network");
        Set<List<Boolean>> combinations = CommittedData.zones(edition, "built-up-area").stream()
                .map(town ->
                        List.of(town.lonLat().intersects(noBurn), town.lonLat().intersects(heating)))
                .collect(Collectors.toSet());
        assertThat(combinations).hasSize(4);
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void aNoBurnZoneCoversTheBuiltUpAreaThatItMeets(String edition) {
        Geometry noBurn = CommittedData.union(edition, "no-burn-zone");
        for (ReadZone town : CommittedData.zones(edition, "built-up-area")) {
            assertThat(noBurn.disjoint(town.lonLat()) || noBurn.covers(town.lonLat()))
                    .as(town.code())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void everyTownHasHousingASchoolAndAHospital(String edition) {
        for (ReadZone town : CommittedData.zones(edition, "built-up-area")) {
            Map<String, Long> places = CommittedData.zones(edition, "sensitive-receptor").stream()
                    .filter(place -> town.lonLat().covers(place.lonLat()))
                    .collect(Collectors.groupingBy(ReadZone::category, Collectors.counting()));
            assertThat(places).as(town.code()).containsKeys("HOUSING", "SCHOOL", "HOSPITAL");
        }
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void sensitivePlacesAreAsLargeAsSuchPlacesAre(String edition) {
        assertThat(CommittedData.zones(edition, "sensitive-receptor"))
                .hasSizeGreaterThan(50)
                .allSatisfy(place -> assertThat(
                                EllipsoidalMeasure.area(place.lonLat()).squareMetres())
                        .isBetween(1_000.0, 40_000.0));
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void zonesOfTheAddedLayersAreMarkedAsExamples(String edition) {
        for (String layer : CommittedData.LAYERS.subList(
                CommittedData.LAYERS.indexOf("scenic-area"), CommittedData.LAYERS.size())) {
            assertThat(CommittedData.zones(edition, layer))
                    .extracting(z -> z.text("name"))
                    .allMatch(name -> name.startsWith("示例"));
        }
    }
}
