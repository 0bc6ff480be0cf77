package org.ecozone.access.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.access.book.RuleFiles;
import org.ecozone.access.eia.EiaCatalogue;
import org.ecozone.access.eia.EiaRow;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Contradiction;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Interpretation;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
import org.ecozone.yaml.YamlObject;
import org.ecozone.yaml.YamlSource;
import org.jspecify.annotations.Nullable;

/** Reads the files of a rule book: facts and citations first, then what refers to them. Finds every fault of every file. */
public final class RuleReading {

    private final SortedMap<String, byte[]> files;
    private final Faults faults = new Faults();

    private RuleReading(SortedMap<String, byte[]> files) {
        this.files = files;
        faults.addAll(RuleFiles.faults(files));
    }

    /**
     * Reads {@code rulebook.yaml}, {@code facts.yaml}, {@code contradictions.yaml}, {@code citations.yaml},
     * {@code rules/*.yaml} and {@code access-list/} below {@code dir}.
     *
     * @throws RuleFaults with every fault of every file
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static RuleBook load(Path dir) {
        return load(RuleFiles.find(dir));
    }

    /**
     * Reads the files that {@link RuleBook#files} gave.
     *
     * @param files bytes by path below the rule directory, with {@code /}
     * @throws RuleFaults with every fault of every file
     */
    public static RuleBook load(SortedMap<String, byte[]> files) {
        return new RuleReading(files).book();
    }

    private RuleBook book() {
        RuleBook.Contents contents = contents();
        if (faults.refuses()) {
            throw new RuleFaults(faults.all());
        }
        return new RuleBook(contents, files);
    }

    private RuleBook.Contents contents() {
        Head head = source(RuleFiles.HEAD)
                .flatMap(TextFile::mapping)
                .map(this::head)
                .orElse(new Head("", LocalDate.MIN, List.of()));
        List<Fact> facts =
                source(RuleFiles.FACTS).map(f -> new FactSheet(f.list()).read()).orElse(List.of());
        List<Contradiction> contradictions = source(RuleFiles.CONTRADICTIONS)
                .map(f -> contradictions(f, facts))
                .orElse(List.of());
        List<Citation.Document> documents = source(RuleFiles.CITATIONS)
                .map(f -> new CitationSheet(f.list()).read())
                .orElse(List.of());
        Optional<AccessListSheet> lists = lists(documents);
        List<Citation.Document> all = lists.map(l -> l.withArticles(documents)).orElse(documents);
        RuleSheet rules = new RuleSheet(facts, all, head.interpretations());
        folder(RuleFiles.RULES).flatMap(f -> f.list().stream()).forEach(rules::read);
        SilenceSheet silences = new SilenceSheet(rules);
        folder(RuleFiles.SILENT).flatMap(f -> f.list().stream()).forEach(silences::read);
        source(RuleFiles.ACCEPTED).ifPresent(f -> LintAcceptance.read(f.list()));
        ClauseSheet clauses = new ClauseSheet(rules);
        lists.ifPresent(l -> l.read(list(RuleFiles.REGION), list(RuleFiles.CATEGORY), clauses));
        return new RuleBook.Contents(
                head.version(),
                head.from(),
                head.interpretations(),
                facts,
                contradictions,
                all,
                Stream.concat(rules.rules().stream(), clauses.rules().stream()).toList(),
                clauses.personClauses(),
                lists.map(AccessListSheet::units).orElse(Collections.emptySortedSet()),
                silences.silences(),
                eia(facts));
    }

