package org.ecozone.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.ProjectData;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BatchIT extends RunningServer {

    private static final String BATCH = "/api/screenings/batch";
    private static final String PREVIEW = "/api/screenings/preview";
    private static final Path SAMPLES = ProjectData.folder().resolve("demo/sites");
    private static final String EVALUATED = "\"evaluatedAt\":\"[^\"]*\"";

    private static String collection(List<String> features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
    }

    private static String square(String properties, double east, double north, double side) {
        return String.format(
                Locale.ROOT,
                "{\"type\": \"Feature\", \"properties\": %s, \"geometry\": {\"type\": \"Polygon\", \"coordinates\":"
                        + " [[[%2$.6f,%3$.6f],[%4$.6f,%3$.6f],[%4$.6f,%5$.6f],[%2$.6f,%5$.6f],[%2$.6f,%3$.6f]]]}}",
                properties,
                east,
                north,
                east + side,
                north + side);
    }

    private static String square(String properties) {
        return square(properties, 82.4965, 44.828, 0.002);
    }

    private static List<JsonNode> lines(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        List<JsonNode> lines =
                answer.body().lines().map(JsonMapper.shared()::readTree).toList();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).path("index").intValue()).isEqualTo(i);
            assertThat(lines.get(i).path("of").intValue()).isEqualTo(lines.size());
        }
        return lines;
    }

    private List<JsonNode> screened(String collection) {
        return lines(http().post(BATCH, collection));
    }

    /** A row tells what a screening of the site alone tells, and the figures of the sheet beside that. */
    private void areAsAlone(List<String> features) {
        Answer batch = http().post(BATCH, collection(features));
        List<JsonNode> lines = lines(batch);
        List<String> texts = batch.body().lines().toList();
        assertThat(lines).hasSize(features.size());
        for (int i = 0; i < features.size(); i++) {
            String alone =
                    http().post(PREVIEW + "?detail=verdict", features.get(i)).body();
            assertThat(texts.get(i).replaceFirst(EVALUATED, ""))
                    .contains("\"screening\":" + alone.replaceFirst(EVALUATED, "") + ",");
            JsonNode sheet =
                    http().post(PREVIEW + "/sheet", features.get(i)).json().path("sheet");
            assertThat(lines.get(i).path("openQuestions").intValue())
                    .isEqualTo(sheet.at("/questions/open").size());
            assertThat(lines.get(i).path("facts").size()).isEqualTo(6);
            for (int row = 0; row < 6; row++) {
                isFolded(lines.get(i).path("facts").get(row), sheet.path("rows").get(row));
            }
        }
    }

    private static void isFolded(JsonNode fact, JsonNode row) {
        for (String same :
                new String[] {"name", "status", "areaMu", "areaSquareMetres", "lengthMetres", "count", "shareOfSite"}) {
            assertThat(fact.path(same)).as(same).isEqualTo(row.path(same));
        }
        assertThat(fact.path("layer")).isEqualTo(row.path("row"));
        assertThat(fact.path("level")).isEqualTo(row.at("/categories/0/category"));
        assertThat(fact.path("levelName")).isEqualTo(row.at("/categories/0/name"));
        assertThat(fact.at("/zone/code")).isEqualTo(row.at("/categories/0/zones/0"));
    }

    @Test
    void theSitesOfTheSamplesAreAsAlone() throws IOException {
        List<String> features = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                JsonNode read = http().upload(
                                "/api/sites/read", "file", file.getFileName().toString(), Files.readAllBytes(file))
                        .json();
                read.path("sites").forEach(site -> features.add(site.toString()));
            }
        }
        assertThat(features).hasSizeGreaterThan(12);
        areAsAlone(features);
    }

    @Test
    void sitesAtRandomAreAsAlone() {
        Random random = new Random(47);
        List<String> trades = List.of("2511", "4416", "0313", "4610", "7723");
        List<String> features = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double east = 81.7 + 1.9 * random.nextDouble();
            double north = 44.5 + 0.7 * random.nextDouble();
            String properties = random.nextInt(4) == 0
                    ? "{}"
                    : "{\"industry\": \"" + trades.get(random.nextInt(trades.size()))
                            + "\", \"facts\": {\"nature\": \"NEW\"}}";
            features.add(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            String.format(
                                    Locale.ROOT,
                                    "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"Point\",\"coordinates\":[%f,%f]}}",
                                    properties,
                                    east,
                                    north);
                        case 1 ->
                            String.format(
                                    Locale.ROOT,
                                    "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"LineString\","
                                            + "\"coordinates\":[[%f,%f],[%f,%f]]}}",
                                    properties,
                                    east,
                                    north,
                                    east + 0.05,
                                    north + 0.03);
                        default -> square(properties, east, north, 0.05 * random.nextDouble());
                    });
        }
        areAsAlone(features);
    }

    @Test
    void ofTenThousandThirtySevenBrokenAreNamedAndTheOthersScreened() {
        var broken = new TreeSet<Integer>();
        new Random(37).ints(0, 10_000).distinct().limit(37).forEach(broken::add);
        String[] faulty = {
            "{\"type\": \"Feature\", \"properties\": {\"name\": \"%s\"}, \"geometry\": null}",
            "{\"type\": \"Feature\", \"properties\": {\"name\": \"%s\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\":"
                    + " [[[82.1,44.8],[82.11,44.81],[82.11,44.8],[82.1,44.81],[82.1,44.8]]]}}",
            "{\"type\": \"Feature\", \"properties\": {\"name\": \"%s\", \"industry\": \"9999\"}, \"geometry\":"
                    + " {\"type\": \"Point\", \"coordinates\": [82.1,44.8]}}",
            "{\"type\": \"Feature\", \"properties\": {\"name\": \"%s\", \"facts\": {\"nature\": \"old\"}}, \"geometry\":"
                    + " {\"type\": \"Point\", \"coordinates\": [82.1,44.8]}}",
            "{\"type\": \"Site\", \"properties\": {\"name\": \"%s\"}}"
        };
        List<String> features = IntStream.range(0, 10_000)
                .mapToObj(i -> broken.contains(i)
                        ? faulty[i % faulty.length].formatted("地块" + i)
                        : square("{\"name\": \"地块" + i + "\", \"industry\": \"2511\"}", 81.8 + i * 1e-4, 44.8, 0.001))
                .toList();
        List<JsonNode> lines = screened(collection(features));
        assertThat(lines).hasSize(10_000);
        var named = new TreeSet<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).path("name").stringValue()).isEqualTo("地块" + i);
            if (lines.get(i).has("errors")) {
                named.add(i);
                JsonNode error = lines.get(i).at("/errors/0");
                assertThat(error.path("message").stringValue()).isNotBlank();
                assertThat(error.path("pointer").stringValue()).startsWith("/features/" + i + "/");
                assertThat(lines.get(i).has("screening")).isFalse();
            } else {
                assertThat(lines.get(i).at("/screening/verdict").stringValue()).isNotBlank();
            }
        }
        assertThat(named).isEqualTo(broken);
    }

    @Test
    void sitesOfOneNameAndOfAllKindsAreToldApartByTheirNumber() {
        List<JsonNode> lines = screened(collection(List.of(
                square("{\"name\": \"同名\"}"),
                square("{\"name\": \"同名\"}", 82.1, 44.8, 0.01),
                "{\"type\": \"Feature\", \"properties\": {\"name\": \"同名\"}, \"geometry\": {\"type\": \"LineString\","
                        + " \"coordinates\": [[82.2,44.8],[82.4,44.85]]}}",
                "{\"type\": \"Feature\", \"properties\": null, \"geometry\": {\"type\": \"MultiPoint\","
                        + " \"coordinates\": [[82.2,44.8],[82.4,44.85],[82.4,44.86]]}}")));
        assertThat(lines.subList(0, 3))
                .allSatisfy(line -> assertThat(line.path("name").stringValue()).isEqualTo("同名"));
        assertThat(lines.get(3).path("name").isNull()).isTrue();
        assertThat(lines.get(2).at("/screening/site").has("lengthMetres")).isTrue();
        assertThat(lines.get(3).at("/screening/site/count").intValue()).isEqualTo(3);
        assertThat(lines.get(3).at("/facts/5").has("count")).isTrue();
    }

    @Test
    void industryAndFactsForAllCountWhereASiteSaysNothing() {
        ObjectNode both = (ObjectNode)
                JsonMapper.shared().readTree(collection(List.of(square("{}"), square("{\"industry\": \"4416\"}"))));
        both.put("industry", "2511").putObject("facts").put("nature", "NEW");
        List<JsonNode> lines = screened(both.toString());
        assertThat(lines.get(0).at("/screening/project/industry/code").stringValue())
                .isEqualTo("2511");
        assertThat(lines.get(1).at("/screening/project/industry/code").stringValue())
                .isEqualTo("4416");
        assertThat(lines.get(1).at("/screening/project/facts/nature").stringValue())
                .isEqualTo("NEW");
    }

    @Test
    void anEditionAndADayCanBeAsked() {
        List<JsonNode> lines =
                lines(http().post(BATCH + "?edition=2025.1&asOf=2026-08-01", collection(List.of(square("{}")))));
        assertThat(lines.get(0).at("/screening/edition/code").stringValue()).isEqualTo("2025.1");
        assertThat(lines.get(0).at("/screening/asOf").stringValue()).isEqualTo("2026-08-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|{|400|BAD_JSON|",
                "|[]|422|REQUEST_INVALID|/type",
                "|{\"type\": \"FeatureCollection\", \"features\": []}|422|REQUEST_INVALID|/features",
                "|{\"type\": \"FeatureCollection\", \"features\": [{}], \"industry\": \"9999\"}|422|INDUSTRY_UNKNOWN|/industry",
                "|{\"type\": \"FeatureCollection\", \"features\": [{}], \"facts\": {\"x\": 1}}|422|FACT_INVALID|/facts/x",
                "?edition=none|{\"type\": \"FeatureCollection\", \"features\": [{}]}|404|EDITION_UNKNOWN|edition",
                "?asof=2026-08-01|{}|400|UNKNOWN_PARAMETER|asof"
            })
    void whatIsWrongWithAllIsAProblemBeforeTheFirstLine(
            String query, String body, int status, String code, String pointer) {
        Answer answer = http().post(BATCH + (query == null ? "" : query), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        if (pointer != null) {
            assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        }
    }

    @Test
    void oneSiteMoreThanTenThousandIsRefused() {
        Answer answer = http().post(BATCH, collection(Collections.nCopies(10_001, "{}")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/code")).isEqualTo("TOO_MANY_SITES");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        Answer answer = http().post(BATCH, "text/csv", BodyPublishers.ofString("a,b"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("/code")).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    private Answer upload(String content, String... fields) {
        return http().upload(BATCH, "file", "a.geojson", content.getBytes(StandardCharsets.UTF_8), fields);
    }

    @Test
    void theColumnsOfAFileSayIndustryAndName() {
        String file = collection(List.of(
                square("{\"name\": \"甲\", \"行业代码\": \"2511\", \"编号\": \"a-1\", \"门类\": \"0313\"}"),
                square("{\"name\": \"乙\"}")));
        List<JsonNode> usual = lines(upload(file, "industry", "4416", "facts", "{\"nature\": \"NEW\"}"));
        assertThat(usual).extracting(line -> line.path("name").stringValue()).containsExactly("甲", "乙");
        assertThat(usual)
                .extracting(line -> line.at("/screening/project/industry/code").stringValue())
                .containsExactly("2511", "4416");
        assertThat(usual)
                .allSatisfy(line -> assertThat(
                                line.at("/screening/project/facts/nature").stringValue())
                        .isEqualTo("NEW"));
        List<JsonNode> mapped = lines(upload(file, "industryColumn", "门类", "nameColumn", "编号"));
        assertThat(mapped.get(0).path("name").stringValue()).isEqualTo("a-1");
        assertThat(mapped.get(0).at("/screening/project/industry/code").stringValue())
                .isEqualTo("0313");
        assertThat(mapped.get(1).at("/screening/project/industry").isNull()).isTrue();
    }

    @Test
    void aFileWithoutAnIndustryColumnIsScreenedWithoutIndustry() {
        List<JsonNode> lines = lines(upload(collection(List.of(square("{\"name\": \"甲\"}")))));
        assertThat(lines.get(0).at("/screening/project/industry").isNull()).isTrue();
        assertThat(lines.get(0).path("openQuestions").intValue()).isEqualTo(1);
    }

    @Test
    void brokenSitesOfAFileAreNamedBehindTheOthers() {
        String crossed = square("{\"name\": \"坏\"}")
                .replace("[82.498500,44.828000],[82.498500,44.830000]", "[82.498500,44.830000],[82.498500,44.828000]");
        List<JsonNode> lines = lines(upload(collection(List.of(crossed, square("{\"name\": \"好\"}")))));
        assertThat(lines).extracting(line -> line.path("name").stringValue()).containsExactly("好", "坏");
        assertThat(lines.get(1).at("/errors/0/site").stringValue()).isEqualTo("坏");
    }

    @Test
    void whatNobodyCanReadOrTellIsAProblem() throws IOException {
        String file = collection(List.of(square("{\"name\": \"甲\", \"面积\": 3}")));
        Answer column = upload(file, "industryColumn", "行业");
        assertThat(column.status()).isEqualTo(400);
        assertThat(column.text("/errors/0/pointer")).isEqualTo("industryColumn");
        assertThat(column.text("/detail")).contains("name、面积");
        assertThat(upload(file, "industry", "9999").text("/errors/0/pointer")).isEqualTo("industry");
        assertThat(upload(file, "facts", "{").text("/errors/0/pointer")).isEqualTo("facts");
        assertThat(upload(file, "facts", "{\"x\": 1}").text("/errors/0/pointer"))
                .isEqualTo("facts/x");
        assertThat(upload(file, "crs", "EPSG:1").text("/code")).isEqualTo("CRS_UNKNOWN");
        assertThat(upload(file, "coulmn", "x").text("/code")).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(upload("hello").text("/code")).isEqualTo("FILE_UNREADABLE");
        Answer open = http().upload(
                        BATCH, "file", "points.txt", Files.readAllBytes(SAMPLES.resolve("points-without-zone.txt")));
        assertThat(open.text("/code")).isEqualTo("CRS_UNKNOWN");
        assertThat(open.text("/detail")).contains("EPSG:", "crs");
    }
}
