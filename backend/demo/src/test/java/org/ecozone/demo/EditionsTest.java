package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.demo.CommittedData.ReadZone;
import org.ecozone.geo.EllipsoidalMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    /** What happened to the zones of a layer between two editions, by code. */
    private record Change(List<ReadZone> removed, List<ReadZone> added, List<ReadZone> changed, int kept) {

        static Change of(String layer, String before, String after) {
            Map<String, ReadZone> old = new TreeMap<>();
            CommittedData.zones(before, layer).forEach(z -> old.put(z.code(), z));
            Change change = new Change(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
            int kept = 0;
            for (ReadZone zone : CommittedData.zones(after, layer)) {
                ReadZone was = old.remove(zone.code());
                if (was == null) {
                    change.added.add(zone);
                } else if (!was.line().equals(zone.line())) {
                    change.changed.add(zone);
                } else {
                    kept++;
                }
            }
            change.removed.addAll(old.values());
            return new Change(change.removed, change.added, change.changed, kept);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "admin-area,2020.1,2025.1", "admin-area,2025.1,2026.1",
        "basic-farmland,2020.1,2025.1", "basic-farmland,2025.1,2026.1",
        "forest,2020.1,2025.1", "forest,2025.1,2026.1",
        "control-unit,2020.1,2025.1", "industrial-park,2020.1,2025.1",
        "urban-boundary,2020.1,2025.1", "built-up-area,2025.1,2026.1",
        "basic-grassland,2020.1,2025.1", "basic-grassland,2025.1,2026.1",
        "wetland,2020.1,2025.1", "wetland,2025.1,2026.1",
        "noise-zone,2020.1,2025.1", "noise-zone,2025.1,2026.1",
        "well-protection,2020.1,2025.1", "well-protection,2025.1,2026.1",
        "river-outlet,2020.1,2025.1", "river-outlet,2025.1,2026.1",
        "monitored-section,2020.1,2025.1", "monitored-section,2025.1,2026.1",
        "risk-source,2020.1,2025.1", "risk-source,2025.1,2026.1",
        "soil-risk-plot,2020.1,2025.1", "soil-risk-plot,2025.1,2026.1",
        "monitoring-station,2020.1,2025.1", "monitoring-station,2025.1,2026.1",
        "sand-closure,2020.1,2025.1", "sand-closure,2025.1,2026.1",
        "ecological-function,2020.1,2025.1", "ecological-function,2025.1,2026.1",
        "groundwater-zone,2020.1,2025.1", "groundwater-zone,2025.1,2026.1",
        "no-burn-zone,2025.1,2026.1", "heating-network,2025.1,2026.1",
        "sensitive-receptor,2025.1,2026.1"
    })
    void layerDoesNotChange(String layer, String before, String after) {
        Change change = Change.of(layer, before, after);
        assertThat(change.removed()).isEmpty();
        assertThat(change.added()).isEmpty();
        assertThat(change.changed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020.1,2025.1", "2025.1,2026.1"})
    void redlineLosesAndGainsPatchesAndDoesNotShrink(String before, String after) {
        Change change = Change.of("redline", before, after);
        assertThat(change.removed()).isNotEmpty();
        assertThat(change.added()).isNotEmpty();
        assertThat(change.changed()).isEmpty();
        assertThat(EllipsoidalMeasure.area(CommittedData.union(after, "redline"))
                        .mu())
                .isGreaterThan(EllipsoidalMeasure.area(CommittedData.union(before, "redline"))
                        .mu());
    }

    @Test
    void patchTakenOutOfTheRedlineDoesNotComeBack() {
        List<String> taken = Change.of("redline", "2020.1", "2025.1").removed().stream()
                .map(ReadZone::code)
                .toList();
        assertThat(CommittedData.zones("2026.1", "redline"))
                .extracting(ReadZone::code)
                .doesNotContainAnyElementsOf(taken);
    }

    @ParameterizedTest
    @CsvSource({"2020.1,2025.1,示例水源地07", "2025.1,2026.1,示例水源地11"})
    void oneSourceGainsAQuasiZone(String before, String after, String source) {
        Change change = Change.of("water-source", before, after);
        assertThat(change.removed()).isEmpty();
        assertThat(change.changed()).isEmpty();
        assertThat(change.added()).singleElement().satisfies(zone -> {
            assertThat(zone.category()).isEqualTo("QUASI");
            assertThat(zone.text("sourceName")).isEqualTo(source);
        });
    }

    @Test
    void reserveMovesItsInnerBorderFirstAndItsOuterBorderLater() {
        assertThat(CommittedData.union("2020.1", "nature-reserve")
                        .equalsTopo(CommittedData.union("2025.1", "nature-reserve")))
                .isTrue();
        assertThat(Change.of("nature-reserve", "2020.1", "2025.1").changed()).hasSize(2);
        assertThat(Change.of("nature-reserve", "2025.1", "2026.1").changed())
                .extracting(ReadZone::category)
                .containsExactly("GENERAL");
    }

    @ParameterizedTest
    @CsvSource({"2020.1,2025.1", "2025.1,2026.1"})
    void desertifiedLandIsTreatedWhereItLiesAndNothingElseChanges(String before, String after) {
        Change change = Change.of("desertified-land", before, after);
        assertThat(change.removed()).isEmpty();
        assertThat(change.added()).isEmpty();
        assertThat(change.changed()).isNotEmpty().allSatisfy(zone -> {
            assertThat(zone.category()).isEqualTo("TREATED");
            assertThat(CommittedData.zones(before, "desertified-land").stream()
                            .filter(was -> was.code().equals(zone.code())))
                    .singleElement()
                    .satisfies(was -> {
                        assertThat(was.category()).isEqualTo("UNTREATED");
                        assertThat(was.lonLat().equalsExact(zone.lonLat())).isTrue();
                    });
        });
    }

    @ParameterizedTest
    @CsvSource({"no-burn-zone,JR-CITY", "heating-network,GR-CITY", "built-up-area,JC-CITY"})
    void theCitysZonesGrowWithTheCity(String layer, String code) {
        Change change = Change.of(layer, "2020.1", "2025.1");
        assertThat(change.removed()).isEmpty();
        assertThat(change.added()).isEmpty();
        assertThat(change.changed()).extracting(ReadZone::code).containsExactly(code);
        assertThat(CommittedData.squareMetresOutside(
                        CommittedData.union("2020.1", layer), CommittedData.union("2025.1", layer)))
                .as("a street that is longer is rounded to the grid anew: a centimetre over some hundred metres")
                .isLessThan(10);
    }

    @Test
    void sensitivePlacesAreAddedWhereTheCityHasGrownAndNoneGoes() {
        Change change = Change.of("sensitive-receptor", "2020.1", "2025.1");
        assertThat(change.removed()).isEmpty();
        assertThat(change.changed()).isEmpty();
        assertThat(change.added())
                .hasSize(3)
                .allSatisfy(place -> assertThat(CommittedData.squareMetresCommon(
                                place.lonLat(), CommittedData.union("2020.1", "built-up-area")))
                        .isZero());
    }

    @Test
    void enlargedParkChangesItsUnitFromGeneralToKey() {
        assertThat(Change.of("industrial-park", "2025.1", "2026.1").changed())
                .extracting(ReadZone::code)
                .containsExactly("YQ-JC");
        Change units = Change.of("control-unit", "2025.1", "2026.1");
        assertThat(units.changed()).isEmpty();
        ReadZone before = units.removed().get(0);
        ReadZone after = units.added().get(0);
        assertThat(units.removed()).hasSize(1);
        assertThat(units.added()).hasSize(1);
        assertThat(before.category()).isEqualTo("GENERAL");
        assertThat(after.category()).isEqualTo("KEY");
        assertThat(after.code().substring(9)).isEqualTo(before.code().substring(9));
        assertThat(after.lonLat().equalsExact(before.lonLat())).isTrue();
    }

    @Test
    void farmlandTakenByTheParkIsReplacedElsewhere() {
        Change change = Change.of("farmland", "2025.1", "2026.1");
        assertThat(change.changed().size() + change.removed().size()).isPositive();
        assertThat(change.added()).isNotEmpty();
        double taken = CommittedData.squareMetresCommon(
                CommittedData.union("2025.1", "farmland"), CommittedData.union("2026.1", "industrial-park"));
        assertThat(taken).isGreaterThan(500_000);
        assertThat(CommittedData.sum(change.added()).squareMetres()).isGreaterThanOrEqualTo(taken * 0.99);
    }

    @ParameterizedTest
    @CsvSource({"2020.1,2025.1", "2025.1,2026.1"})
    void moreThanNinetyFivePercentOfTheZonesKeepTheirBytes(String before, String after) {
        int kept = 0;
        int all = 0;
        for (String layer : CommittedData.LAYERS) {
            kept += Change.of(layer, before, after).kept();
            all += CommittedData.zones(after, layer).size();
        }
        assertThat(kept).isGreaterThan(all * 95 / 100);
    }
}
