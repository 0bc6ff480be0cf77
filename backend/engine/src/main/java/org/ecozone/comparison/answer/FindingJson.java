package org.ecozone.comparison.answer;

import org.ecozone.comparison.Evidence;
import org.ecozone.comparison.Finding;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One finding. */
final class FindingJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FindingJson() {}

    static ObjectNode of(Finding finding) {
        ObjectNode json = JSON.objectNode()
                .put("code", finding.code().name())
                .put("severity", finding.severity().name())
                .put("message", finding.message())
                .put("messageEn", finding.messageEn());
        var zones = json.putArray("zones");
        finding.zones().forEach(zones::add);
        json.set("evidence", evidence(finding.evidence()));
        var polygons = json.putArray("polygons");
        finding.polygons().forEach(polygons::add);
        return json;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode json = JSON.objectNode();
        evidence.figures().forEach(json::put);
        evidence.words().forEach(json::put);
        evidence.tables().forEach((name, table) -> {
            ObjectNode figures = json.putObject(name);
            table.forEach(figures::put);
        });
        return json;
    }
}
