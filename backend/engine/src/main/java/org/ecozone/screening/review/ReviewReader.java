package org.ecozone.screening.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
import org.ecozone.screening.review.ReviewOpinion.CheckedClause;
import org.ecozone.screening.review.ReviewOpinion.Conformity;
import org.ecozone.screening.review.ReviewOpinion.OwnConclusion;
import tools.jackson.databind.JsonNode;

/**
 * Reads an opinion on a recorded result: {@code {by, clauses: [{rule, finding, text, by}], remarks, conclusion: {verdict, reason},
 * previous}}, of which only {@code by} must be there.
 */
public final class ReviewReader {

    private static final String CODE = "REVIEW_INVALID";
    private static final Set<String> MEMBERS = Set.of("by", "clauses", "remarks", "conclusion", "previous");
    private static final Set<String> CLAUSE_MEMBERS = Set.of("rule", "finding", "text", "by");
    private static final Set<String> CONCLUSION_MEMBERS = Set.of("verdict", "reason");
    private static final List<String> VERDICTS = List.of("PERMITTED", "CONDITIONAL", "RESTRICTED", "PROHIBITED");
    private static final int NAME_LENGTH = 100;
    private static final int TEXT_LENGTH = 2000;
    private static final String HASH = "sha256:[0-9a-f]{64}";

    private final JsonNode result;
    private final Set<String> byPerson;
    private final Faults faults = new Faults();

    private ReviewReader(JsonNode result) {
        this.result = result;
        this.byPerson = clausesByPerson(result);
    }

    /**
     * Reads {@code body} as an opinion on {@code result}, a full answer as recorded.
     *
     * @throws ReviewRefused with every fault
     */
    public static ReviewOpinion read(JsonNode body, JsonNode result) {
        ReviewReader reader = new ReviewReader(result);
        ReviewOpinion opinion = reader.opinion(body);
        if (!reader.faults.all().isEmpty()) {
            throw new ReviewRefused(reader.faults.all());
        }
        return opinion;
    }

    /** Ids of the clauses that a person must check, and of the rules that a person must settle or has settled. */
    private static Set<String> clausesByPerson(JsonNode result) {
        Set<String> rules = new TreeSet<>();
        result.path("clausesByPerson")
                .forEach(clause -> rules.add(clause.path("rule").asString()));
        for (JsonNode finding : result.path("findings")) {
            if (finding.path("settledBy").isString()
                    || finding.path("judgement").isObject()) {
                rules.add(finding.path("rule").asString());
            }
        }
        return rules;
    }

    private ReviewOpinion opinion(JsonNode body) {
        if (!body.isObject()) {
            fault("", "复核意见应为对象 {by, clauses, remarks, conclusion, previous}");
        }
        refuseOthers(body, MEMBERS, "", "复核意见");
        String by = text(body.path("by"), NAME_LENGTH, true, "/by", "by 应写明复核人，不超过 " + NAME_LENGTH + " 字");
        String remarks =
                text(body.path("remarks"), TEXT_LENGTH, false, "/remarks", "remarks 应为文本，不超过 " + TEXT_LENGTH + " 字");
        return new ReviewOpinion(
                previous(body.path("previous")),
                clauses(body.path("clauses"), by),
                remarks,
                conclusion(body.path("conclusion")),
                by);
    }

    private Optional<String> previous(JsonNode given) {
        if (isAbsent(given)) {
            return Optional.empty();
        }
        if (!given.isString() || !given.stringValue().matches(HASH)) {
            fault("/previous", "previous 应为上一版的散列值 sha256:…；第一版不写");
            return Optional.empty();
        }
        return Optional.of(given.stringValue());
    }

    private List<CheckedClause> clauses(JsonNode given, String reviewer) {
        List<CheckedClause> clauses = new ArrayList<>();
        if (!isAbsent(given) && !given.isArray()) {
            fault("/clauses", "clauses 应为数组，每项为 {rule, finding, text, by}");
            return clauses;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            clause(given.get(i), "/clauses/" + i, reviewer, seen).ifPresent(clauses::add);
        }
        clauses.sort(Comparator.comparing(CheckedClause::rule));
        return clauses;
    }

