package org.ecozone.screening.request;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts.Judgement;
import org.ecozone.access.rule.Rule;
import org.ecozone.screening.request.RequestRefused.Kind;
import tools.jackson.databind.JsonNode;

/** Reads what persons have decided where rules leave it to one: who, what and why, each of them given. */
final class JudgementReader {

    static final String JUDGEMENTS = "judgements";

    private static final String POINTER = "/properties/" + JUDGEMENTS;
    private static final Set<String> KEYS = Set.of("rule", "effect", "by", "reason");
    private static final int BY_LENGTH = 100;
    private static final int REASON_LENGTH = 1000;

    private final RuleBook rules;
    private final RequestFaults faults;
    private final SortedMap<String, Judgement> judgements = new TreeMap<>();

    private JudgementReader(RuleBook rules, RequestFaults faults) {
        this.rules = rules;
        this.faults = faults;
    }

    /** The judgements by the id of the rule; a fault for each that is none. */
    static SortedMap<String, Judgement> read(JsonNode given, RuleBook rules, RequestFaults faults) {
        if (RequestReader.isAbsent(given)) {
            return Collections.emptySortedMap();
        }
        JudgementReader reader = new JudgementReader(rules, faults);
        if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                reader.read(given.get(i), POINTER + '/' + i);
            }
        } else {
            reader.fault(POINTER, "judgements 应为数组，每项为 {rule, effect, by, reason}");
        }
        return reader.judgements;
    }

    private void read(JsonNode one, String pointer) {
        if (!one.isObject()) {
            fault(pointer, "人工认定应为对象 {rule, effect, by, reason}");
            return;
        }
        for (String name : one.propertyNames()) {
            if (!KEYS.contains(name)) {
                fault(pointer + '/' + name.replace("~", "~0").replace("/", "~1"), "人工认定没有名为 " + name + " 的字段");
            }
        }
        String rule = text(one.path("rule"), BY_LENGTH, pointer + "/rule", "rule 应为须由人认定的规则编号");
        String by = text(one.path("by"), BY_LENGTH, pointer + "/by", "by 应写明认定人，不超过 " + BY_LENGTH + " 字");
        String reason = text(
                one.path("reason"), REASON_LENGTH, pointer + "/reason", "reason 应写明理由，不超过 " + REASON_LENGTH + " 字");
        Optional<Effect> effect = effect(one.path("effect"), pointer + "/effect");
        if (!rule.isEmpty() && !isSettledByPerson(rule)) {
            fault(pointer + "/rule", "规则 " + rule + " 不是由人认定的；由人认定的有：" + settledByPerson());
        } else if (judgements.containsKey(rule)) {
            fault(pointer + "/rule", "规则 " + rule + " 已有人工认定");
        } else if (effect.isPresent() && !rule.isEmpty() && !by.isEmpty() && !reason.isEmpty()) {
            judgements.put(rule, new Judgement(rule, effect.get(), by, reason));
        }
    }

    private boolean isSettledByPerson(String id) {
        return rules.rules().stream()
                .anyMatch(rule -> rule.settledByPerson() && rule.id().equals(id));
    }

    private String settledByPerson() {
        return rules.rules().stream()
                .filter(Rule::settledByPerson)
                .map(Rule::id)
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private String text(JsonNode node, int most, String pointer, String expected) {
        if (!RequestReader.isText(node, most) || node.stringValue().isBlank()) {
            fault(pointer, expected);
            return "";
        }
        return node.stringValue();
    }

    private Optional<Effect> effect(JsonNode node, String pointer) {
        Optional<Effect> effect = Arrays.stream(Effect.values())
                .filter(e -> node.isString() && e.name().equals(node.stringValue()))
                .findFirst();
        if (effect.isEmpty()) {
            fault(
                    pointer,
                    "effect 应为 "
                            + Arrays.stream(Effect.values()).map(Enum::name).collect(Collectors.joining("、")));
        }
        return effect;
    }

    private void fault(String pointer, String message) {
        faults.add(Kind.JUDGEMENT_INVALID, pointer, message);
    }
}
