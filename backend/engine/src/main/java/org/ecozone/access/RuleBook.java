package org.ecozone.access;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.zoning.SiteOverlaps;

/** The rules of a region with the facts they read and the documents they rest on. Immutable; safe for many threads. */
public final class RuleBook {

    private final String version;
    private final String hash;
    private final LocalDate from;
    private final List<Fact> facts;
    private final List<Citation.Document> documents;
    private final List<Rule> rules;
    private final Map<String, Fact> factsByKey;

    RuleBook(RuleFiles.Head head, List<Fact> facts, List<Citation.Document> documents, List<Rule> rules) {
        this.version = head.version();
        this.hash = head.hash();
        this.from = head.from();
        this.facts = List.copyOf(facts);
        this.documents = List.copyOf(documents);
        this.rules = List.copyOf(rules);
        this.factsByKey = facts.stream().collect(Collectors.toUnmodifiableMap(Fact::key, Function.identity()));
    }

    /**
     * Reads {@code rulebook.yaml}, {@code facts.yaml}, {@code citations.yaml} and {@code rules/*.yaml} below {@code dir}.
     *
     * @throws RuleFaults with every fault of every file
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static RuleBook load(Path dir) {
        return RuleFiles.load(dir);
    }

    /** The version that {@code rulebook.yaml} states. */
    public String version() {
        return version;
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
        return from;
    }

    /** All facts, in the order of {@code facts.yaml}. */
    public List<Fact> facts() {
        return facts;
    }

    /** The fact {@code key}. */
    public Optional<Fact> fact(String key) {
        return Optional.ofNullable(factsByKey.get(key));
    }

    /** All documents, in the order of {@code citations.yaml}. */
    public List<Citation.Document> documents() {
        return documents;
    }

    /** All rules, by file and their order in it. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules that read the fact {@code key}, in the order of {@link #rules}. */
    public List<Rule> rulesReading(String key) {
        return rules.stream().filter(r -> r.facts().contains(key)).toList();
    }

    /**
     * Holds every rule in force on {@code asOf} against a site and a project.
     *
     * @throws IllegalArgumentException if {@code asOf} lies before {@link #from}: an incomplete set of rules would let
     *     pass what was forbidden then
     */
    public Assessment assess(SiteOverlaps site, Facts facts, LocalDate asOf) {
        if (asOf.isBefore(from)) {
            throw new IllegalArgumentException("规则库自 " + from + " 起完整，不能用于 " + asOf);
        }
        return new Assessor(site, facts, asOf, factsByKey).assess(rules);
    }
}