    private Optional<CheckedClause> clause(JsonNode one, String pointer, String reviewer, Set<String> seen) {
        if (!one.isObject()) {
            fault(pointer, "核对的条款应为对象 {rule, finding, text, by}");
            return Optional.empty();
        }
        refuseOthers(one, CLAUSE_MEMBERS, pointer, "核对的条款");
        String rule = one.path("rule").asString("");
        if (!byPerson.contains(rule)) {
            fault(pointer + "/rule", "“" + rule + "”不是这个研判须由人核对的条款；有：" + String.join("、", byPerson));
        } else if (!seen.add(rule)) {
            fault(pointer + "/rule", "条款 " + rule + " 已核对过一次");
        }
        Optional<Conformity> finding = finding(one.path("finding"), pointer + "/finding");
        boolean isContrary = finding.filter(Conformity.CONTRARY::equals).isPresent();
        String text = text(
                one.path("text"),
                TEXT_LENGTH,
                isContrary,
                pointer + "/text",
                isContrary ? "不符合的条款应在 text 中写明情况，不超过 " + TEXT_LENGTH + " 字" : "text 应为文本，不超过 " + TEXT_LENGTH + " 字");
        String by = isAbsent(one.path("by"))
                ? reviewer
                : text(one.path("by"), NAME_LENGTH, true, pointer + "/by", "by 应写明核对人，不超过 " + NAME_LENGTH + " 字");
        return finding.map(how -> new CheckedClause(rule, how, text, by));
    }

    private Optional<Conformity> finding(JsonNode given, String pointer) {
        Optional<Conformity> finding = Arrays.stream(Conformity.values())
                .filter(one -> one.name().equals(given.asString("")))
                .findFirst();
        if (finding.isEmpty()) {
            fault(
                    pointer,
                    "finding 应为 "
                            + Stream.of(Conformity.values()).map(Enum::name).collect(Collectors.joining("、"))
                            + "（符合、不符合、不适用）");
        }
        return finding;
    }

    private Optional<OwnConclusion> conclusion(JsonNode given) {
        if (isAbsent(given)) {
            return Optional.empty();
        }
        if (!given.isObject()) {
            fault("/conclusion", "conclusion 应为对象 {verdict, reason}");
            return Optional.empty();
        }
        refuseOthers(given, CONCLUSION_MEMBERS, "/conclusion", "复核结论");
        String verdict = given.path("verdict").asString("");
        if (!VERDICTS.contains(verdict)) {
            fault("/conclusion/verdict", "verdict 应为 " + String.join("、", VERDICTS));
        }
        boolean isAnother = !verdict.equals(result.path("verdict").asString(""));
        String reason = text(
                given.path("reason"),
                TEXT_LENGTH,
                isAnother,
                "/conclusion/reason",
                isAnother
                        ? "与系统研判不同的结论应在 reason 中写明理由，不超过 " + TEXT_LENGTH + " 字"
                        : "reason 应为文本，不超过 " + TEXT_LENGTH + " 字");
        return Optional.of(new OwnConclusion(verdict, reason));
    }

    private String text(JsonNode given, int most, boolean isNeeded, String pointer, String expected) {
        if (isAbsent(given) && !isNeeded) {
            return "";
        }
        if (!isText(given, most) || isNeeded && given.stringValue().isBlank()) {
            fault(pointer, expected + "，不含控制字符和残缺的字符");
            return "";
        }
        return given.stringValue();
    }

    /** Neither control characters but the end of a line, nor half a surrogate pair, which has no UTF-8 and so no hash. */
    private static boolean isText(JsonNode node, int most) {
        return node.isString()
                && node.stringValue().codePointCount(0, node.stringValue().length()) <= most
                && node.stringValue()
                        .codePoints()
                        .noneMatch(c -> Character.isISOControl(c) && c != '\n'
                                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private void refuseOthers(JsonNode object, Set<String> members, String pointer, String what) {
        for (String name : object.propertyNames()) {
            if (!members.contains(name)) {
                fault(pointer + '/' + name.replace("~", "~0").replace("/", "~1"), what + "没有名为 " + name + " 的字段");
            }
        }
    }

    private void fault(String pointer, String message) {
        faults.add(FaultPlace.pointer(pointer), CODE, message);
    }
}
