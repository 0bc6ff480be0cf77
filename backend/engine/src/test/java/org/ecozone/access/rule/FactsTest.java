package org.ecozone.access.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.access.assess.AccessFixture.BOOK;
import static org.ecozone.access.assess.AccessFixture.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecozone.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    @Test
    void readsEveryKindOfValue() {
        Facts facts =
                facts(null, Map.of("has_outfall", true, "boiler_tph", new BigDecimal("35"), "boiler_fuel", "COAL"));

        assertThat(facts.stated())
                .containsExactly(
                        Map.entry("boiler_fuel", "COAL"),
                        Map.entry("boiler_tph", 35.0),
                        Map.entry("has_outfall", true));
        assertThat(facts.derived()).isEmpty();
    }

    @Test
    void reportsEveryFaultAtOnceWithItsPlace() {
        Map<String, Object> raw = new HashMap<>();
        raw.put("boiler_tphh", 3);
        raw.put("a/b~c", true);
        raw.put("has_outfall", "true");
        raw.put("boiler_fuel", "WOOD");
        raw.put("nature", 1);
        raw.put("boiler_tph", -1);
        raw.put("key_project", true);

        Facts.Reading reading = Facts.read(raw, null, BOOK.factBook());

        assertThat(reading.facts().stated()).containsOnlyKeys("key_project");
        assertThat(reading.faults())
                .extracting(f -> f.code() + " " + f.at())
                .containsExactly(
                        "FACT_UNKNOWN /properties/facts/a~1b~0c",
                        "FACT_CHOICE /properties/facts/boiler_fuel",
                        "FACT_RANGE /properties/facts/boiler_tph",
                        "FACT_UNKNOWN /properties/facts/boiler_tphh",
                        "FACT_TYPE /properties/facts/has_outfall",
                        "FACT_TYPE /properties/facts/nature");
        List<String> messages = reading.faults().stream().map(Fault::message).toList();
        assertThat(messages.get(0)).doesNotContain("是否指");
        assertThat(messages.get(1)).contains("COAL 煤").contains("收到 文本 \"WOOD\"");
        assertThat(messages.get(2)).contains("在 0 至 5000 蒸吨/小时 之间").contains("收到 -1");
        assertThat(messages.get(3)).contains("是否指 boiler_tph（");
        assertThat(messages.get(4)).contains("请去掉引号");
    }

    @Test
    void numbersMustBeFinite() {
        for (Object value :
                Arrays.<Object>asList(Double.NaN, Double.POSITIVE_INFINITY, new BigDecimal("1e400"), "35")) {
            assertThat(Facts.read(Map.of("boiler_tph", value), null, BOOK.factBook())
                            .faults())
                    .extracting(Fault::code)
                    .containsExactly("FACT_TYPE");
        }
    }

    @Test
    void nullStandsForNotStated() {
        Map<String, Object> raw = new HashMap<>();
        raw.put("water_supply_related", null);

        assertThat(facts("2511", raw).known()).containsEntry("water_supply_related", false);
    }

    @Test
    void whatWasStatedGoesBeforeWhatFollowsFromTheIndustry() {
        Facts facts = facts("2511", Map.of("water_supply_related", true));

        assertThat(facts.known()).containsEntry("water_supply_related", true);
        assertThat(facts.derived()).doesNotContainKey("water_supply_related").containsEntry("two_high_sector", true);
    }

    @ParameterizedTest
    @CsvSource({
        "4610, true",
        "461, true",
        "4620, ",
        "46, ",
        "4, ",
        "D, ",
        "'', ",
        "2511, false",
        "25, false",
        "4821, true",
        "482, ",
        "4811, false",
    })
    void waterSupplyFollowsFromTheIndustryWhereItDecides(String industry, Boolean value) {
        assertThat(BOOK.fact("water_supply_related").orElseThrow().derivedFrom(industry))
                .isEqualTo(Optional.ofNullable(value));
    }

    @Test
    void anIndustryNotGivenDecidesNothing() {
        assertThat(facts(null, Map.of()).known()).isEmpty();
    }

    @Test
    void theLongestPrefixDecides() {
        IndustryDerivation derivation = new IndustryDerivation(
                new TreeMap<>(Map.of("25", Optional.of(true), "251", Optional.of(false), "2519", Optional.empty())),
                Optional.of(false));

        assertThat(derivation.value("2521")).contains(true);
        assertThat(derivation.value("2511")).contains(false);
        assertThat(derivation.value("2519")).isEmpty();
        assertThat(derivation.value("251")).isEmpty();
        assertThat(derivation.value("252")).contains(true);
        assertThat(derivation.value("25")).isEmpty();
        assertThat(derivation.value("26")).contains(false);
    }

    @Test
    void numbersMayBeStatedInAnotherUnit() {
        Facts facts = facts(null, Map.of("boiler_tph", Map.of("value", 14, "unit", "兆瓦")));

        assertThat((Double) facts.stated().get("boiler_tph")).isCloseTo(20, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "吨,    FACT_UNIT,  蒸吨/小时",
        "兆瓦,  FACT_RANGE, 5000",
    })
    void anUnknownUnitAndAnImpossibleValueAreNamed(String unit, String code, String named) {
        Map<String, Object> quantity = Map.of("value", 10_000, "unit", unit);

        assertThat(Facts.read(Map.of("boiler_tph", quantity), null, BOOK.factBook())
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.at().pointer()).isEqualTo("/properties/facts/boiler_tph");
                    assertThat(fault.message()).contains(named);
                });
    }

    @Test
    void whatContradictsItselfIsRefusedWithTheFactsByName() {
        Map<String, Object> raw = Map.of("boiler_fuel", "NONE", "boiler_tph", 20);

        assertThat(Facts.read(raw, null, BOOK.factBook()).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("FACTS_CONTRADICT");
                    assertThat(fault.at().pointer()).isEqualTo("/properties/facts/boiler_fuel");
                    assertThat(fault.message()).contains("新增锅炉的燃料（现有设施填在用锅炉）（boiler_fuel）", "（boiler_tph）");
                });
    }

    @Test
    void whatTheSystemMeasuresCannotBeStated() {
        assertThat(Facts.read(Map.of("site_area_mu", 3), null, BOOK.factBook()).faults())
                .extracting(Fault::code)
                .containsExactly("FACT_DERIVED");
    }
}
