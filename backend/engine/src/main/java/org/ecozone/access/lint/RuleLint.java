package org.ecozone.access.lint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.ecozone.access.book.LintFinding;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.LintAcceptance;
import org.ecozone.access.file.RuleSources;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks rules that can be read for what is wrong in them all the same: demands that contradict or cover each other, that
 * speak of what is not there, that leave a gap, or whose base is gone. Exact over finite domains: a number matters only at
 * its thresholds and between them.
 */
public final class RuleLint {

    private RuleLint() {}

    /** {@link #check(RuleBook, List, IndustryCatalogue, LocalDate)} of what can be told from the rules alone. */
    public static List<LintFinding> check(RuleBook book, LocalDate today) {
        return check(book, List.of(), null, today);
    }

    /**
     * All findings: those that refuse first, those that are accepted last, otherwise by file and line.
     *
     * @param editions that the rules are for, oldest first; where there are none, no place is held against one
     * @param industries codes of GB/T 4754; null where no industry is held against one
     * @param today the day on which citations should be in force
     */
    public static List<LintFinding> check(
            RuleBook book, List<ZoningMap> editions, @Nullable IndustryCatalogue industries, LocalDate today) {
        List<String> codes = industries == null
                ? List.of()
                : industries.all().stream().map(Industry::code).toList();
        LintReport report = new LintReport();
        LintZones zones = new LintZones(editions);
        Domains domains = new Domains(
                book.factBook().byKey(),
                codes.stream().filter(code -> code.length() == 4).toList());
        PlaceInclusion places = new PlaceInclusion(zones, new Solver(domains));
        new LintConditions(book, places, report).check();
        new LintPairs(book, places, report).check();
        new LintThresholds(book, places, domains, report).check();
        new LintCitations(book, today, report).check();
        new LintFacts(book, codes, report).check();
        new LintStated(book, report).check();
        if (zones.isKnown()) {
            new LintPlaces(book, zones, report).check();
        }
        if (zones.isKnown() && !codes.isEmpty()) {
            new LintCoverage(book, zones, codes, report).check();
        }
        return report.findings(RuleSources.of(book), LintAcceptance.of(book)).stream()
                .sorted(Comparator.comparing((LintFinding f) -> !f.refuses())
                        .thenComparing(f -> f.accepted() != null)
                        .thenComparing(LintFinding::code)
                        .thenComparing(LintFinding::file)
                        .thenComparing(LintFinding::line))
                .toList();
    }
}
