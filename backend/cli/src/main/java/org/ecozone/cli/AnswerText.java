package org.ecozone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Fact;
import org.ecozone.screening.Verdict;
import tools.jackson.databind.JsonNode;

/** An answer, as a page of text: verdict first, then what binds, what is missing, what the site meets, and the hashes. */
final class AnswerText {

    private final JsonNode answer;
    private final RuleBook rules;
    private final PrintWriter out;

    AnswerText(JsonNode answer, RuleBook rules, PrintWriter out) {
        this.answer = answer;
        this.rules = rules;
        this.out = out;
    }

    void print() {
        String name = text("/project/name");
        String verdict = text("/verdict");
        out.println(
                (name.isEmpty() ? "" : name + "：") + Verdict.valueOf(verdict).label() + " / " + verdict);
        if (!text("/atLeast").equals(text("/atMost"))) {
            out.println("  至少 " + effect(text("/atLeast")) + "，至多 " + effect(text("/atMost")));
        }
        line("测量", text("/stability/label"), text("/stability/message"));
        line("适用日", text("/asOf"), "");
        line("数据版本", text("/edition/code"), text("/edition/hash"));
        line("规则库", text("/rules/version"), text("/rules/hash"));
        site();
        findings("TRUE", "依据 / what binds");
        findings("UNKNOWN", "待定 / open");
        missing();
        themes();
        notices();
        line("结果散列值", text("/resultHash"), "");
        out.println();
    }

    private void site() {
        if (answer.at("/site/areaMu").isNumber()) {
            line("地块", text("/site/areaMu") + " 亩", text("/site/areaSquareMetres") + " 平方米");
        } else {
            String length = text("/site/lengthMetres");
            line("地块", length.isEmpty() ? text("/site/count") + " 个点" : length + " 米", "");
        }
        String uncovered = text("/coverage/uncoveredSquareMetres");
        if (!uncovered.isEmpty()
                && !answer.at("/coverage/uncoveredSquareMetres").asString().equals("0")) {
            line("无数据", uncovered + " 平方米", "地块的这一部分在数据范围之外");
        }
    }

    private void findings(String outcome, String heading) {
        List<String> lines = new ArrayList<>();
        for (JsonNode finding : answer.path("findings")) {
            if (finding.path("outcome").asString("").equals(outcome)) {
                lines.add("  [" + effect(finding.path("effect").asString("")) + "] "
                        + finding.path("rule").asString("") + " "
                        + finding.path("title").asString(""));
                lines.addAll(outcome.equals("TRUE") ? citations(finding) : needs(finding));
            }
        }
        section(heading, lines);
    }

    private static List<String> citations(JsonNode finding) {
        List<String> lines = new ArrayList<>();
        for (JsonNode citation : finding.path("citations")) {
            lines.add("      《" + citation.path("document").asString("") + "》"
                    + citation.path("article").asString(""));
        }
        return lines;
    }

    private static List<String> needs(JsonNode finding) {
        List<String> keys = new ArrayList<>();
        finding.path("missingFacts").forEach(key -> keys.add(key.asString("")));
        return keys.isEmpty() ? List.of() : List.of("      缺 / needs " + String.join(", ", keys));
    }

    private void missing() {
        List<String> lines = new ArrayList<>();
        for (JsonNode key : answer.path("missingFacts")) {
            String label = rules.fact(key.asString("")).map(Fact::label).orElse("行业代码 / --industry");
            lines.add("  " + key.asString("") + "  " + label);
        }
        section("待补充 / missing facts", lines);
    }

    private void themes() {
        List<String> lines = new ArrayList<>();
        for (JsonNode theme : answer.path("themes")) {
            if (!theme.path("status").asString("").equals("CLEAR")) {
                String name = theme.path("name").asString(theme.path("layer").asString(""));
                lines.add("  " + name + "  " + theme.path("status").asString(""));
                for (JsonNode zone : theme.path("zones")) {
                    lines.add("      " + zone.path("code").asString("") + " "
                            + zone.path("name").asString("") + "  "
                            + zone.path("class").asString("")
                            + area(zone));
                }
            }
        }
        section("涉及 / layers met", lines);
    }

    private static String area(JsonNode zone) {
        return zone.path("areaMu").isNumber() ? "  " + zone.path("areaMu").asString() + " 亩" : "";
    }

    private void notices() {
        List<String> lines = new ArrayList<>();
        answer.path("notices")
                .forEach(notice -> lines.add("  " + notice.path("message").asString("")));
        section("提示 / notices", lines);
    }

    private void section(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(heading);
            lines.forEach(out::println);
        }
    }

    private void line(String label, String value, String more) {
        if (!value.isEmpty()) {
            out.println(label + "  " + value + (more.isEmpty() ? "" : "  " + more));
        }
    }

    private static String effect(String name) {
        return name.isEmpty() ? "" : Effect.valueOf(name).label();
    }

    private String text(String pointer) {
        return answer.at(pointer).asString("");
    }
}