    /** A rule book may do without the catalogue: then every class stays possible. */
    private EiaCatalogue eia(List<Fact> facts) {
        boolean hasTable = files.containsKey(RuleFiles.EIA_TABLE);
        if (hasTable != files.containsKey(RuleFiles.EIA)) {
            String missing = hasTable ? RuleFiles.EIA : RuleFiles.EIA_TABLE;
            faults.add(FaultPlace.line(missing, 1), "FILE_MISSING", "名录的判断方法和原文须同时提供，缺少 " + missing);
            return new EiaCatalogue(List.of());
        }
        SortedMap<Integer, EiaRow> rows = source(RuleFiles.EIA_TABLE)
                .map(f -> new EiaTable(RuleFiles.EIA_TABLE, faults).read(f.text()))
                .orElse(Collections.emptySortedMap());
        return source(RuleFiles.EIA)
                .flatMap(TextFile::mapping)
                .map(yaml -> new EiaSheet(yaml, rows, facts).read())
                .orElse(new EiaCatalogue(List.of()));
    }

    private Optional<AccessListSheet> lists(List<Citation.Document> documents) {
        return source(RuleFiles.LIST)
                .flatMap(TextFile::mapping)
                .map(list -> new AccessListSheet(
                        list,
                        folder(RuleFiles.TEMPLATES)
                                .flatMap(f -> f.mapping().stream())
                                .toList(),
                        list(RuleFiles.UNITS),
                        documents));
    }

    private List<YamlObject> list(String name) {
        return source(name).map(TextFile::list).orElse(List.of());
    }

    private Stream<TextFile> folder(String folder) {
        return files.keySet().stream()
                .filter(name -> RuleFiles.isIn(folder, name))
                .flatMap(name -> source(name).stream());
    }

    private Head head(YamlObject yaml) {
        List<Interpretation> interpretations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlObject item : yaml.objects("interpretations")) {
            Interpretation interpretation = new Interpretation(item.text("id"), item.text("text"), item.text("source"));
            if (!ids.add(interpretation.id())) {
                item.fault("id", "ID_DUPLICATE", "解释 " + interpretation.id() + " 已有");
            }
            item.refuseOtherKeys();
            interpretations.add(interpretation);
        }
        Head head = new Head(yaml.text("version"), yaml.requiredDate("from").orElse(LocalDate.MIN), interpretations);
        if (yaml.has("files")) {
            listed(yaml);
        }
        yaml.refuseOtherKeys();
        return head;
    }

    /** A file that got lost would be prohibitions that silently do not apply: what the head lists must be there, and no more. */
    private void listed(YamlObject yaml) {
        Set<String> listed = new LinkedHashSet<>(yaml.texts("files"));
        for (String name : listed) {
            if (!files.containsKey(name)) {
                yaml.fault("files", "FILE_MISSING", "缺少 files 列出的文件 " + name);
            }
        }
        files.keySet().stream()
                .filter(name -> name.indexOf('/') > 0 && !listed.contains(name))
                .forEach(name -> yaml.fault("files", "FILE_UNLISTED", "files 没有列出文件 " + name));
    }

    private static List<Contradiction> contradictions(TextFile file, List<Fact> facts) {
        Map<String, Fact> byKey = new HashMap<>();
        facts.forEach(fact -> byKey.putIfAbsent(fact.key(), fact));
        List<Contradiction> contradictions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlObject yaml : file.list()) {
            String id = yaml.text("id");
            if (!ids.add(id)) {
                yaml.fault("id", "ID_DUPLICATE", "矛盾 " + id + " 已有");
            }
            if (!yaml.has("when")) {
                yaml.fault("when", "KEY_MISSING", "缺少 when");
            }
            @Nullable Condition when = new FactVocabulary(byKey).condition(yaml, "when");
            String message = yaml.text("message");
            yaml.refuseOtherKeys();
            if (when != null) {
                contradictions.add(new Contradiction(id, when, message));
            }
        }
        return contradictions;
    }

    private Optional<TextFile> source(String name) {
        YamlSource source = new YamlSource(name, faults);
        return Optional.ofNullable(files.get(name)).flatMap(source::text).map(text -> new TextFile(source, text));
    }

    private record Head(String version, LocalDate from, List<Interpretation> interpretations) {}

    private record TextFile(YamlSource source, String text) {

        List<YamlObject> list() {
            return source.list(text);
        }

        Optional<YamlObject> mapping() {
            return source.mapping(text);
        }
    }
}
