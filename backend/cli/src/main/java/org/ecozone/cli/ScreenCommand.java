package org.ecozone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.zoning.ZoningMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Screens the sites of a file. */
@Command(
        name = "screen",
        header = "研判一个文件中的地块 / screens the sites of a file",
        description = {
            "GeoJSON Feature（与接口的请求相同）或任何地块文件。不登记；结果与服务器的预览相同，散列值也相同。",
            "A GeoJSON Feature, as the HTTP interface takes it, or any file of sites. Records nothing; the answer is that of the"
                    + " server's preview, with the same hash."
        })
final class ScreenCommand implements Callable<Integer> {

    @Mixin
    private AskedSites sites = new AskedSites();

    @Mixin
    private Stated stated = new Stated();

    @Option(
            names = "--detail",
            paramLabel = "verdict|findings|full",
            description = {
                "verdict 只有结论和图层状态，findings 不含判断过程和“否则”，full（默认）全部；散列值各不相同",
                "verdict: no texts; findings: no traces and nothing of what would change it; full (default): all. Each has a hash"
                        + " of its own"
            })
    private Detail detail = Detail.FULL;

    private final RulesOnMaps held = new RulesOnMaps();
    private final Answers answers = new Answers();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return sites.each(spec.commandLine(), now, stated::putInto, (asked, map, book) -> {
            String answer = answer(asked, map, book, now);
            if (sites.format() == Format.JSON) {
                out.println(answer);
            } else {
                new AnswerText(JsonMapper.shared().readTree(answer), book, out).print();
            }
        });
    }

    /** As the server's preview would give it. */
    private String answer(ScreeningRequest asked, ZoningMap map, RuleBook book, Instant now) {
        RulesOnMap rules = held.of(book, map);
        ScreeningResult result =
                detail == Detail.VERDICT ? Screening.decide(asked, rules) : Screening.screen(asked, rules);
        byte[] served = answers.of(result, detail, SoftwareVersion.get()).served(now);
        return new String(served, StandardCharsets.UTF_8);
    }
}
