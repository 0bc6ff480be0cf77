package org.ecozone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ecozone.golden.RulesCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What concerns rules. */
@Command(name = "rules", header = "规则 / rules", subcommands = RulesCommand.Check.class)
final class RulesCommand {

    /** Lints the rules, and puts the golden set to them. */
    @Command(
            name = "check",
            header = "规则体检和用例集 / lint and golden set",
            description = {
                "规则体检（矛盾、遮蔽、永不触发、缺口、失效依据……）和用例集；有错误或用例不符时以 1 结束。",
                "Lints the rules and puts the golden set to them; ends with 1 on an error or where a case comes out otherwise."
            })
    static final class Check implements Callable<Integer> {

        private static final List<String> PARTS = List.of("rules", "golden", "demo", "reference");

        @Mixin
        private DataFolder data = new DataFolder();

        @Option(
                names = "--mutations",
                description = {
                    "另加变异检验：把规则逐条改坏，看用例能否发现",
                    "spoils one rule after the other, too, and tells how many of these the golden set finds"
                })
        private boolean withMutations;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PARTS.forEach(data::part);
            boolean isRight = RulesCheck.run(
                    data.folder(), withMutations, spec.commandLine().getOut());
            return isRight ? ExitCode.OK : ExitCode.FOUND;
        }
    }
}
