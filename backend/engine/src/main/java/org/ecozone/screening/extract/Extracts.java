package org.ecozone.screening.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Facts;
import org.ecozone.screening.Notice;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoningMap;

/** Makes extracts. Keeps what is the same for every place while its rule book and map are in use. Safe for many threads. */
public final class Extracts {

    /** What a screening tells of its findings or its verdict; an extract has none. */
    private static final Set<String> OF_A_VERDICT = Set.of("CLAUSES_BY_PERSON", "ADVISORY");

    private final Map<RuleBook, PlaceRules> places = Collections.synchronizedMap(new WeakHashMap<>());
    private final RulesOnMaps onMaps = new RulesOnMaps();

    /**
     * The extract for the place of {@code asked}, by the law of its day. What it says of a project is not looked at, and a notice says
     * so.
     *
     * @param software version of the program
     * @throws IllegalArgumentException if the day lies before {@link RuleBook#from}
     */
    public Extract of(ScreeningRequest asked, RuleBook book, ZoningMap map, String software) {
        PlaceRules rules = places.computeIfAbsent(book, PlaceRules::of);
        ScreeningRequest place = withoutProject(asked, book);
        ScreeningResult anyProject = Screening.screen(place, onMaps.of(rules.anyProject(), map));
        SiteOverlaps site = anyProject.overlaps();
        Assessment whoStates =
                onMaps.of(rules.whoStates(), map).assess(site, place.facts(), place.asOf(), place.accuracy());
        List<Provision> provisions =
                new PlaceProvisions(book, rules, place.asOf(), site, anyProject.assessment(), whoStates).find();
        List<Silence> silences = book.provisions().on(place.asOf()).silences();
        List<ExtractedLayer> layers = site.layers().stream()
                .map(layer -> ExtractedLayer.of(layer, provisions, silences, book.documents()))
                .toList();
        List<Provision> elsewhere = provisions.stream()
                .filter(provision -> provision.layers().isEmpty())
                .toList();
        return new Extract(
                place,
                site,
                book,
                layers,
                DocumentGroup.of(elsewhere, book.documents()),
                AccessList.of(site, provisions, book.unitsWithList()),
                provisions,
                documents(provisions, layers, book),
                notices(anyProject),
                software);
    }

    private static ScreeningRequest withoutProject(ScreeningRequest asked, RuleBook book) {
        Facts said = asked.facts();
        List<Notice> notices = new ArrayList<>(asked.notices());
        if (asked.industry() != null
                || !said.stated().isEmpty()
                || !said.judgements().isEmpty()) {
            notices.add(new Notice("PROJECT_NOT_READ", "摘录只看地块：请求中的行业、项目事实和认定没有使用。"));
        }
        Facts nothing = Facts.read(Map.of(), null, book.factBook()).facts();
        return new ScreeningRequest(asked.name(), asked.site(), asked.accuracy(), null, nothing, asked.asOf(), notices);
    }

    /** Those cited, with the articles that are. */
    private static List<Citation.Document> documents(
            Collection<Provision> provisions, Collection<ExtractedLayer> layers, RuleBook book) {
        Stream<Citation> ofProvisions = provisions.stream().flatMap(provision -> provision.citations().stream());
        Stream<Citation> ofSilences = layers.stream()
                .flatMap(layer -> layer.silences().values().stream())
                .flatMap(List::stream)
                .flatMap(silence -> silence.read().stream());
        Map<String, Set<String>> cited = Stream.concat(ofProvisions, ofSilences)
                .collect(Collectors.groupingBy(
                        citation -> citation.document().id(),
                        Collectors.mapping(citation -> citation.article().id(), Collectors.toSet())));
        return book.documents().stream()
                .filter(document -> cited.containsKey(document.id()))
                .map(document -> document.with(document.articles().stream()
                        .filter(article -> cited.get(document.id()).contains(article.id()))
                        .toList()))
                .toList();
    }

    private static List<Notice> notices(ScreeningResult result) {
        List<Notice> notices = result.notices().stream()
                .filter(notice -> !OF_A_VERDICT.contains(notice.code()))
                .collect(Collectors.toCollection(ArrayList::new));
        notices.add(new Notice("EXTRACT_ONLY", "摘录列出地块所涉的分区和可能适用的条款，不是研判结论：是否适用取决于项目，以主管部门的意见为准；" + "按摘录日有效的规定列出。"));
        return notices;
    }
}
