package org.ecozone.access.lint;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.jspecify.annotations.Nullable;

/** Finds facts that nothing reads, and industries that are none. */
final class LintFacts {

    private final RuleBook book;
    private final List<String> codes;
    private final LintReport report;

    /**
     * @param codes of all industries; empty where they are not known
     */
    LintFacts(RuleBook book, List<String> codes, LintReport report) {
        this.book = book;
        this.codes = codes;
        this.report = report;
    }

    void check() {
        Set<String> read = new HashSet<>(book.eia().facts());
        for (Rule rule : book.rules()) {
            read.addAll(rule.facts());
            addElse(read, rule.where());
            prefixes(rule.model(), rule.when());
        }
        book.silences().forEach(silence -> prefixes(silence.id(), silence.industries()));
        book.personClauses().forEach(clause -> addElse(read, clause.where()));
        for (Fact fact : book.facts()) {
            if (fact.measured() instanceof MeasuredFact.OfPlace of) {
                addElse(read, of.where());
            }
        }
        for (Fact fact : book.facts()) {
            check(fact, read);
        }
    }

    private void prefixes(String subject, @Nullable Condition condition) {
        if (condition != null) {
            Set<List<String>> lists = new LinkedHashSet<>();
            Domains.prefixes(condition.root(), lists);
            lists.forEach(prefixes -> prefixes.forEach(prefix -> industry(subject, prefix)));
        }
    }

    private void check(Fact fact, Set<String> read) {
        boolean isRead = read.contains(fact.key())
                || book.contradictions().stream().anyMatch(c -> c.when().keys().contains(fact.key()))
                || book.facts().stream()
                        .anyMatch(f -> f.askIf() != null && f.askIf().keys().contains(fact.key()));
        if (!isRead && !(fact.measured() instanceof MeasuredFact.OfEia)) {
            report.add(LintCode.UNUSED_FACT, List.of(fact.key()), "没有规则用到事实 " + fact.key(), fact.label());
        }
        if (fact.fromIndustry() != null) {
            fact.fromIndustry().byPrefix().keySet().forEach(prefix -> industry(fact.key(), prefix));
        }
    }

    private void industry(String subject, String prefix) {
        if (!codes.isEmpty() && codes.stream().noneMatch(code -> code.startsWith(prefix))) {
            report.add(
                    LintCode.INDUSTRY_UNKNOWN, List.of(subject, prefix), "GB/T 4754 没有以 " + prefix + " 开头的行业", prefix);
        }
    }

    private static void addElse(Set<String> read, @Nullable Where where) {
        if (where != null) {
            read.addAll(where.facts());
        }
    }
}
