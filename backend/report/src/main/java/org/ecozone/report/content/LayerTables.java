package org.ecozone.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.content.RecordedResult.Measure;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Column;
import org.ecozone.report.document.Cell;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every layer with what of the site it takes or how far off it is, and the zones that are met. */
final class LayerTables {

    private final RecordedResult result;
    private final Measure measure;
    private final ZoningMap map;

    LayerTables(RecordedResult result, ZoningMap map) {
        this.result = result;
        this.measure = result.measure();
        this.map = map;
    }

    List<Block> blocks() {
        return List.of(
                new Block.Table("layers", "图层逐项", layerColumns(), layers()),
                new Block.Table("zones", "涉及的图斑", zoneColumns(), zones()));
    }

    private List<Column> layerColumns() {
        return List.of(
                new Column("图层", 26, false),
                new Column("情况", 16, false),
                new Column(measure.heading(), 20, true),
                new Column("占地块", 14, true),
                new Column("最近距离（m）", 20, true),
                new Column("最近的图斑", 34, false));
    }

    private List<List<Cell>> layers() {
        return result.themes().stream()
                .map(theme -> {
                    JsonNode nearest = theme.path("nearest");
                    return List.of(
                            Cell.of(theme.path("name").asString()),
                            Cell.of(Words.status(theme.path("status").asString())),
                            Figures.value(RecordedResult.number(theme, measure.union()), measure.decimals()),
                            Figures.shareCell(RecordedResult.number(theme, "shareOfSite")),
                            Figures.value(RecordedResult.number(nearest, "distanceMetres"), 1),
                            Cell.of(nearest.isObject() ? nearest(nearest) : "—"));
                })
                .toList();
    }

    private static String nearest(JsonNode nearest) {
        @Nullable BigDecimal bearing = RecordedResult.number(nearest, "bearingDegrees");
        return nearest.path("name").asString("") + "（" + nearest.path("code").asString("") + "）"
                + (bearing == null ? "" : "，" + Words.wind(bearing));
    }

    private List<Column> zoneColumns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("图层", 20, false));
        columns.add(new Column("图斑", 30, false));
        columns.add(new Column("类别", 18, false));
        columns.add(new Column("关系", 12, false));
        if (measure == Measure.AREA) {
            columns.add(new Column("面积（亩）", 14, true));
        }
        columns.add(new Column(measure.heading(), 17, true));
        columns.add(new Column("占地块", 12, true));
        columns.add(new Column("占图斑", 12, true));
        return columns;
    }

    private List<List<Cell>> zones() {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode theme : result.themes()) {
            for (JsonNode zone : theme.path("zones")) {
                rows.add(zone(theme, zone));
            }
        }
        return rows;
    }

    private List<Cell> zone(JsonNode theme, JsonNode zone) {
        String category = zone.path("category").asString("");
        String named = map.layer(theme.path("layer").asString())
                .flatMap(layer -> layer.category(category))
                .map(one -> one.name())
                .orElse(category);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(theme.path("name").asString()));
        cells.add(
                Cell.of(zone.path("name").asString("") + "（" + zone.path("code").asString() + "）"));
        cells.add(Cell.of(named));
        cells.add(Cell.of(Words.overlapClass(zone.path("class").asString())));
        if (measure == Measure.AREA) {
            cells.add(Figures.areaMu(RecordedResult.number(zone, "areaMu")));
        }
        cells.add(Figures.value(RecordedResult.number(zone, measure.member()), measure.decimals()));
        cells.add(Figures.shareCell(RecordedResult.number(zone, "shareOfSite")));
        cells.add(Figures.shareCell(RecordedResult.number(zone, "shareOfZone")));
        return cells;
    }
}
