package org.ecozone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.indicator.SmallMap.box;
import static org.ecozone.indicator.SmallMap.withUnits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ecozone.cover.Covers;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.answer.IndicatorAnswer;
import org.ecozone.zoning.ZoningMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndicatorAnswerTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final IndicatorBook BOOK = Books.book(
            Books.definition(
                    "area",
                    "MU, 2",
                    "area: { layer: redline }",
                    "stated: { value: 500, document: plan, article: 一, note: 旧 }",
                    "notes: [注意]",
                    Books.target("AT_LEAST", "500")),
            Books.definition(
                    "share", "PERCENT, 2", "share: { part: { layer: redline }, whole: { layer: admin-area } }"),
            Books.definition("change", "MU, 2", "change: { layer: redline }"),
            Books.definition("gone", "MU, 2", "area: { layer: forest }"),
            Books.definition(
                    "days",
                    "DAY, 0",
                    "unitName: 天",
                    "entered: [ { year: 2025, value: 7, document: plan, article: 表, evidence: 年报 } ]"));

    private static final ZoningMap BEFORE = withUnits("2020.1")
            .layer("redline", 1, "admin-area", "A")
            .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.81))
            .map();

    private static final ZoningMap AFTER = withUnits("2026.1")
            .layer("redline", 1, "admin-area", "A")
            .zone("redline", "R1", "A", box(82.00, 44.80, 82.01, 44.815), Map.of("areaMu", 700))
            .map();

    @Test
    void theListHasTheMembersOfTheContract() {
        JsonNode json = list();

        assertThat(json.at("/edition/code").asString()).isEqualTo("2026.1");
        assertThat(json.at("/edition/hash").asString()).isEqualTo("sha256:2026.1");
        assertThat(json.at("/baseline/code").asString()).isEqualTo("2020.1");
        assertThat(json.at("/definitions/version").asString()).isEqualTo("test");
        assertThat(json.at("/definitions/hash").asString()).isEqualTo(BOOK.hash());
        assertThat(json.at("/method").asString()).isEqualTo("ELLIPSOIDAL_CGCS2000");
        assertThat(json.at("/territory/areaMu").doubleValue())
                .isEqualTo(Math.round(Ellipsoid.mu(Ellipsoid.box(82.00, 44.80, 82.04, 44.82)) * 100) / 100.0);
    }

    @Test
    void anIndicatorHasTheMembersOfTheContract() {
        JsonNode area = list().at("/indicators/0");

        assertThat(area.propertyNames())
                .contains(
                        "id",
                        "name",
                        "nameEn",
                        "group",
                        "nature",
                        "unit",
                        "value",
                        "numeratorSquareMetres",
                        "denominatorSquareMetres",
                        "noDataShare",
                        "uncertainty",
                        "stated",
                        "approved",
                        "target",
                        "status",
                        "margin",
                        "trend");
        assertThat(area.get("value").doubleValue())
                .isEqualTo(Math.round(area.get("numeratorSquareMetres").doubleValue() * 0.15) / 100.0);
        assertThat(area.at("/target/comparator").asString()).isEqualTo("AT_LEAST");
        assertThat(area.at("/target/source/documentTitle").asString()).isEqualTo("规划");
        assertThat(area.at("/stated/source/article").asString()).isEqualTo("一");
        assertThat(area.get("approved").isNull()).isTrue();
        assertThat(area.get("status").asString()).isEqualTo("MET");
        assertThat(area.at("/definition/formula").asString()).isEqualTo("“图层redline”的面积，重叠处只计一次");
        assertThat(area.at("/trend/0/edition").asString()).isEqualTo("2020.1");
        assertThat(area.at("/trend/1/value").doubleValue())
                .isEqualTo(area.get("value").doubleValue());
    }

    @Test
    void whatIsNotThereIsNullWithAReason() {
        JsonNode gone = list().at("/indicators/3");

        assertThat(gone.get("status").asString()).isEqualTo("NO_DATA");
        assertThat(List.of("value", "numeratorSquareMetres", "uncertainty", "margin", "noDataShare"))
                .allSatisfy(member -> assertThat(gone.get(member).isNull()).isTrue());
        assertThat(gone.get("noDataReason").asString()).contains("forest");
        assertThat(gone.get("noDataReasonEn").asString()).contains("forest");
        assertThat(gone.at("/trend/0/value").isNull()).isTrue();
    }

    @Test
    void anEnteredValueHasItsSeries() {
        JsonNode days = list().at("/indicators/4");

        assertThat(days.get("value").intValue()).isEqualTo(7);
        assertThat(days.get("valueYear").intValue()).isEqualTo(2025);
        assertThat(days.get("spatial").booleanValue()).isFalse();
        assertThat(days.at("/series/0/evidence").asString()).isEqualTo("年报");
    }

    @Test
    void aBreakdownSumsInWhatIsWritten() {
        for (By by : By.values()) {
            JsonNode area = breakdown(0, by);
            sums(area, "areaSquareMetres", "areaMu", "value");
            JsonNode share = breakdown(1, by);
            sums(share, "numeratorSquareMetres", "numeratorMu", "denominatorSquareMetres", "denominatorMu");
            JsonNode change = breakdown(2, by);
            sums(
                    change,
                    "beforeSquareMetres",
                    "afterSquareMetres",
                    "changeSquareMetres",
                    "beforeMu",
                    "afterMu",
                    "changeMu");
            assertThat(area.get("by").asString()).isEqualTo(by.word());
        }
    }

    private static void sums(JsonNode breakdown, String... members) {
        for (String member : members) {
            double sum = StreamSupport.stream(breakdown.get("parts").spliterator(), false)
                    .mapToDouble(part -> part.get(member).doubleValue())
                    .sum();
            assertThat(Math.round(sum * 1e6))
                    .as(member)
                    .isEqualTo(Math.round(breakdown.at("/whole/" + member).doubleValue() * 1e6));
        }
    }

    @Test
    void aMethodSheetSetsMeasuresSideBySide() {
        JsonNode sheet = read(IndicatorAnswer.of(Indicators.of(BOOK).methodSheet("redline", new Covers(AFTER))));

        assertThat(sheet.at("/layer/id").asString()).isEqualTo("redline");
        assertThat(sheet.get("rows")).hasSize(4);
        assertThat(sheet.at("/rows/0/method").asString()).isEqualTo("ELLIPSOIDAL_CGCS2000");
        assertThat(sheet.at("/rows/0/floors/0/indicator").asString()).isEqualTo("area");
        assertThat(sheet.at("/rows/3/areaMu").doubleValue()).isEqualTo(700);
    }

    @Test
    void answersAreCanonicalAndHashedWithoutTheirHash() throws Exception {
        for (IndicatorAnswer answer : List.of(
                IndicatorAnswer.of(values()),
                IndicatorAnswer.of(
                        Indicators.of(BOOK).breakdown(BOOK.indicators().get(1), By.UNIT, AFTER, BEFORE)),
                IndicatorAnswer.of(Indicators.of(BOOK).methodSheet("redline", new Covers(AFTER))))) {
            String text = new String(answer.content(), StandardCharsets.UTF_8);
            assertThat(canonical(text)).isEqualTo(text);
            String without = text.replaceFirst(",\"resultHash\":\"" + answer.hash() + "\"", "");
            assertThat(without).isNotEqualTo(text);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(without.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.hash()).isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
        }
        assertThat(IndicatorAnswer.of(values()).content())
                .isEqualTo(IndicatorAnswer.of(values()).content());
    }

    private static String canonical(String json) throws IOException {
        return new JsonCanonicalizer(json).getEncodedString();
    }

    private static IndicatorValues values() {
        return Indicators.of(BOOK).evaluate(AFTER, BEFORE, List.of(BEFORE, AFTER));
    }

    private static JsonNode list() {
        return read(IndicatorAnswer.of(values()));
    }

    private static JsonNode breakdown(int indicator, By by) {
        return read(IndicatorAnswer.of(
                Indicators.of(BOOK).breakdown(BOOK.indicators().get(indicator), by, AFTER, BEFORE)));
    }

    private static JsonNode read(IndicatorAnswer answer) {
        return MAPPER.readTree(answer.content());
    }
}
