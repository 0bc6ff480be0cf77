package org.ecozone.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document describes what is really answered. */
class OpenApiIT extends RunningServer {

    private static final String PREVIEW = "/api/screenings/preview";
    private static final String BATCH = "/api/screenings/batch";
    private static final String SITE = "{\"type\":\"Feature\",\"geometry\":%s,"
            + "\"properties\":{\"name\":\"示例\",\"industry\":\"2511\",\"facts\":{\"nature\":\"NEW\"}}}";

    private JsonNode document() {
        return http().get("/api/openapi").json();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/backgrounds",
                "/api/editions",
                "/api/editions/2026.1 /api/editions/{code}",
                "/api/editions/2026.1/comparison /api/editions/{code}/comparison",
                "/api/editions/2026.1/comparison/differences?layer=redline /api/editions/{code}/comparison/differences",
                "/api/editions/2026.1/verifications /api/editions/{code}/verifications",
                "/api/facts",
                "/api/indicators",
                "/api/indicators/definitions",
                "/api/indicators/redline-area/breakdown /api/indicators/{id}/breakdown",
                "/api/layers/redline/method-sheet /api/layers/{layer}/method-sheet",
                "/api/health",
                "/api/industries?q=251 /api/industries",
                "/api/layers",
                "/api/layers/industrial-park/zones /api/layers/{layer}/zones",
                "/api/layers/industrial-park/zones/YQ-JC /api/layers/{layer}/zones/{code}",
                "/api/places?q=84 /api/places",
                "/api/rules",
                "/api/rules/citations",
                "/api/rules/coverage",
                "/api/rules/citations?changedSince=2026-08-14 /api/rules/citations",
                "/api/rules/releases",
                "/tiles/2026.1/redline.json /tiles/{edition}/{layer}.json",
                "/tiles/2026.1/redline/style.json /tiles/{edition}/{layer}/style.json"
            })
    void whatIsReadIsAsDescribed(String addressAndPath) {
        String[] parts = addressAndPath.split(" ");
        isAsDescribed(http().get(parts[0]), "get", parts[parts.length - 1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Point\",\"coordinates\":[82.35,44.85]}",
                "{\"type\":\"LineString\",\"coordinates\":[[82.2,44.8],[82.4,44.85]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[82.2,44.8],[82.6,44.8],[82.6,44.9],[82.2,44.8]]]}"
            })
    void screeningsAreAsDescribed(String geometry) {
        for (String detail : List.of("", "?detail=full", "?detail=findings", "?detail=verdict")) {
            isAsDescribed(http().post(PREVIEW + detail, SITE.formatted(geometry)), "post", PREVIEW);
        }
        for (String beside : List.of("/overlaps", "/sheet", "/alternatives")) {
            isAsDescribed(http().post(PREVIEW + beside, SITE.formatted(geometry)), "post", PREVIEW + beside);
        }
        for (String features : List.of("[" + SITE.formatted(geometry) + "]", "[{}]", "[]")) {
            String collection = "{\"type\":\"FeatureCollection\",\"features\":" + features + "}";
            isAsDescribed(http().post(BATCH, collection), "post", BATCH);
        }
        for (String format : List.of("", "?format=json", "?format=odt")) {
            isAsDescribed(http().post("/api/extracts" + format, SITE.formatted(geometry)), "post", "/api/extracts");
        }
    }

    @Test
    void recordsAreAsDescribed() {
        String records = "/api/screenings";
        Answer added = http().post(records, SITE.formatted("{\"type\":\"Point\",\"coordinates\":[82.35,44.85]}"));
        String one = records + "/" + added.text("/id");
        isAsDescribed(added, "post", records);
        isAsDescribed(http().get(records), "get", records);
        isAsDescribed(http().get(records + "?limit=0"), "get", records);
        isAsDescribed(http().get(one), "get", records + "/{id}");
        isAsDescribed(http().get(one + "/request"), "get", records + "/{id}/request");
        isAsDescribed(http().post(one + "/reviews", "{\"by\": \"王工\"}"), "post", records + "/{id}/reviews");
        isAsDescribed(http().post(one + "/reviews", "{}"), "post", records + "/{id}/reviews");
        isAsDescribed(http().get(one + "/reviews"), "get", records + "/{id}/reviews");
        isAsDescribed(http().get(one + "/reviews/1"), "get", records + "/{id}/reviews/{version}");
        isAsDescribed(http().get(one + "/sheet"), "get", records + "/{id}/sheet");
        isAsDescribed(http().get(records + "/0/sheet"), "get", records + "/{id}/sheet");
        isAsDescribed(http().get(one + "/alternatives"), "get", records + "/{id}/alternatives");
        isAsDescribed(http().get(records + "/0/alternatives"), "get", records + "/{id}/alternatives");
        isAsDescribed(http().get(one + "/report?format=json"), "get", records + "/{id}/report");
        isAsDescribed(http().get(one + "/report?format=geojson"), "get", records + "/{id}/report");
        isAsDescribed(http().get(one + "/report?format=odt"), "get", records + "/{id}/report");
        isAsDescribed(http().get(records + "/0/report"), "get", records + "/{id}/report");
        isAsDescribed(http().post(one + "/verify", ""), "post", records + "/{id}/verify");
        isAsDescribed(http().release(), "post", "/api/rules/releases");
        isAsDescribed(http().post("/api/rules/releases", ""), "post", "/api/rules/releases");
        isAsDescribed(http().get(records + "/0"), "get", records + "/{id}");
    }

    @Test
    void projectsAreAsDescribed() {
        String projects = "/api/projects";
        String site = SITE.formatted("{\"type\":\"Point\",\"coordinates\":[82.35,44.85]}");
        String register = "{\"screening\": \"%s\"}";
        Answer first = http().post(
                        projects,
                        register.formatted(http().post("/api/screenings", site).text("/id")));
        isAsDescribed(first, "post", projects);
        isAsDescribed(http().post(projects, "{}"), "post", projects);
        isAsDescribed(http().get(projects), "get", projects);
        isAsDescribed(http().get(projects + "?format=geojson"), "get", projects);
        isAsDescribed(http().get(projects + "?limit=0"), "get", projects);
        String one = projects + "/" + first.text("/id");
        isAsDescribed(http().get(one), "get", projects + "/{id}");
        isAsDescribed(http().get(projects + "/0"), "get", projects + "/{id}");
        String previous = "{\"previous\": \"" + first.text("/contentHash") + "\", %s}";
        isAsDescribed(
                http().post(one + "/changes", previous.formatted("\"state\": \"BUILT\"")),
                "post",
                projects + "/{id}/changes");
        isAsDescribed(
                http().post(one + "/changes", previous.formatted("\"name\": \"乙\"")),
                "post",
                projects + "/{id}/changes");
        String record = http().post("/api/screenings", site).text("/id");
        isAsDescribed(
                http().post(
                                one + "/screenings",
                                "{\"previous\": \"%s\", \"screening\": \"%s\"}"
                                        .formatted(http().get(one).text("/contentHash"), record)),
                "post",
                projects + "/{id}/screenings");
        Answer lines = http().post(projects + "/rescreening?edition=2020.1", "{}");
        lines.body()
                .lines()
                .forEach(line -> isAsDescribed(
                        new Answer(lines.status(), line, lines.raw()), "post", projects + "/rescreening"));
    }

    @Test
    void sitingIsAsDescribed() {
        String point = SITE.formatted("{\"type\":\"Point\",\"coordinates\":[82.35,44.85]}");
        isAsDescribed(http().post("/api/siting/industries", point), "post", "/api/siting/industries");
        isAsDescribed(http().post("/api/siting", point), "post", "/api/siting");
        Answer lines = http().post("/api/siting", SITE.formatted("null").replace("\"name\":\"示例\",", ""));
        lines.body()
                .lines()
                .forEach(line -> isAsDescribed(new Answer(lines.status(), line, lines.raw()), "post", "/api/siting"));
    }

    @Test
    void filesAndProblemsAreAsDescribed() {
        byte[] file = SITE.formatted("{\"type\":\"Point\",\"coordinates\":[82.35,44.85]}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] crossed =
                "{\"type\":\"Polygon\",\"coordinates\":[[[82,44.8],[82.1,44.9],[82.1,44.8],[82,44.9],[82,44.8]]]}"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] metres = "{\"type\":\"Point\",\"coordinates\":[606800,4968400]}".getBytes(StandardCharsets.UTF_8);
        for (byte[] content : new byte[][] {file, crossed, metres}) {
            isAsDescribed(http().upload("/api/sites/read", "file", "a", content), "post", "/api/sites/read");
        }
        isAsDescribed(http().post(PREVIEW, "{}"), "post", PREVIEW);
        isAsDescribed(http().post(PREVIEW, "{"), "post", PREVIEW);
        isAsDescribed(http().get("/api/layers?edition=x"), "get", "/api/layers");
    }

    @Test
    void theDocumentNamesNoHost() {
        assertThat(document().at("/servers/0/url").asString()).isEqualTo("/");
    }

    private void isAsDescribed(Answer answer, String method, String path) {
        JsonNode document = document();
        String type = answer.header("Content-Type").split(";")[0].replace("vnd.spring-boot.actuator.v3+json", "json");
        JsonNode content = document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(String.valueOf(answer.status()))
                .path("content");
        assertThat(content.propertyNames()).as(path + " " + answer.status()).contains(type);
        List<String> differences = new ArrayList<>();
        compare(answer.json(), content.path(type).path("schema"), document, "", differences);
        assertThat(differences).as(path).isEmpty();
    }

    private static void compare(JsonNode value, JsonNode schema, JsonNode document, String place, List<String> found) {
        if (schema.has("$ref")) {
            compare(value, document.at(schema.path("$ref").asString().substring(1)), document, place, found);
            return;
        }
        if (schema.has("oneOf")) {
            compare(value, byDetail(value, schema.path("oneOf"), document), document, place, found);
        } else if (schema.has("anyOf") && value.isObject()) {
            compare(value, schema.path("anyOf").get(0), document, place, found);
        } else if (schema.isMissingNode()) {
            found.add(place + " is not described");
        } else if (schema.isEmpty()) {
            return; // anything
        } else if (value.isObject()) {
            schema.path("required").forEach(name -> {
                if (!value.has(name.asString())) {
                    found.add(place + " lacks " + name);
                }
            });
            value.properties().forEach(member -> {
                JsonNode described = schema.path("properties").path(member.getKey());
                JsonNode others = schema.path("additionalProperties");
                if (!described.isMissingNode() || others.isMissingNode() || others.isBoolean() && !others.asBoolean()) {
                    compare(member.getValue(), described, document, place + "/" + member.getKey(), found);
                }
            });
        } else if (value.isArray()) {
            value.forEach(item -> compare(item, schema.path("items"), document, place + "/-", found));
        } else if (schema.has("enum")
                && !schema.path("enum").valueStream().toList().contains(value)) {
            found.add(place + " is " + value);
        }
    }

    /** The alternative that has the answer's {@code detail}, or none as it. */
    private static JsonNode byDetail(JsonNode value, JsonNode alternatives, JsonNode document) {
        return alternatives
                .valueStream()
                .map(one -> document.at(one.path("$ref").asString().substring(1)))
                .filter(schema -> schema.at("/properties/detail/const").equals(value.path("detail")))
                .findFirst()
                .orElseThrow();
    }
}
