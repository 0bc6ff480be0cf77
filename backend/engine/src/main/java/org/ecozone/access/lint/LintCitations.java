package org.ecozone.access.lint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Rule;

/** Finds citations that are dead or not in force yet, rules that lapse, and articles that nothing cites. */
public final class LintCitations {

    private final RuleBook book;
    private final LocalDate today;
    private final LintReport report;

    LintCitations(RuleBook book, LocalDate today, LintReport report) {
        this.book = book;
        this.today = today;
        this.report = report;
    }

    /** The days on which the law base of one of {@code rules} may change, from {@code from} on. */
    public static Set<LocalDate> days(LocalDate from, Rule... rules) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        for (Rule rule : rules) {
            rule.cites().forEach(cite -> addDays(days, cite.document(), from));
        }
        return days;
    }

    private static void addDays(Set<LocalDate> days, Citation.Document document, LocalDate from) {
        document.changes().stream().filter(day -> day.isAfter(from)).forEach(days::add);
    }

    void check() {
        book.rules().forEach(rule -> check(rule.model(), rule.cites()));
        book.personClauses().stream().filter(c -> c.clause().unit() == null).forEach(c -> check(c.id(), c.cites()));
        unused();
    }

    private void check(String model, List<Citation> cites) {
        for (Citation cite : cites) {
            Citation.Document document = cite.document();
            if (document.until() != null && document.until().isBefore(book.from())) {
                report.add(
                        LintCode.DEAD_CITATION,
                        List.of(model, document.id()),
                        "引用的 " + document.id() + " 在规则库起算日 " + book.from() + " 以前已经失效",
                        document.until().plusDays(1).toString());
            } else if (document.from().isAfter(today)) {
                report.add(
                        LintCode.NOT_YET_VALID,
                        List.of(model, document.id()),
                        "引用的 " + document.id() + " 自 " + document.from() + " 起施行",
                        today.toString());
            }
        }
        lapses(model, cites);
    }

    /** A rule that once had a base and has none on a later day. */
    private void lapses(String model, List<Citation> cites) {
        Set<LocalDate> days = new TreeSet<>(Set.of(book.from()));
        cites.forEach(cite -> addDays(days, cite.document(), book.from()));
        boolean had = false;
        for (LocalDate day : days) {
            boolean has = !Citation.inForce(cites, day).isEmpty();
            if (had && !has) {
                report.add(LintCode.DEAD_CITATION, List.of(model), "依据全部失效而没有接续，自 " + day + " 起不再适用", day.toString());
                return;
            }
            had = has;
        }
    }

    private void unused() {
        Set<String> used = new HashSet<>();
        book.rules().forEach(rule -> rule.cites().forEach(cite -> used.add(name(cite))));
        book.personClauses().forEach(clause -> clause.cites().forEach(cite -> used.add(name(cite))));
        book.silences().forEach(silence -> silence.read().forEach(cite -> used.add(name(cite))));
        for (Citation.Document document : book.documents()) {
            List<String> unused = document.articles().stream()
                    .map(Citation.Article::id)
                    .filter(article -> !used.contains(document.id() + " " + article))
                    .toList();
            if (!unused.isEmpty()) {
                report.add(
                        LintCode.UNUSED_CITATION,
                        List.of(document.id()),
                        "没有规则引用：" + String.join("、", unused),
                        unused.get(0));
            }
        }
    }

    private static String name(Citation cite) {
        return cite.document().id() + " " + cite.article().id();
    }
}
