package org.ecozone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecozone.edition.EditionContent;
import org.ecozone.edition.EditionFolder;
import org.ecozone.fault.Fault;
import org.ecozone.tile.TileCertificate;
import org.ecozone.tile.TileCertification;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What concerns vector tiles. */
@Command(name = "tiles", header = "矢量瓦片 / vector tiles", subcommands = TilesCommand.Certify.class)
final class TilesCommand {

    /** Reads every tile of editions, and tells what is lost in them. */
    @Command(
            name = "certify",
            header = "核验矢量瓦片 / certifies vector tiles",
            description = {
                "生成并读回数据版本的全部矢量瓦片：每个分区在每一级至少出现在一块瓦片中，每个图形有效，分区类图层相邻分区之间没有空隙；列出不符之处。有时以 1 结束。",
                "Makes every vector tile of editions and reads it back: each zone is in at least one tile at each zoom, each polygon is"
                        + " valid, neighbours in a partition have no gap between them; tells what is otherwise. Ends with 1 where"
                        + " anything is."
            })
    static final class Certify implements Callable<Integer> {

        @Parameters(
                paramLabel = "DIR",
                description = {
                    "含 editions.yaml 的目录（核验其中全部版本），或其下一个版本的目录",
                    "a folder with editions.yaml, all of whose editions are certified, or the folder of one of them"
                })
        private Path folder = Path.of("");

        @Option(
                names = "--format",
                paramLabel = "text|json",
                description = {
                    "text（默认），或 json：一个 JSON 数组，每个图层一项",
                    "text (default), or json: an array with an object a layer"
                })
        private Format format = Format.TEXT;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Editions editions = Editions.at(folder);
            PrintWriter out = spec.commandLine().getOut();
            ArrayNode json = JsonNodeFactory.instance.arrayNode();
            boolean isFound = false;
            for (EditionFolder.Entry entry : editions.entries()) {
                EditionContent content = editions.folder().read(entry);
                ZoningMap map = content.map(null);
                for (Layer layer : map.layers()) {
                    TileCertificate certificate =
                            TileCertification.of(layer, map.zones(layer.id()).orElseThrow());
                    isFound |= !certificate.faults().isEmpty();
                    if (format == Format.TEXT) {
                        print(content.code(), layer, certificate, out);
                    } else {
                        json.add(object(content.code(), certificate));
                    }
                }
            }
            if (format == Format.JSON) {
                out.println(json);
            }
            return isFound ? ExitCode.FOUND : ExitCode.OK;
        }

        private static void print(String edition, Layer layer, TileCertificate certificate, PrintWriter out) {
            certificate.faults().forEach(fault -> out.println(Failures.line(fault)));
            out.println(edition + " " + layer.name() + "（" + layer.id() + "）：" + certificate.zones() + " 个分区，"
                    + certificate.tiles() + " 块瓦片，" + kilobytes(certificate.bytes()) + " kB，最大 "
                    + kilobytes(certificate.largestBytes()) + " kB；不符 "
                    + certificate.faults().size() + " 处");
            out.println(edition + " " + layer.nameEn() + ": " + certificate.zones() + " zones, " + certificate.tiles()
                    + " tiles, " + kilobytes(certificate.bytes()) + " kB, largest "
                    + kilobytes(certificate.largestBytes()) + " kB; faults "
                    + certificate.faults().size());
        }

        private static long kilobytes(long bytes) {
            return (bytes + 999) / 1000;
        }

        private static ObjectNode object(String edition, TileCertificate certificate) {
            ObjectNode object = JsonNodeFactory.instance
                    .objectNode()
                    .put("edition", edition)
                    .put("layer", certificate.layer())
                    .put("zones", certificate.zones())
                    .put("tiles", certificate.tiles())
                    .put("bytes", certificate.bytes())
                    .put("largestBytes", certificate.largestBytes());
            ArrayNode faults = object.putArray("faults");
            for (Fault fault : certificate.faults()) {
                ObjectNode one = faults.addObject()
                        .put("code", fault.code())
                        .put("message", fault.message())
                        .put("messageEn", fault.messageEn());
                var point = fault.at().point();
                if (point != null) {
                    one.putArray("coordinate").add(point.longitude()).add(point.latitude());
                }
            }
            return object;
        }
    }
}
