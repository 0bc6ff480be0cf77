package org.ecozone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.edition.EditionCheck;
import org.ecozone.edition.EditionFolder.Published;
import org.ecozone.edition.EditionRefused;
import org.ecozone.fault.Fault;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.request.RequestRefused;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    /** The days of the law are those of Beijing. */
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    @Parameters(
            paramLabel = "FILE",
            description = {
                "GeoJSON、WKT、界址点 TXT、CSV、XLSX、Shapefile（ZIP）、GeoPackage、KML、KMZ、DXF、FileGDB（ZIP）",
                "the file of sites, in one of these formats"
            })
    private Path file = Path.of("");

    @Mixin
    private Sources sources = new Sources();

    @Mixin
    private Stated stated = new Stated();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {"适用哪一天的规则和数据版本，默认今天（北京时间）", "the day whose law and edition count (default: today in Beijing)"
            })
    private @Nullable LocalDate asOf;

    @Option(
            names = "--crs",
            paramLabel = "CRS",
            description = {"文件未写明时的坐标系，如 EPSG:4515", "coordinate system where the file does not say it, as EPSG:4515"})
    private @Nullable String crs;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = {
                "文本编码：UTF-8、UTF-16 或 GB18030；默认自动识别",
                "encoding of a text: UTF-8, UTF-16 or GB18030 (default: found out)"
            })
    private @Nullable String encoding;

    @Option(
            names = "--detail",
            paramLabel = "verdict|findings|full",
            description = {
                "verdict 只有结论和图层状态，findings 不含判断过程和“否则”，full（默认）全部；散列值各不相同",
                "verdict: no texts; findings: no traces and nothing of what would change it; full (default): all. Each has a hash"
                        + " of its own"
            })
    private Detail detail = Detail.FULL;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {"text（默认），或 json：每个地块一行", "text (default), or json: a line for each site"})
    private Format format = Format.TEXT;

    private final RulesOnMaps held = new RulesOnMaps();
    private final Answers answers = new Answers();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = asOf == null ? LocalDate.ofInstant(now, BEIJING) : asOf;
        SiteRequests requests = SiteRequests.read(file, crs, encoding);
        boolean isWhole = told(requests);
        if (requests.features().isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        RuleBook book = sources.rules();
        if (day.isBefore(book.from())) {
            throw new Unreadable(
                    "规则库自 " + book.from() + " 起完整，不能用于 " + day + " 的研判",
                    "the rules are complete from " + book.from() + " on, and do not serve for " + day);
        }
        ZoningMap map = map(day, now);
        var reader = new RequestReader(sources.industries());
        PrintWriter out = spec.commandLine().getOut();
        for (ObjectNode feature : requests.features()) {
            stated.putInto(feature, book);
            try {
                ScreeningRequest asked =
                        reader.read(feature, map.edition(), day, book).asked();
                String answer = answer(asked, map, book, now);
                if (format == Format.JSON) {
                    out.println(answer);
                } else {
                    new AnswerText(JsonMapper.shared().readTree(answer), book, out).print();
                }
            } catch (RequestRefused refused) {
                isWhole = false;
                tell(refused.faults(), feature.path("properties").path("name").asString(""));
            }
        }
        return isWhole ? ExitCode.OK : ExitCode.UNREADABLE;
    }

    /** As the server's preview would give it. */
    private String answer(ScreeningRequest asked, ZoningMap map, RuleBook book, Instant now) {
        RulesOnMap rules = held.of(book, map);
        ScreeningResult result =
                detail == Detail.VERDICT ? Screening.decide(asked, rules) : Screening.screen(asked, rules);
        byte[] served = answers.of(result, detail, SoftwareVersion.get()).served(now);
        return new String(served, StandardCharsets.UTF_8);
    }

    /** A published edition was checked before; what a folder holds may be anything. */
    private ZoningMap map(LocalDate day, Instant now) {
        Editions editions = sources.editions();
        Published published = editions.folder().published(editions.inForce(day, now));
        EditionRefused.check(published.content().code(), EditionCheck.errors(published.content()));
        return published.map();
    }

    /** Says what of the file cannot be screened; whether that is nothing. */
    private boolean told(SiteRequests requests) {
        if (!requests.faults().isEmpty()) {
            tell(requests.faults(), file.toString());
        }
        requests.candidates()
                .forEach(candidate -> spec.commandLine()
                        .getErr()
                        .println("  --crs " + candidate.key() + "  " + candidate.reason() + " / "
                                + candidate.reasonEn()));
        return requests.faults().isEmpty() && !requests.features().isEmpty();
    }

    private void tell(Iterable<Fault> faults, String of) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("不能研判 / cannot be screened: " + of);
        faults.forEach(fault -> err.println("  " + Failures.line(fault)));
    }
}
