package org.ecozone.report;

import java.util.stream.Collectors;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Cell;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;

/** A document as plain text: a table's cells are parted by bars. */
public final class PlainText {

    private PlainText() {}

    public static String of(Document document) {
        String sections = document.sections().stream().map(PlainText::of).collect(Collectors.joining("\n"));
        return "# " + document.title() + "\n" + document.subtitle() + "\n[" + document.banner() + "]\n["
                + document.footer() + "]\n\n" + sections;
    }

    private static String of(Section section) {
        return "## " + section.heading() + "\n"
                + section.blocks().stream().map(PlainText::of).collect(Collectors.joining());
    }

    private static String of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.tone() + " " + paragraph.text() + "\n";
        }
        if (block instanceof Block.Properties properties) {
            return properties.properties().stream()
                    .map(one -> one.name() + "：" + one.value().text() + "\n")
                    .collect(Collectors.joining());
        }
        if (block instanceof Block.Items items) {
            return items.items().stream().map(one -> "- " + one + "\n").collect(Collectors.joining());
        }
        if (block instanceof Block.Table table) {
            return table.columns().stream().map(Block.Column::heading).collect(Collectors.joining(" | ", "", "\n"))
                    + table.rows().stream()
                            .map(row -> row.stream()
                                    .map(Cell::text)
                                    .map(text -> text.replace("\n", " / "))
                                    .collect(Collectors.joining(" | ", "", "\n")))
                            .collect(Collectors.joining());
        }
        if (block instanceof Block.Picture picture) {
            return "(" + picture.caption() + ")\n";
        }
        if (block instanceof Block.Signatures signatures) {
            return "签：" + String.join("、", signatures.roles()) + "\n";
        }
        return ((Block.Code) block).words() + "\n";
    }
}
