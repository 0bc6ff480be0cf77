package org.ecozone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.indicator.file.IndicatorLint;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What concerns indicators. */
@Command(name = "indicators", header = "指标 / indicators", subcommands = IndicatorsCommand.Check.class)
final class IndicatorsCommand {

    /** Tells everything that is wrong with definitions. */
    @Command(
            name = "check",
            header = "检查指标定义 / checks definitions of indicators",
            description = {
                "检查指标定义：写法、出处、目标、引用，以及各数据版本是否有所用的图层、类别和属性；一次列出全部。有发现时以 1 结束。",
                "Checks definitions of indicators: form, sources, targets, references, and whether editions have the layers, categories"
                        + " and attributes used; tells all at once. Ends with 1 where anything is found."
            })
    static final class Check implements Callable<Integer> {

        @Parameters(
                paramLabel = "DIR",
                arity = "0..1",
                description = {
                    "含 indicators.yaml 的目录，默认为数据目录下的 indicators",
                    "a folder with indicators.yaml (default: indicators of the data folder)"
                })
        private @Nullable Path folder;

        @Option(
                names = "--edition",
                paramLabel = "DIR",
                description = {
                    "对照的数据版本：含 editions.yaml 的目录或其下一个版本，默认为数据目录下的 demo",
                    "editions to hold them against: a folder with editions.yaml or one of its editions (default: demo of the data"
                            + " folder)"
                })
        private @Nullable Path edition;

        @Mixin
        private DataFolder data = new DataFolder();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            IndicatorBook book;
            try {
                book = IndicatorFile.load(folder == null ? data.part("indicators") : folder);
            } catch (FaultsFound found) {
                return print(found.faults(), out);
            }
            List<Fault> faults = IndicatorLint.of(book, maps());
            if (!faults.isEmpty()) {
                return print(faults, out);
            }
            int count = book.indicators().size();
            out.println("指标定义 " + book.version() + "：" + count + " 个指标，没有错误；" + book.hash());
            out.println("definitions " + book.version() + ": " + count + " indicators, no faults; " + book.hash());
            return ExitCode.OK;
        }

        private List<ZoningMap> maps() {
            Editions editions = Editions.at(edition == null ? data.part("demo") : edition);
            return editions.entries().stream()
                    .map(entry -> editions.folder().read(entry).map(null))
                    .toList();
        }

        private static int print(List<Fault> faults, PrintWriter out) {
            faults.forEach(fault -> out.println(Failures.line(fault)));
            out.println("错误 " + faults.size() + " 个");
            out.println("faults: " + faults.size());
            return ExitCode.FOUND;
        }
    }
}
