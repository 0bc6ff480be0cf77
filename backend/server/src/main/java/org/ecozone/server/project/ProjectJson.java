package org.ecozone.server.project;

import java.util.List;
import org.ecozone.chain.Version;
import org.ecozone.server.project.ProjectRow.RecordRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Projects as JSON and GeoJSON. */
final class ProjectJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ProjectJson() {}

    /** A page; {@code next} is null on the last. */
    static byte[] page(List<ProjectRow> projects, @Nullable String next) {
        ObjectNode page = JSON.objectNode();
        ArrayNode all = page.putArray("projects");
        projects.forEach(project -> all.add(entry(project)));
        return bytes(page.put("next", next));
    }

    /** Likewise as a FeatureCollection. */
    static byte[] features(List<ProjectRow> projects, @Nullable String next) {
        ObjectNode collection = JSON.objectNode().put("type", "FeatureCollection");
        ArrayNode all = collection.putArray("features");
        for (ProjectRow project : projects) {
            ObjectNode feature = all.addObject()
                    .put("type", "Feature")
                    .put("id", project.id().toString());
            feature.set("geometry", outline(project));
            ObjectNode properties = entry(project);
            properties.put("simplified", project.isSimplified());
            feature.set("properties", properties);
        }
        return bytes(collection.put("next", next));
    }

    /** One with all that was said of it, and its records; {@code altered} says what no longer fits. */
    static byte[] one(ProjectRow project, List<Version> versions, List<RecordRow> records, @Nullable String altered) {
        ObjectNode json = entry(project);
        json.put("altered", altered);
        json.set("outline", outline(project));
        json.put("simplified", project.isSimplified());
        ArrayNode history = json.putArray("history");
        versions.forEach(version -> history.add(tree(version.answer())));
        ArrayNode screenings = json.putArray("screenings");
        records.forEach(record -> screenings.add(record(record)));
        return bytes(json);
    }

    private static JsonNode outline(ProjectRow project) {
        return tree(project.outline());
    }

    static ObjectNode entry(ProjectRow project) {
        ObjectNode json = JSON.objectNode()
                .put("id", project.id().toString())
                .put("name", project.entry().name())
                .put("code", project.entry().code())
                .put("state", project.entry().state().name())
                .put("version", project.version())
                .put("contentHash", project.contentHash())
                .put("createdAt", project.createdAt().toString())
                .put("changedAt", project.changedAt());
        json.set("screening", record(project.latest()));
        return json;
    }

    private static ObjectNode record(RecordRow record) {
        ObjectNode json = JSON.objectNode()
                .put("id", record.id().toString())
                .put("verdict", record.verdict())
                .put("asOf", record.asOf());
        json.putObject("edition").put("code", record.editionCode()).put("hash", record.editionHash());
        json.putObject("rules").put("version", record.rulesVersion()).put("hash", record.rulesHash());
        json.put("evaluatedAt", record.evaluatedAt().toString()).put("resultHash", record.resultHash());
        if (record.industryCode() == null) {
            json.putNull("industry");
        } else {
            json.putObject("industry").put("code", record.industryCode()).put("name", record.industryName());
        }
        return json.put("areaMu", record.areaMu());
    }

    private static JsonNode tree(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static byte[] bytes(JsonNode json) {
        return JsonMapper.shared().writeValueAsBytes(json);
    }
}
