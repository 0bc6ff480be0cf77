package org.ecozone.screening.answer.tree;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecozone.access.assess.Explanation;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.CanonicalJson;
import org.ecozone.json.GeometryJson;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A result as JSON, by the HTTP contract. {@code resultHash} is the SHA-256 of the canonical JSON (RFC 8785) of everything
 * but {@code id}, {@code evaluatedAt} and itself.
 */
public final class ScreeningJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ScreeningJson() {}

    /**
     * The JSON of a result that is not recorded; its {@code id} is a UUID made from its hash.
     *
     * @param software version of the program that made the result
     * @param evaluatedAt when it was made
     */
    public static ObjectNode of(ScreeningResult result, String software, Instant evaluatedAt) {
        ObjectNode content = content(result, software);
        String hash = CanonicalJson.sha256(content);
        ObjectNode json = JSON.objectNode()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.US_ASCII))
                                .toString());
        content.properties().forEach(member -> json.set(member.getKey(), member.getValue()));
        return json.put("evaluatedAt", evaluatedAt.toString()).put("resultHash", hash);
    }

    private static ObjectNode content(ScreeningResult result, String software) {
        ObjectNode json = JSON.objectNode()
                .put("verdict", result.verdict().name())
                .put("atLeast", result.assessment().atLeast().name())
                .put("atMost", result.assessment().atMost().name())
                .put("asOf", result.request().asOf().toString());
        json.set("edition", edition(result.overlaps()));
        json.set(
                "rules",
                JSON.objectNode()
                        .put("version", result.rules().version())
                        .put("hash", result.rules().hash()));
        json.put("software", software);
        json.set("project", project(result.request()));
        json.set("site", site(result.request().site(), result.request().accuracy()));
        json.set("coverage", coverage(result.overlaps()));
        PrintedFigures figures = PrintedFigures.of(result.overlaps());
        ArrayNode themes = json.putArray("themes");
        result.overlaps().layers().forEach(layer -> themes.add(ThemeJson.of(layer, figures)));
        ArrayNode findings = json.putArray("findings");
        Explanation explanation = result.explain();
        FindingJson finding = new FindingJson(result, explanation, figures);
        result.assessment().shown().forEach(outcome -> findings.add(finding.finding(outcome)));
        json.set("missingFacts", FindingJson.texts(result.assessment().missingFacts()));
        ArrayNode whyNot = json.putArray("whyNot");
        explanation.whyNot().forEach(why -> whyNot.add(finding.whyNot(why)));
        json.set("counterfactuals", new CounterfactualJson(result, figures).all(explanation.counterfactuals()));
        json.set("stability", StabilityJson.of(result));
        ArrayNode byPerson = json.putArray("clausesByPerson");
        result.assessment().byPerson().forEach(check -> byPerson.add(finding.byPerson(check)));
        json.set("eia", EiaJson.of(explanation.eia()));
        ArrayNode notices = json.putArray("notices");
        result.notices()
                .forEach(
                        notice -> notices.addObject().put("code", notice.code()).put("message", notice.message()));
        return json;
    }

    private static ObjectNode edition(SiteOverlaps overlaps) {
        return JSON.objectNode()
                .put("code", overlaps.edition().code())
                .put("hash", overlaps.edition().hash());
    }

    private static ObjectNode project(ScreeningRequest request) {
        ObjectNode project = JSON.objectNode().put("name", request.name());
        if (request.industry() == null) {
            project.putNull("industry");
        } else {
            project.putObject("industry")
                    .put("code", request.industry().code())
                    .put("name", request.industry().name());
        }
        if (request.filed().code() != null) {
            project.put("code", request.filed().code());
        }
        if (request.filed().applicant() != null) {
            project.put("applicant", request.filed().applicant());
        }
        project.set("facts", FindingJson.values(request.facts().stated()));
        return project;
    }

    private static ObjectNode site(Site site, @Nullable Length accuracy) {
        ObjectNode json = JSON.objectNode().put("type", site.geometry().getGeometryType());
        ExtentJson.put(json, PrintedFigures.Figure.of(site.extent()));
        if (site.extent() instanceof Area area) {
            json.put("areaMethod", area.method().code());
        }
        site.width().ifPresent(width -> json.put("widthMetres", width.metres()));
        if (accuracy != null) {
            json.put("accuracyMetres", accuracy.metres());
        }
        return json.put("vertexCount", site.geometry().getNumPoints())
                .put("hash", CanonicalJson.sha256(GeometryJson.of(site.geometry())));
    }

    private static ObjectNode coverage(SiteOverlaps overlaps) {
        ObjectNode coverage = JSON.objectNode();
        ExtentJson.putShare(coverage, "coveredShare", overlaps.coveredShare());
        ExtentJson.putRest(
                coverage, "covered", overlaps.siteExtent(), List.of(overlaps.uncovered(), overlaps.grazing()));
        ExtentJson.put(coverage, "uncovered", overlaps.uncovered());
        ExtentJson.put(coverage, "grazing", overlaps.grazing());
        return coverage;
    }
}
