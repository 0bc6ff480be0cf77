package org.ecozone.report.content;

import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.access.rule.Condition;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.screening.sheet.Sheet;
import tools.jackson.databind.JsonNode;

/** What is still to be stated, the industry first. */
final class OpenQuestions {

    private final RecordedResult result;
    private final Sheet sheet;
    private final FactWords facts;

    OpenQuestions(RecordedResult result, Sheet sheet, FactWords facts) {
        this.result = result;
        this.sheet = sheet;
        this.facts = facts;
    }

    List<Block> blocks() {
        List<String> open = sheet.questions().open();
        if (open.isEmpty()) {
            return List.of(
                    new Block.Paragraph(result.isOutside() ? "地块不在数据范围内，没有可补充的信息。" : "没有能改变结论的信息待补充。", Tone.PLAIN));
        }
        if (open.equals(List.of(Condition.INDUSTRY))) {
            int others = sheet.questions().settling() - 1;
            return List.of(new Block.Paragraph(
                    "行业（国民经济行业分类小类代码）。选定行业后，结论会更明确" + (others > 0 ? "；此外尚有 " + others + " 项信息待补充，其中一部分可由行业推定。" : "。"),
                    Tone.PLAIN));
        }
        String named = open.stream().map(facts::label).collect(Collectors.joining("；"));
        return List.of(new Block.Paragraph("共 " + open.size() + " 项：" + named + "。" + ofOpen(), Tone.PLAIN));
    }

    private String ofOpen() {
        List<JsonNode> byPerson = result.findings().stream()
                .filter(FindingWords::isByPerson)
                .filter(finding -> !finding.path("judgement").isObject())
                .toList();
        return byPerson.isEmpty() ? "" : "另有 " + byPerson.size() + " 条须由人认定，见下。";
    }
}
