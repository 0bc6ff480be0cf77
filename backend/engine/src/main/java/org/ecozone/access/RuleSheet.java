package org.ecozone.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.access.Rule.Dimension;
import org.ecozone.access.Rule.Level;
import org.ecozone.access.Where.Relation;
import org.jspecify.annotations.Nullable;

/** Reads the rules of {@code rules/*.yaml}, one after the other. */
final class RuleSheet {

    private final Map<String, Fact> facts;
    private final Map<String, Citation.Document> documents;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    RuleSheet(List<Fact> facts, List<Citation.Document> documents) {
        // A repeated key is a fault of the other sheets already.
        this.facts = facts.stream().collect(Collectors.toMap(Fact::key, Function.identity(), (a, b) -> a));
        this.documents =
                documents.stream().collect(Collectors.toMap(Citation.Document::id, Function.identity(), (a, b) -> a));
    }

    List<Rule> rules() {
        return rules;
    }

    void read(YamlObject yaml) {
        String id = yaml.text("id");
        if (!ids.add(id)) {
            yaml.fault("id", "ID_DUPLICATE", "规则 " + id + " 已有");
        }
        Rule rule = new Rule(
                id,
                yaml.text("title"),
                yaml.labelled("level", Level.values(), Level::label).orElse(Level.NATIONAL),
                yaml.labelled("dimension", Dimension.values(), Dimension::label).orElse(Dimension.SPATIAL),
                yaml.oneOf("effect", Effect.class).orElse(Effect.PROHIBITED),
                yaml.object("where").map(this::where).orElse(null),
                yaml.condition("when", new FactVocabulary(facts)),
                citations(yaml),
                yaml.optionalText("note").orElse(null));
        if (rule.where() == null && rule.when() == null) {
            yaml.fault("id", "KEY_MISSING", "规则须有 where 或 when");
        }
        yaml.refuseOtherKeys();
        rules.add(rule);
    }

    private Where where(YamlObject yaml) {
        Optional<String> coverage = yaml.optionalText("coverage");
        if (coverage.isPresent()) {
            if (!coverage.get().equals("INCOMPLETE")) {
                yaml.fault("coverage", "VALUE_INVALID", "coverage 只能是 INCOMPLETE，收到 " + coverage.get());
            }
            yaml.refuseOtherKeys();
            return new Where.IncompleteCoverage();
        }
        Optional<String> relationText = yaml.optionalText("relation");
        Relation relation = relationText.isEmpty()
                ? Relation.OVERLAPS
                : yaml.oneOf("relation", Relation.class).orElse(Relation.OVERLAPS);
        Where where = new Where.OfLayer(
                yaml.text("layer"), yaml.condition("zones", (key, literal) -> Optional.empty()), relation);
        if (relation == Relation.OUTSIDE && yaml.optionalText("zones").isPresent()) {
            yaml.fault("zones", "VALUE_INVALID", "relation: OUTSIDE 指整个图层，不能再用 zones 选择");
        }
        yaml.refuseOtherKeys();
        return where;
    }

    private List<Citation> citations(YamlObject yaml) {
        List<Citation> citations = new ArrayList<>();
        List<YamlObject> items = yaml.objects("cites");
        for (YamlObject item : items) {
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
        if (items.isEmpty()) {
            yaml.fault("cites", "CITATION_MISSING", "没有依据的规则不能载入：至少写一条 cites");
        }
        return citations;
    }
}
