package org.ecozone.report.content;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Column;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Cell;
import org.ecozone.report.document.Section;
import tools.jackson.databind.JsonNode;

/** All that decided, in full: every clause with how it was decided, every layer with its zones, every vertex. */
final class Annex {

    private static final int ALL = Integer.MAX_VALUE;

    private final Material material;
    private final RecordedResult result;
    private final FindingWords words;

    Annex(Material material, RecordedResult result, FindingWords words) {
        this.material = material;
        this.result = result;
        this.words = words;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("annex-clauses", "附件一　全部条款与判定过程", true, true, clauses()));
        sections.add(
                new Section("annex-layers", "附件二　图层逐项", true, false, new LayerTables(result, material.map()).blocks()));
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
}
