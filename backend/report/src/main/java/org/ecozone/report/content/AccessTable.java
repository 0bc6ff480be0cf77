package org.ecozone.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.access.rule.Effect;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Column;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Cell;
import org.ecozone.screening.sheet.Hit;
import tools.jackson.databind.JsonNode;

/** The provisions that decide, each with what of the project it is about, whether that conforms, and on what it rests. */
final class AccessTable {

    /** As many as a page takes. */
    private static final int MOST = 16;

    /** Articles of a provision that are named here; all of them stand in the annex. */
    private static final int CITED = 2;

    private final RecordedResult result;
    private final FindingWords words;
    private final List<String> head;
    private final boolean hasAnnex;

    AccessTable(RecordedResult result, FindingWords words, List<Hit> head, boolean hasAnnex) {
        this.result = result;
        this.head = head.stream().map(Hit::rule).toList();
        this.words = words;
        this.hasAnnex = hasAnnex;
    }

    List<Block> blocks() {
        List<JsonNode> all = result.findings().stream()
                .filter(finding -> FindingWords.effect(finding) != Effect.PERMITTED)
                .sorted(Comparator.comparing((JsonNode finding) -> !FindingWords.isHolding(finding))
                        .thenComparing(FindingWords::effect)
                        .thenComparing(this::placeInHead))
                .toList();
        List<JsonNode> shown = all.stream()
                .filter(finding -> FindingWords.isHolding(finding) || isDeciding(finding))
                .limit(MOST)
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (shown.isEmpty()) {
            blocks.add(new Block.Paragraph("没有触发任何条款。", Tone.PLAIN));
        } else {
            blocks.add(new Block.Table("clauses", "准入要求逐条对照", columns(), rows(shown)));
        }
        List<JsonNode> rest =
                all.stream().filter(finding -> !shown.contains(finding)).toList();
        if (!rest.isEmpty()) {
            blocks.add(new Block.Paragraph(rest(rest), Tone.NOTE));
        }
        return blocks;
    }

    /** What the conclusion names comes first, in its order. */
    private int placeInHead(JsonNode finding) {
        int place = head.indexOf(finding.path("rule").asString());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Whether an open provision could make more of the verdict than what holds. */
    private boolean isDeciding(JsonNode finding) {
        return FindingWords.effect(finding).isMoreSevereThan(Effect.valueOf(result.text("/atLeast")));
    }

    private static List<Column> columns() {
        return List.of(
                new Column("管控维度", 18, false),
                new Column("管控要求", 33, false),
                new Column("项目情况", 34, false),
                new Column("是否符合", 17, false),
                new Column("依据", 32, false));
    }

    private List<List<Cell>> rows(List<JsonNode> shown) {
        return shown.stream()
                .map(finding -> List.of(
                        Cell.of(RecordedResult.dimension(finding)),
                        Cell.of(finding.path("title").asString()),
                        Cell.of(words.situation(finding)),
                        words.conforms(finding),
                        Cell.of(Words.cited(finding.path("citations"), CITED))))
                .toList();
    }

    private String rest(List<JsonNode> rest) {
        String counted = Stream.of(
                        count(rest, "成立的条款", FindingWords::isHolding),
                        count(rest, "待定的条款", finding -> !FindingWords.isHolding(finding)))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("；"));
        return "此处未列出：" + counted + "。" + (hasAnnex ? "全部条款见附件。" : "全部条款见带附件的研判意见。");
    }

    private static String count(List<JsonNode> rest, String what, Predicate<JsonNode> which) {
        List<JsonNode> counted = rest.stream().filter(which).toList();
        String byEffect = Stream.of(Effect.values())
                .map(effect -> {
                    long n = counted.stream()
                            .filter(finding -> FindingWords.effect(finding) == effect)
                            .count();
                    return n == 0 ? "" : effect.label() + " " + n + " 条";
                })
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(Words.COMMA));
        return counted.isEmpty() ? "" : what + " " + counted.size() + " 条（" + byEffect + "）";
    }
}
