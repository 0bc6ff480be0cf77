package org.ecozone.golden;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.access.book.LintFinding;
import org.ecozone.access.rule.Truth;
import org.ecozone.fault.FaultsFound;

/** Checks the rules of a data folder and prints what it finds. Ends with 1 where something is wrong. */
public final class RulesCheck {

    private final PrintStream out;
    private final Examination examination;
    private final boolean withMutations;

    private RulesCheck(PrintStream out, Examination examination, boolean withMutations) {
        this.out = out;
        this.withMutations = withMutations;
        this.examination = examination;
    }

    /** {@code DATA}, the folder that holds rules, golden, demo and reference; {@code --mutations} spoils the rules, too. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int outcome;
        try {
            outcome = new RulesCheck(
                            out,
                            Examination.of(Path.of(arguments[0])),
                            List.of(arguments).contains("--mutations"))
                    .run();
        } catch (FaultsFound faults) {
            out.println(faults.getMessage());
            outcome = 1;
        }
        System.exit(outcome);
    }

    private int run() {
        boolean isRight = lint();
        isRight &= golden();
        isRight &= coverage();
        if (withMutations) {
            mutations();
        }
        return isRight ? 0 : 1;
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
                    + examination.question(of).put(examination.book()).shown());
        });
        int all = examination.golden().cases().size();
        out.println("用例 " + all + " 个，通过 " + (all - failures.size()) + " 个，不符 " + failures.size() + " 个");
        return failures.isEmpty();
    }
}
