package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.demo.CommittedData.ReadZone;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PublishedFiguresTest {

    static final List<String> EDITIONS = CommittedData.EDITIONS;

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void redlineIsJustAboveItsFloor(String edition) {
        assertThat(union(edition, "redline").mu()).isBetween(922_300.0, 926_000.0);
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void farmlandIsJustAboveItsFloor(String edition) {
        assertThat(union(edition, "farmland").mu()).isBetween(1_141_600.0, 1_143_000.0);
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void basicFarmlandIsAtLeastFourFifthsOfFarmland(String edition) {
        assertThat(union(edition, "basic-farmland").mu())
                .isGreaterThan(0.8 * union(edition, "farmland").mu());
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void territoryIs2889SquareKilometres(String edition) {
        assertThat(union(edition, "admin-area").squareMetres() / 1e6).isBetween(2889.0, 2890.0);
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void reserveIs230SquareKilometresAnd796PercentOfTheTerritory(String edition) {
        assertThat(union(edition, "nature-reserve").squareMetres() / 1e6).isBetween(229.9, 230.1);
        assertThat(percent(edition, "nature-reserve")).isEqualTo("7.96");
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void forestIs965PercentOfTheTerritoryAndWoodlandIsMore(String edition) {
        double share = CommittedData.sum(CommittedData.zones(edition, "forest", "FOREST"))
                        .squareMetres()
                / union(edition, "admin-area").squareMetres();
        assertThat(share).isBetween(0.0965, 0.09655);
        assertThat(union(edition, "forest").squareMetres()
                        / union(edition, "admin-area").squareMetres())
                .isBetween(0.102, 0.106);
    }

    /** The plan wants 803,200 mu treated from 2021 to 2030: the last edition has the first five years. */
    @ParameterizedTest
    @CsvSource({"2020.1, 0, 0", "2025.1, 4, 2024", "2026.1, 5, 2025"})
    void treatedLandGrowsByATenthOfThePlansTargetAYear(String edition, int years, int last) {
        List<ReadZone> treated = CommittedData.zones(edition, "desertified-land", "TREATED");
        assertThat(CommittedData.sum(treated).mu()).isBetween(80_320.0 * years, 80_320.0 * years + 20_000);
        assertThat(treated)
                .allSatisfy(zone ->
                        assertThat(zone.properties().get("treatedYear").asInt()).isBetween(2021, last));
        assertThat(union(edition, "desertified-land").mu()).isGreaterThan(803_200);
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void countsAreThoseOfThePlan(String edition) {
        assertThat(CommittedData.zones(edition, "well-protection"))
                .hasSize(88)
                .extracting(z -> z.text("company"))
                .doesNotHaveDuplicates();
        assertThat(CommittedData.zones(edition, "risk-source")).hasSize(101);
        assertThat(CommittedData.zones(edition, "monitoring-station", "AIR")).hasSize(11);
        assertThat(CommittedData.zones(edition, "monitoring-station", "NOISE")).hasSize(7);
        assertThat(CommittedData.zones(edition, "monitored-section"))
                .extracting(z -> z.text("name") + z.text("target"))
                .contains("示例90团四连大桥控制河段Ⅲ类", "示例阿恰勒河龙口控制河段Ⅱ类", "示例精河铁路桥控制河段Ⅱ类");
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void twelveSourcesHaveTheirLevelsAndElevenAreGroundwater(String edition) {
        assertThat(sources(edition, "LEVEL_1"))
                .isEqualTo(sources(edition, "LEVEL_2"))
                .hasSize(12);
        assertThat(CommittedData.zones(edition, "water-source", "LEVEL_1"))
                .filteredOn(z -> z.text("sourceType").equals("地下水"))
                .hasSize(11);
        assertThat(sources(edition, "LEVEL_1")).containsAll(sources(edition, "QUASI"));
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void nineRegimentsAndTheCityMakeTheTerritory(String edition) {
        assertThat(CommittedData.zones(edition, "admin-area", "REGIMENT"))
                .extracting(z -> z.text("name"))
                .containsExactlyInAnyOrder("81团", "83团", "84团", "86团", "87团", "88团", "89团", "90团", "91团");
        assertThat(CommittedData.zones(edition, "admin-area", "CITY")).hasSize(1);
    }

    private static Area union(String edition, String layer) {
        return EllipsoidalMeasure.area(CommittedData.union(edition, layer));
    }

    private static String percent(String edition, String layer) {
        double share = union(edition, layer).squareMetres()
                / union(edition, "admin-area").squareMetres();
        return BigDecimal.valueOf(100 * share).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static Set<String> sources(String edition, String level) {
        return CommittedData.zones(edition, "water-source", level).stream()
                .map((ReadZone z) -> z.text("sourceName"))
                .collect(Collectors.toSet());
    }
}
