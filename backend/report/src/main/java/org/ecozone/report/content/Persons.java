package org.ecozone.report.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.chain.Version;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Column;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person must check, and what persons said of it. */
final class Persons {

    private static final List<String> DIMENSIONS = List.of("空间布局约束", "污染物排放管控", "环境风险防控", "资源利用效率");
    private static final String UNCHECKED = "未核对";

    private final RecordedResult result;
    private final FindingWords words;
    private final Optional<Version> version;
    private final Optional<JsonNode> review;

    Persons(RecordedResult result, FindingWords words, Optional<Version> version) {
        this.result = result;
        this.words = words;
        this.version = version;
        this.review = version.map(one -> JsonMapper.shared().readTree(one.content()));
    }

    /** That the reviewer came to another conclusion than was computed; empty where none did. */
    Optional<String> differing() {
        return review.map(one -> one.path("conclusion"))
                .filter(JsonNode::isObject)
                .filter(own -> !own.path("verdict").asString().equals(result.text("/verdict")))
                .map(own -> "复核结论与此不同：" + Words.verdict(own.path("verdict").asString()) + "。理由："
                        + own.path("reason").asString(""));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<JsonNode> checked = toCheck();
        blocks.add(
                checked.isEmpty()
                        ? new Block.Paragraph("没有须由人核对的条款。", Tone.PLAIN)
                        : new Block.Table("person", "须由人核对的条款", columns(), rows(checked)));
        if (review.isEmpty()) {
            blocks.add(new Block.Paragraph("没有登记复核意见。须由人核对的条款未计入上面的结论。", Tone.NOTE));
            return blocks;
        }
        review.ifPresent(said -> blocks.add(opinion(said)));
        return blocks;
    }

    /** The rules that a person settles or has spoken of, then the clauses that a person must check, by dimension. */
    private List<JsonNode> toCheck() {
        List<JsonNode> clauses = result.list("clausesByPerson").stream()
                .sorted(Comparator.comparingInt(Persons::dimension))
                .toList();
        Set<String> rules = new HashSet<>();
        clauses.forEach(clause -> rules.add(clause.path("rule").asString()));
        Set<String> reviewed = new HashSet<>();
        review.ifPresent(said -> said.path("clauses")
                .forEach(clause -> reviewed.add(clause.path("rule").asString())));
        List<JsonNode> settled = result.findings().stream()
                .filter(finding -> FindingWords.isByPerson(finding)
                        || reviewed.contains(finding.path("rule").asString()))
                .filter(finding -> !rules.contains(finding.path("rule").asString()))
                .toList();
        return Stream.concat(settled.stream(), clauses.stream()).toList();
    }

    private static int dimension(JsonNode clause) {
        int place = DIMENSIONS.indexOf(clause.path("dimension").asString(""));
        return place < 0 ? DIMENSIONS.size() : place;
    }

    private static List<Column> columns() {
        return List.of(
                new Column("管控维度", 18, false),
                new Column("须核对的条款", 52, false),
                new Column("依据", 42, false),
                new Column("核对结果", 12, false),
                new Column("情况", 14, false));
    }

    private List<List<Cell>> rows(List<JsonNode> clauses) {
        Map<String, JsonNode> found = new HashMap<>();
        review.ifPresent(said -> said.path("clauses")
                .forEach(clause -> found.put(clause.path("rule").asString(), clause)));
        String reviewer = review.map(said -> said.path("by").asString("")).orElse("");
        return clauses.stream()
                .map(clause -> row(
                        clause,
                        Optional.ofNullable(found.get(clause.path("rule").asString())),
                        reviewer))
                .toList();
    }

    private List<Cell> row(JsonNode clause, Optional<JsonNode> checked, String reviewer) {
        String conformity = checked.map(one -> one.path("finding").asString("")).orElse("");
        String open = clause.path("outcome").asString("").equals("UNKNOWN") && !FindingWords.isByPerson(clause)
                ? "（是否涉及本地块待定）"
                : "";
        return List.of(
                Cell.of(RecordedResult.dimension(clause)),
                Cell.of(clause.path("title").asString() + open),
                Cell.of(Words.cited(clause.path("citations"), 1)),
                new Cell.Text(
                        checked.isPresent() ? Words.conformity(conformity) : unchecked(clause),
                        conformity.equals("CONTRARY") ? Tone.WARNING : Tone.PLAIN),
                Cell.of(checked.map(one -> said(one, reviewer)).orElseGet(() -> judged(clause))));
    }

    private static String unchecked(JsonNode clause) {
        return clause.path("judgement").isObject() ? "已认定" : FindingWords.isByPerson(clause) ? "待认定" : UNCHECKED;
    }

    private String judged(JsonNode clause) {
        return clause.path("judgement").isObject() ? words.situation(clause) : "";
    }

    private static String said(JsonNode checked, String reviewer) {
        String by = checked.path("by").asString("");
        String text = checked.path("text").asString("");
        return by.equals(reviewer) ? text : text + "（" + by + "）";
    }

    private Block opinion(JsonNode said) {
        List<Block.Property> all = new ArrayList<>();
        version.ifPresent(one -> all.add(Project.text(
                "复核意见",
                "第 " + one.number() + " 版 · " + said.path("by").asString("") + " · "
                        + Words.moment(Instant.parse(said.path("at").asString())))));
        JsonNode own = said.path("conclusion");
        if (own.isObject()) {
            String verdict = own.path("verdict").asString();
            String same = verdict.equals(result.text("/verdict")) ? "（同系统研判）" : "（与系统研判不同）";
            all.add(Project.text("复核结论", Words.verdict(verdict) + same));
            optional(all, "理由", own.path("reason").asString(""));
        } else {
            all.add(Project.text("复核结论", "不另作结论"));
        }
        optional(all, "备注", said.path("remarks").asString(""));
        version.ifPresent(one -> all.add(new Block.Property("复核意见散列值", Figures.exactText(one.contentHash()))));
        return new Block.Properties(all);
    }

    private static void optional(List<Block.Property> all, String name, String value) {
        if (!value.isBlank()) {
            all.add(Project.text(name, value));
        }
    }
}
