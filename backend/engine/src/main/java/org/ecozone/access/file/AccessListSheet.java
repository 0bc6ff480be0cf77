package org.ecozone.access.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecozone.access.file.UnitTemplate.ClauseOfTemplate;
import org.ecozone.access.rule.Citation;
import org.ecozone.fault.Fault;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the access lists: clauses of the region, of the categories of control units, and of each unit, the last by filling
 * templates. A clause at fault in a template is put down once, for the first unit that uses it.
 */
final class AccessListSheet {

    private final YamlObject head;
    private final List<UnitAssignment> units;
    private final Citation.@Nullable Document document;

    /**
     * With {@code list.yaml}, {@code templates/*.yaml} and {@code units.yaml}; {@code documents} are those of
     * {@code citations.yaml}.
     */
    AccessListSheet(
            YamlObject head, List<YamlObject> templates, List<YamlObject> units, List<Citation.Document> documents) {
        this.head = head;
        UnitTemplateSheet templateSheet = new UnitTemplateSheet();
        templates.forEach(templateSheet::read);
        UnitAssignmentSheet unitSheet = new UnitAssignmentSheet(templateSheet.templates());
        units.forEach(unitSheet::read);
        unitSheet.refuseUnused();
        this.units = unitSheet.assignments();
        this.document = document(documents);
        head.refuseOtherKeys();
    }

    /** Codes of the units that have a list, sorted. */
    SortedSet<String> units() {
        return units.stream().map(UnitAssignment::unit).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code documents} with an article for each unit's list. */
    List<Citation.Document> withArticles(List<Citation.Document> documents) {
        return documents.stream()
                .map(d -> document != null && d.id().equals(document.id()) ? document : d)
                .toList();
    }

    /** Reads the clauses of {@code region.yaml} and {@code category.yaml}, and those of the units. */
    void read(List<YamlObject> region, List<YamlObject> category, ClauseSheet clauses) {
        Citation ofRegion = citation(head.text("region"));
        Citation ofCategory = citation(head.text("category"));
        region.forEach(yaml -> clauses.region(yaml, ofRegion));
        category.forEach(yaml -> clauses.category(yaml, ofCategory));
        Set<ClauseOfTemplate> faulty = new HashSet<>();
        for (UnitAssignment unit : units) {
            Citation given = citation(unit.unit());
            for (UnitTemplate template : unit.templates()) {
                for (ClauseOfTemplate clause : template.clauses()) {
                    if (!faulty.contains(clause) && !read(unit, template, clause, given, clauses)) {
                        faulty.add(clause);
                    }
                }
            }
        }
    }

    /** Whether the clause is without fault for this unit. */
    private static boolean read(
            UnitAssignment unit, UnitTemplate template, ClauseOfTemplate clause, Citation given, ClauseSheet clauses) {
        String id = String.join("-", unit.unit(), template.code(), clause.id());
        List<Fault> faults = clause.yaml().source().faults().all();
        int before = faults.size();
        clauses.unit(Placeholders.fill(clause.yaml(), unit.values()), id, unit.unit(), given);
        return faults.size() == before;
    }

    private Citation.@Nullable Document document(List<Citation.Document> documents) {
        String id = head.text("document");
        Optional<Citation.Document> listed =
                documents.stream().filter(d -> d.id().equals(id)).findFirst();
        if (listed.isEmpty() && !id.isEmpty()) {
            head.fault("document", "CITATION_UNKNOWN", "citations.yaml 没有文件 " + id);
        }
        for (String key : List.of("region", "category")) {
            String article = head.text(key);
            if (listed.filter(d -> d.article(article).isEmpty()).isPresent() && !article.isEmpty()) {
                head.fault(key, "CITATION_UNKNOWN", "文件 " + id + " 没有列出 " + article);
            }
        }
        return listed.map(this::withUnits).orElse(null);
    }

    private Citation.Document withUnits(Citation.Document listed) {
        List<Citation.Article> articles = new ArrayList<>(listed.articles());
        units.forEach(unit -> articles.add(new Citation.Article(unit.unit(), unit.name() + "的准入要求")));
        return listed.with(articles);
    }

    /** Where the document or the article is at fault already, what is made up here reaches nobody. */
    private Citation citation(String article) {
        Citation.Document in =
                document == null ? new Citation.Document("", "", null, LocalDate.MIN, null, List.of()) : document;
        return new Citation(in, in.article(article).orElse(new Citation.Article(article, "")));
    }
}
