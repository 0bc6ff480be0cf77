package org.ecozone.access;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.geo.Length;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;

/** The rules of a region with the facts they read and the documents they rest on. Immutable; safe for many threads. */
public final class RuleBook {

    /** Id of the layer whose zones have access lists of their own. */
    public static final String UNIT_LAYER = "control-unit";

    private final Contents contents;
    private final SortedMap<String, byte[]> files;
    private final String hash;
    private final Map<String, Fact> factsByKey;
    private final Provisions provisions;
    private final Asked asked;

    RuleBook(Contents contents, SortedMap<String, byte[]> files) {
        this.contents = contents;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.hash = RuleFiles.hash(this.files);
        this.factsByKey =
                contents.facts().stream().collect(Collectors.toUnmodifiableMap(Fact::key, Function.identity()));
        this.provisions = Provisions.of(contents);
        this.asked = Questions.of(contents);
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
     * Reads the files that {@link #files} gave.
     *
     * @param files bytes by path below the rule directory, with {@code /}
     * @throws RuleFaults with every fault of every file
     */
    public static RuleBook load(SortedMap<String, byte[]> files) {
        return RuleReading.read(files);
    }

    /** The files read: bytes by path below the rule directory. The bytes are not to be changed. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** The version that {@code rulebook.yaml} states. */
    public String version() {
        return contents.version();
    }

    /**
     * {@code sha256:} and the hexadecimal SHA-256 over the files read, sorted by path: for each its path below the
     * directory (with {@code /}, UTF-8), a zero byte, its length in bytes as decimal digits, a zero byte, its bytes.
     */
    public String hash() {
        return hash;
    }

    /** The first date for which the rules are complete; earlier law was not encoded. */
    public LocalDate from() {
        return contents.from();
    }

    /** How manners of speaking are read throughout. */
    public List<Interpretation> interpretations() {
        return contents.interpretations();
    }

    /** Which projects need which environmental impact assessment. */
    public EiaCatalogue eia() {
        return contents.eia();
    }

    /** All facts, in the order of {@code facts.yaml}. */
    public List<Fact> facts() {
        return contents.facts();
    }

    /** The fact {@code key}. */
    public Optional<Fact> fact(String key) {
        return Optional.ofNullable(factsByKey.get(key));
    }

    /** What no project can be. */
    public List<Contradiction> contradictions() {
        return contents.contradictions();
    }

    /** All documents, in the order of {@code citations.yaml}. */
    public List<Citation.Document> documents() {
        return contents.documents();
    }

    /** All rules and machine-checkable clauses: law and plan by file and their order in it, then the access lists. */
    public List<Rule> rules() {
        return contents.rules();
    }

    /** The clauses of access lists that a person must check. */
    public List<PersonClause> personClauses() {
        return contents.personClauses();
    }

    /** Codes of the control units that have an access list, sorted. */
    public Set<String> unitsWithList() {
        return contents.unitsWithList();
    }

    /** The rules that read the fact {@code key}, in the order of {@link #rules}. */
    public List<Rule> rulesReading(String key) {
        return provisions.reading(key);
    }

    /** What the rules ask of a map, for a site of this stated accuracy; null where it states none. */
    public Asked asked(@Nullable Length accuracy) {
        return accuracy == null ? asked : new Asked(asked.withinMetres(), asked.remainders(), accuracy.metres());
    }

    /**
     * Holds every rule in force on {@code asOf} against a site and a project.
     *
     * @param site measured with what {@link #asked} says
     * @param accuracy the site's stated positional accuracy; null where it states none
     * @throws IllegalArgumentException if {@code asOf} lies before {@link #from}: an incomplete set of rules would let
     *     pass what was forbidden then
     */
    public Assessment assess(SiteOverlaps site, Facts facts, LocalDate asOf, @Nullable Length accuracy) {
        return assessor(site, facts, asOf, accuracy).assess();
    }

    /** {@link #assess} of a site that states no accuracy. */
    public Assessment assess(SiteOverlaps site, Facts facts, LocalDate asOf) {
        return assess(site, facts, asOf, null);
    }

    /** Why {@link #assess} came out so, and what would change it. */
    public Explanation explain(SiteOverlaps site, Facts facts, LocalDate asOf, @Nullable Length accuracy) {
        Assessor assessor = assessor(site, facts, asOf, accuracy);
        return new Explainer(this, assessor, assessor.assess()).explain();
    }

    private Assessor assessor(SiteOverlaps site, Facts facts, LocalDate asOf, @Nullable Length accuracy) {
        if (asOf.isBefore(from())) {
            throw new IllegalArgumentException("规则库自 " + from() + " 起完整，不能用于 " + asOf);
        }
        return new Assessor(this, new Situation(site, facts, asOf, accuracy == null ? 0 : accuracy.metres()));
    }

    /** The same facts and documents with other rules; for checks of rules. It has no files. */
    RuleBook with(List<Rule> rules) {
        return new RuleBook(contents.with(rules), Collections.emptySortedMap());
    }

    Map<String, Fact> factsByKey() {
        return factsByKey;
    }

    Provisions provisions() {
        return provisions;
    }

    /** What the files of a rule book hold. */
    record Contents(
            String version,
            LocalDate from,
            List<Interpretation> interpretations,
            List<Fact> facts,
            List<Contradiction> contradictions,
            List<Citation.Document> documents,
            List<Rule> rules,
            List<PersonClause> personClauses,
            Set<String> unitsWithList,
            EiaCatalogue eia) {

        Contents {
            interpretations = List.copyOf(interpretations);
            facts = List.copyOf(facts);
            contradictions = List.copyOf(contradictions);
            documents = List.copyOf(documents);
            rules = List.copyOf(rules);
            personClauses = List.copyOf(personClauses);
            unitsWithList = Collections.unmodifiableSortedSet(new java.util.TreeSet<>(unitsWithList));
        }

        Contents with(List<Rule> others) {
            return new Contents(
                    version,
                    from,
                    interpretations,
                    facts,
                    contradictions,
                    documents,
                    others,
                    personClauses,
                    unitsWithList,
                    eia);
        }
    }
}
