package org.ecozone.soak.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One right request or more for every call of the contract. */
final class RightRequests {

    static final String BOUNDARY = "xYzBoundary";

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private static final List<String> GETS = List.of(
            "/",
            "/index.html",
            "/api/layers",
            "/api/layers/redline/zones",
            "/api/layers/redline/method-sheet",
            "/api/rules",
            "/api/rules/releases",
            "/api/rules/coverage?asOf=2026-08-01",
            "/api/rules/citations?asOf=2026-08-01",
            "/api/rules/citations?changedSince=2024-01-01",
            "/api/facts",
            "/api/industries?q=2511&limit=5",
            "/api/places?q=84&limit=5",
            "/api/backgrounds",
            "/backgrounds/none/8/186/92",
            "/api/editions",
            "/api/editions/2026.1/comparison?with=2025.1",
            "/api/editions/2026.1/comparison/differences?with=2025.1&layer=redline",
            "/api/editions/2026.1/verifications",
            "/api/editions/2026.1/verifications/" + NOBODY,
            "/api/editions/2026.1/verifications/" + NOBODY + "/events",
            "/api/editions/2026.1/verifications/" + NOBODY + "/figures",
            "/api/indicators",
            "/api/indicators?edition=2025.1&format=csv",
            "/api/indicators/redline-area/breakdown?by=unit",
            "/api/indicators/definitions",
            "/api/screenings?limit=5&verdict=PROHIBITED",
            "/api/screenings/" + NOBODY,
            "/api/screenings/" + NOBODY + "/request",
            "/api/health",
            "/api/health/readiness",
            "/api/openapi",
            "/tiles/2026.1/redline.json",
            "/tiles/2026.1/redline/style.json",
            "/tiles/2026.1/redline/8/186/92.mvt",
            "/tiles/2026.1/redline/14/0/0.mvt");

    private static final List<String> SITES = List.of("""
            {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [
              [[82.1, 44.85], [82.105, 44.85], [82.105, 44.853], [82.1, 44.853], [82.1, 44.85]],
              [[82.101, 44.851], [82.102, 44.851], [82.102, 44.852], [82.101, 44.851]]]},
             "properties": {"name": "x", "industry": "2511", "facts": {"boiler_tph": 3, "nature": "NEW"}}}""", """
            {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [
              [[[82.1, 44.85], [82.105, 44.85], [82.105, 44.853], [82.1, 44.85]]],
              [[[82.2, 44.85], [82.205, 44.85], [82.205, 44.853], [82.2, 44.85]]]]}, "properties": {"name": "两块"}}""", """
            {"type": "Feature", "geometry": {"type": "MultiLineString", "coordinates": [
              [[82.1, 44.85], [82.105, 44.85]], [[82.1, 44.9], [82.105, 44.95]]]}, "properties": {"widthMetres": 20}}""", """
            {"type": "Feature", "crs": {"type": "name", "properties": {"name": "EPSG:4515"}},
             "geometry": {"type": "Point", "coordinates": [27551000, 4967000]}, "properties": {}}""", """
            {"type": "Feature", "geometry": {"type": "GeometryCollection", "geometries": [
              {"type": "Point", "coordinates": [82.1, 44.85]}]}, "properties": null}""");

    private RightRequests() {}

    static List<Request> all(Path siteFiles) throws IOException {
        List<Request> all = new ArrayList<>();
        GETS.forEach(target -> all.add(Request.get(target)));
        for (String site : SITES) {
            for (String target : List.of(
                    "/api/screenings/preview?asOf=2026-08-01",
                    "/api/screenings/preview?detail=verdict",
                    "/api/screenings/preview/overlaps",
                    "/api/screenings/preview/sheet",
                    "/api/screenings/preview/alternatives",
                    "/api/extracts?asOf=2026-08-01",
                    "/api/extracts?format=pdf",
                    "/api/extracts?format=docx&edition=2025.1",
                    "/api/screenings?edition=2025.1")) {
                all.add(Request.post(target, "application/geo+json", site.getBytes(StandardCharsets.UTF_8)));
            }
        }
        all.addAll(collections());
        for (String target : List.of(
                "/api/screenings/" + NOBODY + "/verify", "/api/rules/releases", "/api/indicators/definitions")) {
            all.add(Request.post(target, "application/json", new byte[0]));
        }
        all.add(Request.get("/api/editions/2026.1/verifications/" + NOBODY).withMethod("DELETE"));
        try (Stream<Path> files = Files.list(siteFiles)) {
            for (Path file : files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                all.add(upload(name, Files.readAllBytes(file)));
                all.add(upload("/api/screenings/batch", name, Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private static List<Request> collections() {
        List<Request> all = new ArrayList<>();
        all.add(Request.post("/api/siting", "application/json", """
                {"type": "Feature", "geometry": null, "properties": {"industry": "4416", "facts": {"nature": "NEW"}, "areaMu": 600,
                 "within": {"layer": "admin-area", "zone": "WS-84"}}}""".getBytes(StandardCharsets.UTF_8)));
        all.add(Request.post(
                "/api/siting/industries", "application/geo+json", SITES.get(0).getBytes(StandardCharsets.UTF_8)));
        for (String target : List.of("/api/screenings/batch", "/api/screenings/batch?edition=2025.1")) {
            all.add(Request.post(
                    target,
                    "application/geo+json",
                    ("{\"type\": \"FeatureCollection\", \"industry\": \"2511\", \"features\": ["
                                    + String.join(",", SITES) + "]}")
                            .getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    static Request upload(String name, byte[] content) {
        return upload("/api/sites/read", name, content);
    }

    private static Request upload(String target, String name, byte[] content) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return Request.post(target, "multipart/form-data; boundary=" + BOUNDARY, form.toByteArray());
    }
}
