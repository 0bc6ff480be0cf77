package org.ecozone.report.content;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Column;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Cell;
import tools.jackson.databind.JsonNode;

/** The documents that the provisions of an extract cite, and what was read without finding a provision. */
final class ExtractedDocuments {

    private ExtractedDocuments() {}

    /** On which zones it was stated that nothing is said, and what was read for it. */
    static List<Block> silences(RecordedResult extract) {
        List<String> said = new ArrayList<>();
        for (JsonNode layer : extract.themes()) {
            for (JsonNode zone : layer.path("zones")) {
                for (JsonNode silence : zone.path("silences")) {
                    String industries = silence.path("industries").asString("");
                    said.add(zone.path("name").asString("") + "："
                            + silence.path("reason").asString("")
                            + (industries.isEmpty() ? "" : "（" + industries + "）"));
                }
            }
        }
        return said.isEmpty()
                ? List.of()
                : List.of(new Block.Paragraph("已查明没有另外规定的", Tone.PLAIN), new Block.Items(said));
    }

    static List<Block> documents(RecordedResult extract) {
        List<Column> columns = List.of(
                new Column("文件", 40, false), new Column("有效期", 22, false), new Column("所引的条与要旨（不是原文）", 78, false));
        List<List<Cell>> rows = extract.list("documents").stream()
                .map(one -> List.of(Cell.of(numbered(one)), Cell.of(inForce(one)), Cell.of(articles(one))))
                .toList();
        return List.of(new Block.Table("documents", "所引文件", columns, rows));
    }

    private static String numbered(JsonNode document) {
        String number = document.path("number").asString("");
        return Words.bracketed(document.path("title").asString()) + (number.isEmpty() ? "" : "（" + number + "）");
    }

    private static String inForce(JsonNode document) {
        String until = document.path("until").asString("");
        String from = document.path("from").asString();
        return until.isEmpty() ? from + " 起施行" : from + " 至 " + until;
    }

    private static String articles(JsonNode document) {
        List<String> lines = new ArrayList<>();
        document.path("articles")
                .forEach(one -> lines.add(one.path("article").asString() + "："
                        + one.path("summary").asString("")));
        return String.join("\n", lines);
    }
}
