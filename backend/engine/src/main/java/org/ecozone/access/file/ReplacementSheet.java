package org.ecozone.access.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Citation.Document;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads what took the place of a document, once all documents are read. */
final class ReplacementSheet {

    private static final String KEY = "replacedBy";

    private final Map<String, Document> documents = new HashMap<>();

    ReplacementSheet(List<Document> documents) {
        documents.forEach(document -> this.documents.putIfAbsent(document.id(), document));
    }

    /** {@code replaced} with what {@code yaml}, its {@code replacedBy} in {@code sheet}, says of it. */
    Document read(Document replaced, YamlObject sheet, YamlObject yaml) {
        String id = yaml.text("document");
        @Nullable String provision = yaml.optionalText("provision").orElse(null);
        @Nullable Document by = documents.get(id);
        if (by == null && !id.isEmpty()) {
            yaml.fault("document", "CITATION_UNKNOWN", "citations.yaml 没有文件 " + id);
        }
        if (by != null) {
            refuseNoSuccessor(replaced, by, sheet);
        }
        SortedMap<String, String> articles = yaml.object("articles")
                .map(pairs -> articles(replaced, by, pairs))
                .orElse(new TreeMap<>());
        yaml.refuseOtherKeys();
        return by == null ? replaced : replaced.replacedBy(new Citation.Replacement(id, provision, articles));
    }

    /** What comes after a document outlives it: so no document follows itself, round about or not. */
    private static void refuseNoSuccessor(Document replaced, Document by, YamlObject sheet) {
        if (replaced.until() == null) {
            sheet.fault(KEY, "VALUE_INVALID", "写了 replacedBy 的文件应有失效日 until");
        } else if (by.until() != null && !by.until().isAfter(replaced.until())) {
            sheet.fault(
                    KEY,
                    "VALUE_INVALID",
                    "接替的文件 " + by.id() + " 应在 " + replaced.until() + " 以后仍有效，它在 " + by.until() + " 已失效");
        }
    }

    private static SortedMap<String, String> articles(Document replaced, @Nullable Document by, YamlObject yaml) {
        SortedMap<String, String> articles = new TreeMap<>();
        for (String own : yaml.keys()) {
            String other = yaml.text(own);
            refuseUnknown(replaced, own, own, yaml);
            if (by != null && !other.isEmpty()) {
                refuseUnknown(by, other, own, yaml);
            }
            articles.put(own, other);
        }
        return articles;
    }

    private static void refuseUnknown(Document document, String article, String key, YamlObject yaml) {
        if (document.article(article).isEmpty()) {
            yaml.fault(key, "CITATION_UNKNOWN", "文件 " + document.id() + " 没有列出 " + article);
        }
    }
}
