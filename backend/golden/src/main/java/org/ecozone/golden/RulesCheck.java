package org.ecozone.golden;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.access.book.LintFinding;
import org.ecozone.access.rule.Truth;
import org.ecozone.fault.FaultsFound;

/** Checks the rules of a data folder, and prints what it finds in Chinese. */
public final class RulesCheck {

    private final PrintWriter out;
    private final Examination examination;

    private RulesCheck(PrintWriter out, Examination examination) {
        this.out = out;
        this.examination = examination;
    }

    /**
     * Lints the rules, puts the golden set to them, and tells what no case covers; prints to {@code out}.
     *
     * @param data the folder that holds {@code rules}, {@code golden}, {@code demo} and {@code reference}
     * @param withMutations whether the rules are spoilt one after the other, too, to see how many of these the golden set finds
     * @return whether nothing is wrong; mutations that no case finds are no fault of the rules
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static boolean run(Path data, boolean withMutations, PrintWriter out) {
        try {
            return new RulesCheck(out, Examination.of(data)).run(withMutations);
        } catch (FaultsFound faults) {
            out.println(faults.getMessage());
            return false;
        }
    }

    private boolean run(boolean withMutations) {
        boolean isRight = lint();
        isRight &= golden();
        isRight &= coverage();
        if (withMutations) {
            mutations();
        }
        return isRight;
    }

    /** How good the golden set is; survivors are no fault of the rules. */
    private void mutations() {
        Mutations.Score score = Mutations.score(examination);
        score.survivors().forEach(mutant -> out.println("没有用例发现 " + mutant));
        out.printf(
                Locale.ROOT,
                "变异：改坏的规则 %d 种，被用例发现 %d 种，得分 %.1f %%%n",
                score.mutants().size(),
                score.mutants().size() - score.survivors().size(),
                score.percent());
    }

    private boolean lint() {
        List<LintFinding> findings = examination.lint();
        findings.forEach(out::println);
        long errors = findings.stream().filter(LintFinding::refuses).count();
        long accepted = findings.stream().filter(f -> f.accepted() != null).count();
        out.println("体检：错误 " + errors + " 个，提醒 " + (findings.size() - errors - accepted) + " 个，已认可 " + accepted + " 个");
        return errors == 0;
    }

    private boolean coverage() {
        Coverage coverage = Coverage.of(examination);
        List<String> wrong = coverage.wrongExceptions();
        wrong.forEach(out::println);
        Map<String, Set<Truth>> missing = coverage.missing();
        missing.forEach((rule, truths) -> out.println("没有用例写明 " + rule + " 为 " + truths));
        int gaps = missing.values().stream().mapToInt(Set::size).sum();
        out.println("覆盖：应有 " + coverage.wanted() + " 个真值，缺 " + gaps + " 个");
        return missing.isEmpty() && wrong.isEmpty();
    }

    private boolean golden() {
        Map<GoldenCase, List<String>> failures = examination.failures();
        failures.forEach((of, differences) -> {
            out.println(of.at() + " " + of);
            differences.forEach(difference -> out.println("    " + difference));
            out.println("    实际（为真或待定）："
                    + examination.question(of).put(examination.rules()).shown());
        });
        int all = examination.golden().cases().size();
        out.println("用例 " + all + " 个，通过 " + (all - failures.size()) + " 个，不符 " + failures.size() + " 个");
        return failures.isEmpty();
    }
}
