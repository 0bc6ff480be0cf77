package org.ecozone.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.fault.Fault;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.AnyScreening;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.request.RequestRefused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {

    private static final RequestReader READER =
            new RequestReader(IndustryCatalogue.load(Path.of("../../data/reference/gbt4754-2017.csv")));
    private static final RulesOnMap ON = RulesOnMap.of(AnyScreening.RULES, new AnyScreening(new Random(1)).map());

    private static final String HERE = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.001, 44.801]}, "properties": %s}""";

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Batch batch(String members, String... properties) {
        String[] features = new String[properties.length];
        for (int i = 0; i < properties.length; i++) {
            features[i] = HERE.formatted(properties[i]);
        }
        return Batch.of(json("{\"type\": \"FeatureCollection\", " + members + "\"features\": ["
                + String.join(",", features) + "]}"));
    }

    private static BatchScreening screening(Batch batch) {
        return new BatchScreening(
                batch, READER, new Answers(), ON, LocalDate.parse("2026-11-23"), "1.0.0", Instant.EPOCH);
    }

    private static JsonNode row(BatchScreening screening, int index) {
        return json(new String(
                screening.row(index, (BatchSite.Asked) screening.batch().sites().get(index)), StandardCharsets.UTF_8));
    }

    private static void isRefused(String collection, String pointer, String code) {
        assertThatThrownBy(() -> screening(Batch.of(json(collection))))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> {
                    Fault fault = refused.faults().get(0);
                    assertThat(fault.at().pointer()).isEqualTo(pointer);
                    assertThat(fault.code()).isEqualTo(code);
                });
    }

    @Test
    void aSitesOwnWordGoesBeforeTheCommonOne() {
        BatchScreening screening = screening(batch(
                "\"industry\": \"2511\", \"facts\": {\"nature\": \"NEW\", \"boiler_tph\": 20}, ",
                "{\"name\": \"甲\"}",
                "{\"name\": \"乙\", \"industry\": \"4416\", \"facts\": {\"nature\": \"EXPAND\"}}",
                "null",
                "{\"industry\": null, \"facts\": null}"));
        assertThat(row(screening, 0).at("/screening/project"))
                .isEqualTo(
                        json(
                                "{\"facts\":{\"boiler_tph\":20,\"nature\":\"NEW\"},\"industry\":{\"code\":\"2511\",\"name\":\"原油加工及石油制品制造\"},\"name\":\"甲\"}"));
        JsonNode own = row(screening, 1).at("/screening/project");
        assertThat(own.at("/industry/code").stringValue()).isEqualTo("4416");
        assertThat(own.path("facts")).isEqualTo(json("{\"boiler_tph\":20,\"nature\":\"EXPAND\"}"));
        for (int without : new int[] {2, 3}) {
            JsonNode project = row(screening, without).at("/screening/project");
            assertThat(project.at("/industry/code").stringValue()).isEqualTo("2511");
            assertThat(project.at("/facts/nature").stringValue()).isEqualTo("NEW");
            assertThat(project.path("name").isNull()).isTrue();
        }
    }

    @Test
    void whatIsWrongWithASiteIsToldAtItsPlaceInTheCollection() {
        BatchScreening screening = screening(
                batch("", "{}", "{\"name\": \"坏\", \"industry\": \"9999\", \"facts\": {\"nature\": \"old\"}}"));
        assertThat(screening.batch().sites().get(1).name()).isEqualTo("坏");
        assertThat(row(screening, 0).has("screening")).isTrue();
        assertThatThrownBy(() -> row(screening, 1))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.at().pointer())
                                .containsExactlyInAnyOrder(
                                        "/features/1/properties/industry", "/features/1/properties/facts/nature"));
    }

    @Test
    void theSystemOfACollectionIsThatOfItsSites() {
        Batch batch = Batch.of(json("""
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:4515"}}, "features": [
                 {"type": "Feature", "geometry": {"type": "Point", "coordinates": [27500000, 4967000]}, "properties": {}}]}"""));
        assertThat(row(screening(batch), 0).at("/screening/site/count").intValue())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoCollectionIsRefused() {
        isRefused("[]", "/type", "REQUEST_INVALID");
        isRefused(HERE.formatted("{}"), "/type", "REQUEST_INVALID");
        isRefused("{\"type\": \"FeatureCollection\"}", "/features", "REQUEST_INVALID");
        isRefused("{\"type\": \"FeatureCollection\", \"features\": []}", "/features", "NO_SITES");
        isRefused(
                "{\"type\": \"FeatureCollection\", \"features\": [{}], \"industri~/es\": \"2511\"}",
                "/industri~0~1es",
                "PROPERTY_UNKNOWN");
    }

    @Test
    void whatIsSaidOfAllSitesIsCheckedBefore() {
        String all = "{\"type\": \"FeatureCollection\", %s, \"features\": [{}]}";
        isRefused(all.formatted("\"industry\": \"9999\""), "/industry", "INDUSTRY_UNKNOWN");
        isRefused(all.formatted("\"industry\": 2511"), "/industry", "INDUSTRY_UNKNOWN");
        isRefused(all.formatted("\"facts\": []"), "/facts", "FACT_INVALID");
        isRefused(all.formatted("\"facts\": {\"nature\": \"old\"}"), "/facts/nature", "FACT_CHOICE");
    }

    @Test
    void tenThousandSitesAreTakenAndNotOneMore() {
        assertThat(Batch.of(json(many(10_000))).sites()).hasSize(10_000);
        isRefused(many(10_001), "/features", "TOO_MANY_SITES");
    }

    private static String many(int sites) {
        return "{\"type\": \"FeatureCollection\", \"features\": [{}" + ",{}".repeat(sites - 1) + "]}";
    }

    @Test
    void aNameThatCannotBeWrittenIsCut() {
        Batch batch = batch("", "{\"name\": \"a\\u0000b\\ud800c" + "长".repeat(300) + "\"}");
        assertThat(batch.sites().get(0).name()).startsWith("abc长").hasSizeLessThanOrEqualTo(200);
    }
}
