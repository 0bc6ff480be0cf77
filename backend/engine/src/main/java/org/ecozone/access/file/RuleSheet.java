package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.IndustryIn;
import org.ecozone.access.rule.Interpretation;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Rule.Dimension;
import org.ecozone.access.rule.Rule.Level;
import org.ecozone.access.rule.Where;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads rules, one after the other: those of {@code rules/*.yaml}, and what they share with clauses of access lists. */
final class RuleSheet {

    private static final Pattern PREFIX = Pattern.compile("\\d{2,4}");

    private final ConditionParser.Vocabulary vocabulary;
    private final Map<String, Citation.Document> documents;
    private final Set<String> interpretations;
    private final WhereSheet places;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    RuleSheet(List<Fact> facts, List<Citation.Document> documents, List<Interpretation> interpretations) {
        // A repeated key is a fault of the other sheets already.
        Map<String, Fact> byKey = facts.stream().collect(Collectors.toMap(Fact::key, Function.identity(), (a, b) -> a));
        this.vocabulary = ConditionParser.Remembering.of(new FactVocabulary(byKey));
        this.documents =
                documents.stream().collect(Collectors.toMap(Citation.Document::id, Function.identity(), (a, b) -> a));
        this.interpretations = interpretations.stream().map(Interpretation::id).collect(Collectors.toUnmodifiableSet());
        this.places = new WhereSheet(byKey);
    }

    List<Rule> rules() {
        return rules;
    }

    /** Reads a rule of law or plan. */
    void read(YamlObject yaml) {
        Level level = yaml.labelled("level", Level.values(), Level::label).orElse(Level.NATIONAL);
        Rule rule = rule(yaml, id(yaml), new Standing(level, null, null, List.of()));
        if (rule.where() == null && rule.when() == null) {
            yaml.fault("id", "KEY_MISSING", "规则须有 where、when 或 industries");
        }
        yaml.refuseOtherKeys();
        rules.add(rule);
    }

    /** The id of {@code yaml}; a fault where another rule has it. */
    String id(YamlObject yaml) {
        String id = yaml.text("id");
        if (!ids.add(id)) {
            yaml.fault("id", "ID_DUPLICATE", "规则 " + id + " 已有");
        }
        return id;
    }

    /** The keys that every machine-checkable provision has. */
    Rule rule(YamlObject yaml, String id, Standing standing) {
        Rule rule = read(yaml, id, standing);
        if (rule.effect() == Effect.PERMITTED && rule.where() == null) {
            yaml.fault("effect", "PLACE_MISSING", "允许、鼓励的条款须有 where：没有地点的会在禁止的地方也放行");
        }
        if (asksOfOpenProvisions(rule.where()) && !rule.settledByPerson()) {
            yaml.fault("settledBy", "KEY_MISSING", "provisions: OPEN 的规则须写 settledBy: PERSON");
        }
        return rule;
    }

    private static boolean asksOfOpenProvisions(@Nullable Where where) {
        return where instanceof OpenProvisions
                || where != null && where.parts().stream().anyMatch(RuleSheet::asksOfOpenProvisions);
    }

    private Rule read(YamlObject yaml, String id, Standing standing) {
        return new Rule(
                id,
                yaml.text("title"),
                standing.level(),
                dimension(yaml),
                yaml.oneOf("effect", Effect.class).orElse(Effect.PROHIBITED),
                where(yaml, standing),
                when(yaml),
                citations(yaml, standing),
                yaml.optionalText("note").orElse(null),
                interpretation(yaml),
                yaml.optionalText("placeIsLaw").orElse(null),
                settledByPerson(yaml),
                standing.clause());
    }

    private static boolean settledByPerson(YamlObject yaml) {
        Optional<String> by = yaml.optionalText("settledBy");
        by.filter(word -> !word.equals("PERSON"))
                .ifPresent(word -> yaml.fault("settledBy", "VALUE_INVALID", "settledBy 只能是 PERSON，收到 " + word));
        return by.isPresent();
    }

    static Dimension dimension(YamlObject yaml) {
        return yaml.labelled("dimension", Dimension.values(), Dimension::label).orElse(Dimension.SPATIAL);
    }

    @Nullable
    Where where(YamlObject yaml, Standing standing) {
        @Nullable Where own = yaml.object("where").map(places::read).orElse(null);
        @Nullable Where at = standing.where();
        if (at == null) {
            return own;
        }
        Where share = places.share(at);
        return own == null ? share : places.share(new Where.All(List.of(share, own)));
    }

    private @Nullable String interpretation(YamlObject yaml) {
        Optional<String> id = yaml.optionalText("interpretation");
        id.filter(i -> !interpretations.contains(i))
                .ifPresent(i -> yaml.fault(
                        "interpretation", "INTERPRETATION_UNKNOWN", "rulebook.yaml 的 interpretations 没有 " + i));
        return id.orElse(null);
    }

    /** The industries and the condition, all of which must hold; null where neither is given. */
    private @Nullable Condition when(YamlObject yaml) {
        List<ConditionNode> parts = industries(yaml);
        @Nullable Condition when = vocabulary.condition(yaml, "when");
        if (parts.isEmpty()) {
            return when;
        }
        if (when != null) {
            parts.add(when.root());
        }
        return all(parts);
    }

    /** For whom {@code yaml} is: {@code industries} and {@code exceptIndustries}; null for all. */
    static @Nullable Condition forWhom(YamlObject yaml) {
        List<ConditionNode> parts = industries(yaml);
        return parts.isEmpty() ? null : all(parts);
    }

    private static Condition all(List<ConditionNode> parts) {
        return Condition.of(parts.size() == 1 ? parts.get(0) : new ConditionNode.And(List.copyOf(parts)));
    }

    private static List<ConditionNode> industries(YamlObject yaml) {
        List<ConditionNode> parts = new ArrayList<>();
        industries(yaml, "industries").ifPresent(parts::add);
        industries(yaml, "exceptIndustries").ifPresent(in -> parts.add(new ConditionNode.Not(in)));
        return parts;
    }

    private static Optional<ConditionNode> industries(YamlObject yaml, String key) {
        List<String> prefixes = yaml.texts(key);
        for (String prefix : prefixes) {
            if (!PREFIX.matcher(prefix).matches()) {
                yaml.fault(key, "VALUE_INVALID", "行业前缀应为 2 至 4 位数字，收到 " + prefix);
            }
        }
        if (yaml.has(key) && prefixes.isEmpty()) {
            yaml.fault(key, "VALUE_INVALID", key + " 须列出至少一个行业前缀");
        }
        return prefixes.isEmpty() ? Optional.empty() : Optional.of(new IndustryIn(List.copyOf(prefixes)));
    }

    List<Citation> citations(YamlObject yaml, Standing standing) {
        List<Citation> citations = new ArrayList<>(standing.cites());
        citations.addAll(articles(yaml, "cites"));
        if (yaml.objects("cites").isEmpty() && standing.cites().isEmpty()) {
            yaml.fault("cites", "CITATION_MISSING", "没有依据的规则不能载入：至少写一条 cites");
        }
        return citations;
    }

    /** The articles that {@code key} lists; a fault for each that is none. */
    List<Citation> articles(YamlObject yaml, String key) {
        List<Citation> citations = new ArrayList<>();
        for (YamlObject item : yaml.objects(key)) {
            String documentId = item.text("document");
            String articleId = item.text("article");
            item.refuseOtherKeys();
            Citation.@Nullable Document document = documents.get(documentId);
            if (document == null) {
                item.fault("document", "CITATION_UNKNOWN", "citations.yaml 没有文件 " + documentId);
                continue;
            }
            document.article(articleId)
                    .ifPresentOrElse(
                            article -> citations.add(new Citation(document, article)),
                            () -> item.fault("article", "CITATION_UNKNOWN", "文件 " + documentId + " 没有列出 " + articleId));
        }
        return citations;
    }

    /**
     * What a provision has of where it stands.
     *
     * @param clause null for law and plan
     * @param where the place that its own place is within; null for everywhere
     * @param cites what it rests on besides what it cites itself
     */
    record Standing(
            Level level, @Nullable Clause clause, @Nullable Where where, List<Citation> cites) {}
}
