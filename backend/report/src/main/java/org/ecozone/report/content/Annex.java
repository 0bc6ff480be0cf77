package org.ecozone.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.content.RecordedResult.Measure;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Column;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Cell;
import org.ecozone.report.document.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All that decided, in full: every clause with how it was decided, every layer with its zones, every vertex. */
final class Annex {

    private static final int ALL = Integer.MAX_VALUE;

    private final Material material;
    private final RecordedResult result;
    private final FindingWords words;
    private final Measure measure;

    Annex(Material material, RecordedResult result, FindingWords words) {
        this.material = material;
        this.result = result;
        this.words = words;
        this.measure = result.measure();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("annex-clauses", "附件一　全部条款与判定过程", true, true, clauses()));
        sections.add(new Section(
                "annex-layers",
                "附件二　图层逐项",
                true,
                false,
                List.of(
                        new Block.Table("layers", "图层逐项", layerColumns(), layers()),
                        new Block.Table("zones", "涉及的图斑", zoneColumns(), zones()))));
        sections.add(new Section(
                "annex-vertices",
                "附件三　界址点",
                true,
                false,
                VertexTable.blocks(material.request().feature().path("geometry"), material.site())));
        return sections;
    }

    private List<Block> clauses() {
        List<Column> columns = List.of(
                new Column("编号", 12, false),
                new Column("管控要求", 24, false),
                new Column("是否符合", 11, false),
                new Column("项目情况", 24, false),
                new Column("依据", 20, false),
                new Column("判定过程", 34, false));
        List<List<Cell>> rows = result.findings().stream()
                .map(finding -> List.of(
                        Cell.of(finding.path("rule").asString()),
                        Cell.of(titled(finding)),
                        words.conforms(finding),
                        Cell.of(words.situation(finding)),
                        Cell.of(Words.cited(finding.path("citations"), ALL)),
                        Cell.of(words.trace(finding))))
                .toList();
        return rows.isEmpty()
                ? List.of(new Block.Paragraph("没有触发任何条款。", Tone.PLAIN))
                : List.of(new Block.Table("all-clauses", "全部条款与判定过程", columns, rows));
    }

    private static String titled(JsonNode finding) {
        String from = Words.scope(finding.path("scope").asString("LAW"));
        String unit = finding.path("unit").asString("");
        String note = finding.path("note").asString("");
        String interpretation = finding.path("interpretation").asString("");
        return finding.path("title").asString() + "\n" + RecordedResult.dimension(finding) + " · " + from
                + (unit.isEmpty() ? "" : " " + unit)
                + (interpretation.isEmpty() ? "" : "\n解释口径：" + interpretation)
                + (note.isEmpty() ? "" : "\n说明：" + note);
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
        return result.list("themes").stream()
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
        for (JsonNode theme : result.list("themes")) {
            for (JsonNode zone : theme.path("zones")) {
                rows.add(zone(theme, zone));
            }
        }
        return rows;
    }

    private List<Cell> zone(JsonNode theme, JsonNode zone) {
        String category = zone.path("category").asString("");
        String named = material.map()
                .layer(theme.path("layer").asString())
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
