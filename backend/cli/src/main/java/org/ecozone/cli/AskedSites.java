package org.ecozone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;
import org.ecozone.access.book.RuleBook;
import org.ecozone.edition.EditionCheck;
import org.ecozone.edition.EditionFolder.Published;
import org.ecozone.edition.EditionRefused;
import org.ecozone.fault.Fault;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.request.RequestRefused;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** The sites of a file, the day and the edition that a command is asked about, and how it answers. */
final class AskedSites {

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
            names = "--format",
            paramLabel = "text|json",
            description = {"text（默认），或 json：每个地块一行", "text (default), or json: a line for each site"})
    private Format format = Format.TEXT;

    /** How what comes of a site is printed. */
    Format format() {
        return format;
    }

    /** What a command does with a site. */
    interface Work {

        void on(ScreeningRequest asked, ZoningMap map, RuleBook book);
    }

    /**
     * Does {@code work} on each site that can be read, tells what cannot, and returns the exit code.
     *
     * @param now when the command was given
     * @param stated puts what the command states beside the file into a Feature
     */
    int each(CommandLine command, Instant now, BiConsumer<ObjectNode, RuleBook> stated, Work work) {
        PrintWriter err = command.getErr();
        LocalDate day = asOf == null ? LocalDate.ofInstant(now, BEIJING) : asOf;
        SiteRequests requests = SiteRequests.read(file, crs, encoding);
        boolean isWhole = told(requests, err);
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
        for (ObjectNode feature : requests.features()) {
            stated.accept(feature, book);
            try {
                work.on(reader.read(feature, map.edition(), day, book).asked(), map, book);
            } catch (RequestRefused refused) {
                isWhole = false;
                tell(refused.faults(), feature.path("properties").path("name").asString(""), err);
            }
        }
        return isWhole ? ExitCode.OK : ExitCode.UNREADABLE;
    }

    /** A published edition was checked before; what a folder holds may be anything. */
    private ZoningMap map(LocalDate day, Instant now) {
        Editions editions = sources.editions();
        Published published = editions.folder().published(editions.inForce(day, now));
        EditionRefused.check(published.content().code(), EditionCheck.errors(published.content()));
        return published.map();
    }

    /** Says what of the file cannot be read; whether that is nothing. */
    private boolean told(SiteRequests requests, PrintWriter err) {
        if (!requests.faults().isEmpty()) {
            tell(requests.faults(), file.toString(), err);
        }
        requests.candidates()
                .forEach(candidate -> err.println(
                        "  --crs " + candidate.key() + "  " + candidate.reason() + " / " + candidate.reasonEn()));
        return requests.faults().isEmpty() && !requests.features().isEmpty();
    }

    private static void tell(Iterable<Fault> faults, String of, PrintWriter err) {
        err.println("不能研判 / cannot be screened: " + of);
        faults.forEach(fault -> err.println("  " + Failures.line(fault)));
    }
}
