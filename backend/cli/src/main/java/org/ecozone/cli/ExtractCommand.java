package org.ecozone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.ecozone.screening.extract.Extract;
import org.ecozone.screening.extract.Extracts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Extracts the places of a file's sites. */
@Command(
        name = "extract",
        header = "摘录一个文件中的地块：所涉分区与可能适用的条款 / extracts what lies at the sites of a file",
        description = {
            "不需要项目，没有结论。GeoJSON Feature（与接口的请求相同）或任何地块文件；结果与服务器的摘录相同，散列值也相同。",
            "Needs no project and draws no verdict. A GeoJSON Feature, as the HTTP interface takes it, or any file of sites; the"
                    + " extract is that of the server, with the same hash."
        })
final class ExtractCommand implements Callable<Integer> {

    @Mixin
    private AskedSites sites = new AskedSites();

    private final Extracts extracts = new Extracts();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return sites.each(spec.commandLine(), now, (feature, book) -> {}, (asked, map, book) -> {
            Extract extract = extracts.of(asked, book, map, SoftwareVersion.get());
            byte[] json = extract.json();
            if (sites.format() == Format.JSON) {
                out.println(new String(json, StandardCharsets.UTF_8));
            } else {
                new ExtractText(JsonMapper.shared().readTree(json), out).print();
            }
        });
    }
}
