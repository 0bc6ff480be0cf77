package org.ecozone.indicator.answer;

import static org.ecozone.indicator.answer.HeadJson.list;
import static org.ecozone.indicator.answer.HeadJson.object;

import org.ecozone.indicator.MethodSheet;
import org.ecozone.indicator.MethodSheet.Figure;
import org.ecozone.indicator.MethodSheet.Floor;
import org.ecozone.indicator.MethodSheet.Row;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A layer by several measures. */
final class MethodSheetJson {

    private static final String WARNING = "不同方法的面积只在此并列，不得相加或相互比较；是否达到底线以椭球面积为准。";

    private MethodSheetJson() {}

    static ObjectNode of(MethodSheet sheet) {
        ArrayNode rows = list();
        sheet.rows().forEach(row -> rows.add(row(row)));
        ObjectNode json = object().put("zones", sheet.zones())
                .put("overlapping", sheet.overlapping())
                .put("synthetic", sheet.layer().synthetic())
                .put("printedNote", WARNING);
        json.set("edition", HeadJson.edition(sheet.edition()));
        json.set("definitions", HeadJson.definitions(sheet.book()));
        json.set(
                "layer",
                object().put("id", sheet.layer().id())
                        .put("name", sheet.layer().name())
                        .put("nameEn", sheet.layer().nameEn()));
        json.set("rows", rows);
        return json;
    }

    private static ObjectNode row(Row row) {
        Figure figure = row.figure();
        ArrayNode floors = list();
        row.floors().forEach(floor -> floors.add(floor(floor)));
        ObjectNode json = object().put("method", row.method())
                .put("name", row.name())
                .put("how", row.how())
                .put("areaSquareMetres", figure == null ? null : figure.squareMetres())
                .put("areaMu", figure == null ? null : figure.mu())
                .put("differenceMu", figure == null ? null : figure.differenceMu())
                .put("differencePpm", figure == null ? null : figure.differencePpm());
        json.set("floors", floors);
        return json;
    }

    private static ObjectNode floor(Floor floor) {
        return object().put("indicator", floor.indicator())
                .put("comparator", floor.target().comparator().name())
                .put("valueMu", floor.target().value())
                .put("status", floor.status().name())
                .put("crosses", floor.crosses());
    }
}
