package org.ecozone.report.text;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;

/**
 * A text of a document that is set, and where it stands, in the order of reading.
 *
 * @param where for a person: section, table, row and column
 * @param text as the document has it
 */
public record Passage(String where, String text) {

    /** All that a form sets in letters; what a picture shows is told, not set, and so is not here. */
    public static List<Passage> of(Document document) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage("标题", document.title()));
        passages.add(new Passage("副标题", document.subtitle()));
        passages.add(new Passage("页首提示", document.banner()));
        passages.add(new Passage("页脚", document.footer()));
        for (Section section : document.sections()) {
            String where = "“" + (section.heading().isEmpty() ? section.id() : section.heading()) + "”一节";
            passages.add(new Passage(where + "的标题", section.heading()));
            section.blocks().forEach(block -> block(where, block, passages));
        }
        passages.removeIf(passage -> passage.text().isEmpty());
        return passages;
    }

    private static void block(String where, Block block, List<Passage> passages) {
        if (block instanceof Block.Paragraph paragraph) {
            passages.add(new Passage(where, paragraph.text()));
        } else if (block instanceof Block.Properties properties) {
            for (Block.Property property : properties.properties()) {
                passages.add(new Passage(where + "的项目名", property.name()));
                passages.add(new Passage(
                        where + "“" + property.name() + "”", property.value().text()));
            }
        } else if (block instanceof Block.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                passages.add(
                        new Passage(where + "第 " + (i + 1) + " 条", items.items().get(i)));
            }
        } else if (block instanceof Block.Table table) {
            table(where + "“" + table.caption() + "”表", table, passages);
        } else if (block instanceof Block.Picture picture) {
            passages.add(new Passage(where + "的图名", picture.caption()));
        } else if (block instanceof Block.Signatures signatures) {
            signatures.roles().forEach(role -> passages.add(new Passage(where, role)));
        } else if (block instanceof Block.Code code) {
            passages.add(new Passage(where + "的二维码说明", code.words()));
            passages.add(new Passage(where + "的二维码内容", code.content()));
        }
    }

    private static void table(String where, Block.Table table, List<Passage> passages) {
        passages.add(new Passage(where + "的表名", table.caption()));
        table.columns().forEach(column -> passages.add(new Passage(where + "的表头", column.heading())));
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < table.columns().size(); j++) {
                passages.add(new Passage(
                        where + "第 " + (i + 1) + " 行“" + table.columns().get(j).heading() + "”",
                        table.rows().get(i).get(j).text()));
            }
        }
    }
}
