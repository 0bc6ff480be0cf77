package org.ecozone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecozone.edition.EditionFolder;
import org.ecozone.edition.EditionReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What concerns editions. */
@Command(name = "edition", header = "数据版本 / editions of the data", subcommands = EditionCommand.Check.class)
final class EditionCommand {

    /** Tells everything that is wrong with editions. */
    @Command(
            name = "check",
            header = "检查数据版本 / checks editions",
            description = {
                "检查数据版本：文件、编码、类别、图形，以及应无缝无重叠的图层的空隙和重叠；一次列出全部。有发现（包括提醒）时以 1 结束。",
                "Checks editions: files, codes, categories, geometries, and the gaps and overlaps of layers that are to tile their"
                        + " territory; tells all at once. Ends with 1 where anything is found, warnings too."
            })
    static final class Check implements Callable<Integer> {

        @Parameters(
                paramLabel = "DIR",
                description = {
                    "含 editions.yaml 的目录（检查其中全部版本），或其下一个版本的目录",
                    "a folder with editions.yaml, all of whose editions are checked, or the folder of one of them"
                })
        private Path folder = Path.of("");

        @Option(
                names = "--format",
                paramLabel = "text|json",
                description = {
                    "text（默认），或 json：GeoJSON FeatureCollection，可在地图上查看",
                    "text (default), or json: a GeoJSON FeatureCollection that a map can show"
                })
        private Format format = Format.TEXT;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Editions editions = Editions.at(folder);
            PrintWriter out = spec.commandLine().getOut();
            boolean isFound = false;
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
            ArrayNode features = json.putArray("features");
            for (EditionFolder.Entry entry : editions.entries()) {
                EditionReading reading = editions.folder().reading(entry);
                var findings = reading.findings();
                isFound |= !findings.isEmpty();
                if (format == Format.TEXT) {
                    FindingText.print(reading.content(), findings, out);
                } else {
                    findings.forEach(finding -> features.add(FindingText.feature(entry.code(), finding)));
                }
            }
            if (format == Format.JSON) {
                out.println(json);
            }
            return isFound ? ExitCode.FOUND : ExitCode.OK;
        }
    }
}
