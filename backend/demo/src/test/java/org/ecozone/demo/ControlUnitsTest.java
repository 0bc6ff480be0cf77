package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.ecozone.demo.CommittedData.ReadZone;
import org.ecozone.geo.EllipsoidalMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class ControlUnitsTest {

    static final List<String> EDITIONS = CommittedData.EDITIONS;

    private static final Map<Character, String> CATEGORY_OF_DIGIT = Map.of('1', "PRIORITY", '2', "KEY", '3', "GENERAL");
    private static final Map<String, String> COUNTY_OF_CODE =
            Map.of("659007", "双河市", "652701", "博乐市", "652722", "精河县", "652723", "温泉县");

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void fiftyOneUnitsHaveWellFormedCodesThatSayTheirCategoryAndCounty(String edition) {
        List<ReadZone> units = CommittedData.zones(edition, "control-unit");
        assertThat(units).hasSize(51).allSatisfy(unit -> {
            assertThat(unit.code()).matches("ZH(659007|652701|652722|652723)[123]\\d{4}");
            assertThat(CATEGORY_OF_DIGIT.get(unit.code().charAt(8))).isEqualTo(unit.category());
            assertThat(COUNTY_OF_CODE.get(unit.code().substring(2, 8))).isEqualTo(unit.text("county"));
        });
        assertThat(units).extracting(ReadZone::code).doesNotHaveDuplicates();
        assertThat(units).extracting(u -> u.code().substring(9)).doesNotHaveDuplicates();
        assertThat(units).extracting(u -> u.text("name")).doesNotHaveDuplicates();
        assertThat(units).extracting(ReadZone::category).contains("PRIORITY", "KEY", "GENERAL");
    }

    @ParameterizedTest
    @CsvSource({
        "2020.1,control-unit", "2025.1,control-unit", "2026.1,control-unit",
        "2020.1,admin-area", "2025.1,admin-area", "2026.1,admin-area",
        "2020.1,land-cover", "2025.1,land-cover", "2026.1,land-cover"
    })
    void partitionsTileTheTerritoryWithoutGapOrOverlap(String edition, String layer) {
        List<ReadZone> zones = CommittedData.zones(edition, layer);
        Geometry[] coverage = zones.stream().map(ReadZone::lonLat).toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(coverage)).isTrue();
        Geometry territory = CommittedData.union(edition, "admin-area");
        Geometry union = CommittedData.union(edition, layer);
        assertThat(CommittedData.squareMetresOutside(union, territory)).isZero();
        assertThat(CommittedData.squareMetresOutside(territory, union)).isZero();
        assertThat(CommittedData.sum(zones).squareMetres())
                .isCloseTo(EllipsoidalMeasure.area(territory).squareMetres(), Percentage.withPercentage(1e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "2020.1,redline",
        "2025.1,redline",
        "2026.1,redline",
        "2020.1,nature-reserve",
        "2026.1,nature-reserve",
        "2020.1,water-source",
        "2026.1,water-source",
        "2020.1,scenic-area",
        "2026.1,scenic-area",
        "2020.1,sand-closure",
        "2026.1,sand-closure"
    })
    void priorityUnitsHoldWhatIsProtected(String edition, String layer) {
        Geometry priority = CommittedData.union(CommittedData.zones(edition, "control-unit", "PRIORITY"));
        assertThat(CommittedData.squareMetresOutside(CommittedData.union(edition, layer), priority))
                .isZero();
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void keyUnitsHoldTheUrbanBoundaries(String edition) {
        Geometry key = CommittedData.union(CommittedData.zones(edition, "control-unit", "KEY"));
        assertThat(CommittedData.squareMetresOutside(CommittedData.union(edition, "urban-boundary"), key))
                .isZero();
    }

    /** 荆楚工业园 is the plan's pilot: its first extent has a unit that no other park lies in. */
    @ParameterizedTest
    @FieldSource("EDITIONS")
    void thePilotParkHasAUnitOfItsOwn(String edition) {
        Geometry first = CommittedData.union(CommittedData.zones("2020.1", "industrial-park").stream()
                .filter(z -> z.code().equals("YQ-JC"))
                .toList());
        List<ReadZone> holding = CommittedData.zones(edition, "control-unit").stream()
                .filter(u -> CommittedData.squareMetresCommon(u.lonLat(), first) > 0)
                .toList();
        assertThat(holding).singleElement().satisfies(unit -> {
            assertThat(unit.category()).isEqualTo("KEY");
            assertThat(CommittedData.zones(edition, "industrial-park"))
                    .filteredOn(park -> CommittedData.squareMetresCommon(park.lonLat(), unit.lonLat()) > 0)
                    .extracting(ReadZone::code)
                    .containsExactly("YQ-JC");
        });
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void unitsStayWithinTheirCounty(String edition) {
        Counties counties = Counties.read(CommittedData.project().resolve("data/reference/basemap/counties.geojson"));
        for (ReadZone unit : CommittedData.zones(edition, "control-unit")) {
            Geometry county =
                    counties.get(Integer.parseInt(unit.code().substring(2, 8))).area();
            double oneCentimetreAllAround =
                    0.01 * EllipsoidalMeasure.length(unit.lonLat()).metres();
            assertThat(CommittedData.squareMetresOutside(unit.lonLat(), county)).isLessThan(oneCentimetreAllAround);
        }
    }
}
