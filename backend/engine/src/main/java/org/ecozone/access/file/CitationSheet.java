package org.ecozone.access.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecozone.access.rule.Citation;
import org.ecozone.yaml.YamlObject;

/** Reads {@code citations.yaml}. */
final class CitationSheet {

    private final List<YamlObject> sheet;
    private final Set<String> ids = new HashSet<>();

    CitationSheet(List<YamlObject> sheet) {
        this.sheet = sheet;
    }

    List<Citation.Document> read() {
        List<Citation.Document> documents = sheet.stream().map(this::document).toList();
        ReplacementSheet replacements = new ReplacementSheet(documents);
        List<Citation.Document> all = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Citation.Document document = documents.get(i);
            YamlObject yaml = sheet.get(i);
            all.add(yaml.object("replacedBy")
                    .map(by -> replacements.read(document, yaml, by))
                    .orElse(document));
            yaml.refuseOtherKeys();
        }
        return all;
    }

    private Citation.Document document(YamlObject yaml) {
        String id = yaml.text("id");
        if (!ids.add(id)) {
            yaml.fault("id", "ID_DUPLICATE", "文件 " + id + " 已有");
        }
        Optional<LocalDate> from = yaml.requiredDate("from");
        Optional<LocalDate> until = yaml.date("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            yaml.fault("until", "VALUE_INVALID", "until 早于 from");
        }
        return new Citation.Document(
                id,
                yaml.text("title"),
                yaml.optionalText("number").orElse(null),
                from.orElse(LocalDate.MIN),
                until.orElse(null),
                articles(yaml));
    }

    private static List<Citation.Article> articles(YamlObject yaml) {
        List<Citation.Article> articles = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlObject item : yaml.objects("articles")) {
            Citation.Article article = new Citation.Article(item.text("id"), item.text("summary"));
            item.refuseOtherKeys();
            if (!ids.add(article.id())) {
                item.fault("id", "ID_DUPLICATE", "条款 " + article.id() + " 已有");
            }
            articles.add(article);
        }
        if (articles.isEmpty()) {
            yaml.fault("articles", "KEY_MISSING", "至少列出一条 articles");
        }
        return articles;
    }
}
