package org.ecozone.access.book;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.ecozone.access.coverage.GroundCoverage;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.eia.EiaCatalogue;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Contradiction;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.Interpretation;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.geo.Length;
import org.ecozone.zoning.Asked;
import org.jspecify.annotations.Nullable;

/** The rules of a region with the facts they read and the documents they rest on. Immutable; safe for many threads. */
public final class RuleBook {

    private final Contents contents;
    private final SortedMap<String, byte[]> files;
    private final String hash;
    private final FactBook facts;
    private final Provisions provisions;
    private final Asked asked;

    public RuleBook(Contents contents, SortedMap<String, byte[]> files) {
        this.contents = contents;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.hash = RuleFiles.hash(this.files);
        this.facts = new FactBook(contents.facts(), contents.contradictions());
        this.provisions = Provisions.of(contents);
        this.asked = Questions.of(contents);
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

    /** What can be known of a project. */
    public FactBook factBook() {
        return facts;
    }

    /** All facts, in the order of {@code facts.yaml}. */
    public List<Fact> facts() {
        return facts.facts();
    }

    /** The fact {@code key}. */
    public Optional<Fact> fact(String key) {
        return facts.fact(key);
    }

    /** What no project can be. */
    public List<Contradiction> contradictions() {
        return facts.contradictions();
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

    /** Where it is stated that nothing is said, by file and their order in it. */
    public List<Silence> silences() {
        return contents.silences();
    }

    /** What answers each kind of ground on {@code day}; the lists of single units are left out. */
    public GroundCoverage coverage(LocalDate day) {
        RulesOfDay inForce = provisions.on(day);
        return new GroundCoverage(
                inForce.general().rules().stream()
                        .map(RulesOfDay.InForce::provision)
                        .toList(),
                inForce.silences(),
                facts);
    }

    /** The rules that read the fact {@code key}, in the order of {@link #rules}. */
    public List<Rule> rulesReading(String key) {
        return provisions.reading(key);
    }

    /** What the rules ask of a map, for a site of this stated accuracy; null where it states none. */
    public Asked asked(@Nullable Length accuracy) {
        return accuracy == null ? asked : new Asked(asked.withinMetres(), asked.remainders(), accuracy.metres());
    }

    /** Every distance in metres, by the id of a layer, on whose two sides its rules may come out differently for a place. */
    public Map<String, SortedSet<Double>> distances() {
        return Questions.distances(contents, provisions::thresholds);
    }

    /** The same facts and documents with other rules; for checks of rules, and to ask them of a place alone. It has no files. */
    public RuleBook with(List<Rule> rules) {
        return new RuleBook(contents.with(rules), Collections.emptySortedMap());
    }

    public Provisions provisions() {
        return provisions;
    }

    /** What the files of a rule book hold. */
    public record Contents(
            String version,
            LocalDate from,
            List<Interpretation> interpretations,
            List<Fact> facts,
            List<Contradiction> contradictions,
            List<Citation.Document> documents,
            List<Rule> rules,
            List<PersonClause> personClauses,
            Set<String> unitsWithList,
            List<Silence> silences,
            EiaCatalogue eia) {

        public Contents {
            interpretations = List.copyOf(interpretations);
            facts = List.copyOf(facts);
            contradictions = List.copyOf(contradictions);
            documents = List.copyOf(documents);
            rules = List.copyOf(rules);
            personClauses = List.copyOf(personClauses);
            silences = List.copyOf(silences);
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
                    silences,
                    eia);
        }
    }
}
