package org.ecozone.access.citation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Citation.Document;
import org.ecozone.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A report as bytes: documents with what was made of their articles and which clauses cite them, and the clauses, each once. */
public final class CitationAnswer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CitationReport report;
    private final Map<String, Document> documents;

    private CitationAnswer(CitationReport report) {
        this.report = report;
        this.documents =
                report.book().documents().stream().collect(Collectors.toMap(Document::id, document -> document));
    }

    /** Canonical JSON; {@code resultHash} is that of all the rest. */
    public static byte[] of(CitationReport report) {
        ObjectNode answer = new CitationAnswer(report).tree();
        return CanonicalJson.bytes(answer.put("resultHash", CanonicalJson.sha256(answer)));
    }

    private ObjectNode tree() {
        RuleBook book = report.book();
        ObjectNode answer =
                JSON.objectNode().put("asOf", report.asOf().toString()).put("changedSince", text(report.since()));
        answer.putObject("rules")
                .put("version", book.version())
                .put("hash", book.hash())
                .put("from", book.from().toString());
        ObjectNode standings = answer.putObject("standings");
        Arrays.stream(Standing.values()).forEach(standing -> standings.put(standing.name(), count(standing)));
        ArrayNode cited = answer.putArray("documents");
        report.documents().forEach(document -> cited.add(document(document)));
        ArrayNode clauses = answer.putArray("clauses");
        report.clauses().forEach(clause -> clauses.add(clause(clause)));
        ArrayNode silences = answer.putArray("silences");
        report.silences().forEach(silence -> silences.add(silence(silence)));
        return answer;
    }

    private long count(Standing standing) {
        return report.clauses().stream()
                .filter(clause -> clause.standing(report.asOf()) == standing)
                .count();
    }

    private ObjectNode document(Document document) {
        ObjectNode node = JSON.objectNode()
                .put("id", document.id())
                .put("title", document.title())
                .put("number", document.number())
                .put("from", document.from().toString())
                .put("until", text(document.until()))
                .put("standing", Standing.of(document, report.asOf()).name());
        node.set("replacedBy", replacement(document.replacement()));
        ArrayNode turns = node.putArray("changes");
        Turn.of(document, report.since(), report.asOf())
                .forEach(turn -> turns.addObject()
                        .put("on", turn.on().toString())
                        .put("standing", turn.standing().name()));
        node.set("articles", articles(document));
        return node;
    }

    private @Nullable ObjectNode replacement(Citation.@Nullable Replacement replacement) {
        if (replacement == null) {
            return null;
        }
        Document by = by(replacement);
        return JSON.objectNode()
                .put("document", by.id())
                .put("title", by.title())
                .put("from", by.from().toString())
                .put("provision", replacement.provision());
    }

    /** The articles of {@code document} that the report's clauses cite, in its order; those of units' own lists last, as one. */
    private ArrayNode articles(Document document) {
        Map<Integer, List<String>> clauses = new TreeMap<>();
        for (CitingClause clause : report.citing(document)) {
            clause.bases().stream()
                    .filter(basis -> basis.document().equals(document))
                    .forEach(basis -> clauses.merge(
                            basis.article() == null
                                    ? Integer.MAX_VALUE
                                    : document.articles().indexOf(basis.article()),
                            List.of(clause.id()),
                            CitationAnswer::both));
        }
        ArrayNode articles = JSON.arrayNode();
        clauses.forEach((place, ids) -> articles.add(article(
                document,
                place == Integer.MAX_VALUE ? null : document.articles().get(place),
                ids)));
        return articles;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private ObjectNode article(Document document, Citation.@Nullable Article article, List<String> clauses) {
        ObjectNode node = JSON.objectNode()
                .put("article", article == null ? null : article.id())
                .put("summary", article == null ? null : article.summary());
        node.set("replacedBy", article == null ? null : successor(document, article));
        clauses.forEach(node.putArray("clauses")::add);
        return node;
    }

    private @Nullable ObjectNode successor(Document document, Citation.Article article) {
        Citation.Replacement replacement = document.replacement();
        if (replacement == null || !replacement.articles().containsKey(article.id())) {
            return null;
        }
        Document by = by(replacement);
        Optional<Citation.Article> next = by.article(replacement.articles().get(article.id()));
        return next.map(found -> JSON.objectNode().put("article", found.id()).put("summary", found.summary()))
                .orElse(null);
    }

    private Document by(Citation.Replacement replacement) {
        Document by = documents.get(replacement.document());
        if (by == null) {
            throw new IllegalStateException("the book has no document " + replacement.document());
        }
        return by;
    }

    private ObjectNode clause(CitingClause clause) {
        LocalDate since = report.since();
        ObjectNode node = JSON.objectNode()
                .put("id", clause.id())
                .put("title", clause.title())
                .put("example", clause.example())
                .put("dimension", clause.dimension().label())
                .put("effect", clause.effect() == null ? null : clause.effect().name())
                .put("check", clause.effect() == null ? "PERSON" : null)
                .put("scope", clause.scope().name())
                .put("standing", clause.standing(report.asOf()).name())
                .put(
                        "standingBefore",
                        since == null ? null : clause.standing(since).name());
        clause.units().forEach(node.putArray("units")::add);
        ArrayNode bases = node.putArray("citations");
        clause.bases().forEach(basis -> bases.add(cited(basis)));
        return node;
    }

    private ObjectNode cited(Basis basis) {
        return JSON.objectNode()
                .put("document", basis.document().id())
                .put("title", basis.document().title())
                .put("article", basis.article() == null ? null : basis.article().id())
                .put("standing", Standing.of(basis.document(), report.asOf()).name());
    }

    private ObjectNode silence(ReadSilence read) {
        LocalDate since = report.since();
        ObjectNode node = JSON.objectNode()
                .put("id", read.silence().id())
                .put("layer", read.silence().layer())
                .put("reason", read.silence().reason())
                .put("standing", read.standing(report.asOf()).name())
                .put(
                        "standingBefore",
                        since == null ? null : read.standing(since).name());
        ArrayNode articles = node.putArray("read");
        read.silence().read().forEach(citation -> articles.add(cited(Basis.of(citation, null))));
        return node;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
