package org.ecozone.access.file;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFiles;
import org.ecozone.fault.Faults;
import org.ecozone.yaml.YamlObject;
import org.ecozone.yaml.YamlSource;

/** Where rules, clauses, facts, documents and units stand in the files they were read from. */
public final class RuleSources {

    private static final Line NOWHERE = new Line("", 0);

    private static final Set<String> LISTS_OF_NAMED = Set.of(
            RuleFiles.FACTS,
            RuleFiles.CONTRADICTIONS,
            RuleFiles.CITATIONS,
            RuleFiles.REGION,
            RuleFiles.CATEGORY,
            RuleFiles.UNITS);

    private final Map<String, Line> lines = new HashMap<>();

    /** A place in a file; lines count from 1. */
    public record Line(String file, int number) {}

    private RuleSources() {}

    public static RuleSources of(RuleBook book) {
        RuleSources sources = new RuleSources();
        for (String file : book.files().keySet()) {
            if (RuleFiles.isIn(RuleFiles.TEMPLATES, file)) {
                source(book.files(), file)
                        .mapping(text(book.files(), file))
                        .ifPresent(template -> sources.template(file, template));
            } else if (RuleFiles.isIn(RuleFiles.RULES, file)
                    || RuleFiles.isIn(RuleFiles.SILENT, file)
                    || LISTS_OF_NAMED.contains(file)) {
                list(book.files(), file).forEach(item -> sources.item(file, item));
            }
        }
        return sources;
    }

    public Line of(String subject) {
        return lines.getOrDefault(subject, NOWHERE);
    }

    private void item(String file, YamlObject item) {
        for (String key : List.of("id", "key", "unit")) {
            Optional<String> name = item.has(key) ? item.optionalText(key) : Optional.empty();
            name.ifPresent(n -> lines.putIfAbsent(n, new Line(file, item.line())));
        }
    }

    private void template(String file, YamlObject template) {
        String code = template.optionalText("code").orElse("");
        for (YamlObject clause : template.objects("clauses")) {
            clause.optionalText("id")
                    .ifPresent(id -> lines.putIfAbsent(code + "-" + id, new Line(file, clause.line())));
        }
    }

    /** The mappings listed in {@code file}, which was read without fault before. */
    static List<YamlObject> list(SortedMap<String, byte[]> files, String file) {
        return source(files, file).list(text(files, file));
    }

    private static YamlSource source(SortedMap<String, byte[]> files, String file) {
        return new YamlSource(file, new Faults());
    }

    private static String text(SortedMap<String, byte[]> files, String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }
}
