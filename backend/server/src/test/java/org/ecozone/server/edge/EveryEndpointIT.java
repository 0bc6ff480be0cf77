package org.ecozone.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What holds for each endpoint, whichever there are. */
class EveryEndpointIT extends RunningServer {

    private static final List<String> CONTRACT = List.of(
            "DELETE /api/editions/{code}/verifications/{id}",
            "GET /api/backgrounds",
            "GET /api/editions",
            "GET /api/editions/{code}/comparison",
            "GET /api/editions/{code}/comparison/differences",
            "GET /api/editions/{code}/recomputation-kit",
            "GET /api/editions/{code}/verifications",
            "GET /api/editions/{code}/verifications/{id}",
            "GET /api/editions/{code}/verifications/{id}/events",
            "GET /api/editions/{code}/verifications/{id}/figures",
            "GET /api/facts",
            "GET /api/industries",
            "GET /api/indicators",
            "GET /api/indicators/definitions",
            "GET /api/indicators/{id}/breakdown",
            "GET /api/layers",
            "GET /api/layers/{layer}/method-sheet",
            "GET /api/layers/{layer}/zones",
            "GET /api/places",
            "GET /api/projects",
            "GET /api/projects/{id}",
            "GET /api/rules",
            "GET /api/rules/citations",
            "GET /api/rules/coverage",
            "GET /api/rules/releases",
            "GET /api/screenings",
            "GET /api/screenings/{id}",
            "GET /api/screenings/{id}/alternatives",
            "GET /api/screenings/{id}/report",
            "GET /api/screenings/{id}/request",
            "GET /api/screenings/{id}/reviews",
            "GET /api/screenings/{id}/reviews/{version}",
            "GET /api/screenings/{id}/sheet",
            "GET /backgrounds/{id}/{z}/{x}/{y}",
            "GET /tiles/{edition}/{layer}.json",
            "GET /tiles/{edition}/{layer}/style.json",
            "GET /tiles/{edition}/{layer}/{z}/{x}/{y}.mvt",
            "POST /api/editions/{code}/verification",
            "POST /api/extracts",
            "POST /api/indicators/definitions",
            "POST /api/projects",
            "POST /api/projects/rescreening",
            "POST /api/projects/{id}/changes",
            "POST /api/projects/{id}/screenings",
            "POST /api/rules/releases",
            "POST /api/screenings",
            "POST /api/screenings/{id}/reviews",
            "POST /api/screenings/{id}/verify",
            "POST /api/screenings/batch",
            "POST /api/screenings/preview",
            "POST /api/screenings/preview/alternatives",
            "POST /api/screenings/preview/overlaps",
            "POST /api/screenings/preview/sheet",
            "POST /api/sites/read",
            "POST /api/siting",
            "POST /api/siting/industries");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** Method and path of each endpoint of ours, as the OpenAPI document names it. */
    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.ecozone")
                    && !mapping.getPatternValues().contains("/error")) {
                endpoints.add(method(mapping) + " "
                        + mapping.getPatternValues().iterator().next().replaceAll(":[^}]+}", "}"));
            }
        });
        return endpoints;
    }

    private static String method(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().iterator().next().name();
    }

    @Test
    void theContractsEndpointsAreThere() {
        assertThat(endpoints()).containsAll(CONTRACT);
    }

    @Test
    void theOpenApiDocumentListsEachWithItsProblems() {
        JsonNode paths = http().get("/api/openapi").json().path("paths");
        assertThat(endpoints()).allSatisfy(endpoint -> {
            String[] parts = endpoint.split(" ");
            JsonNode operation = paths.path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
            assertThat(operation.path("summary").asString()).isNotEmpty();
            assertThat(operation.at("/responses/default/content").has("application/problem+json"))
                    .isTrue();
        });
        assertThat(paths.propertyNames()).allMatch(path -> path.matches("/(api|tiles|backgrounds)/.*"));
    }

    @Test
    void eachRefusesAParameterThatItDoesNotHaveAndNamesThoseItHas() {
        assertThat(endpoints()).allSatisfy(endpoint -> {
            String path = endpoint.split(" ")[1].replaceAll("\\{[a-z]+}", "0");
            Answer answer = asked(endpoint.split(" ")[0], path + "?no-such=1");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/code")).isEqualTo("UNKNOWN_PARAMETER");
            assertThat(answer.text("/errors/0/pointer")).isEqualTo("no-such");
        });
        assertThat(http().get("/api/industries?page=1").text("/detail")).isEqualTo("可用参数：limit、q");
    }

    private Answer asked(String method, String path) {
        if (path.contains("/read?")) {
            return http().upload(path, "file", "x", new byte[] {1});
        }
        return switch (method) {
            case "GET" -> http().get(path);
            case "DELETE" ->
                http().send(HttpRequest.newBuilder(http().uri(path)).DELETE());
            default -> http().post(path, "{}");
        };
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of(
                "/", "/api/layers", "/api/nope", "/api/layers?x=1", "/index.html", "/api/health", "/META-INF/x")) {
            Answer answer = http().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void thePageIsAskedForAgainAndTheVersionedLibrariesAreKept() {
        Answer page = http().get("/");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Last-Modified")).isEmpty();
        Answer leaflet = http().get("/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js", "Accept-Encoding", "identity");
        assertThat(leaflet.status()).isEqualTo(200);
        assertThat(leaflet.header("Content-Type")).contains("javascript");
        assertThat(leaflet.header("Cache-Control")).contains("max-age=31536000", "immutable");
        var packed = http().bytes("/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void onlyTheHealthOfTheInsidesIsShown() {
        Answer health = http().get("/api/health");
        assertThat(health.text("/status")).isEqualTo("UP");
        assertThat(health.body()).doesNotContain("PostgreSQL", "jdbc");
        for (String path : List.of(
                "/api/env", "/api/beans", "/api/metrics", "/api/shutdown", "/api", "/actuator", "/actuator/env")) {
            assertThat(http().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(http().send(HttpRequest.newBuilder(http().uri("/api/health")).DELETE())
                        .status())
                .isEqualTo(405);
    }
}
