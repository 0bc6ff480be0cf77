package org.ecozone.server.report;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecozone.chain.Version;
import org.ecozone.fault.FaultsFound;
import org.ecozone.report.Format;
import org.ecozone.report.ReportRefused;
import org.ecozone.report.ReportWriter;
import org.ecozone.report.content.ExtractMaterial;
import org.ecozone.report.content.Material;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.screening.ReportSources;
import org.ecozone.server.screening.ReportSources.Held;
import org.ecozone.server.screening.ReportSources.Source;
import org.ecozone.server.timing.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes the reports of what is recorded, and extracts of places. */
@Service
class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final Duration AFTER_INSTALLING = Duration.ofHours(1);

    private final ReportSources sources;
    private final ReportTurns turns;
    private final IssuedReports issued;
    private final ReportWriter writer;
    private final ReportSettings settings;

    Reports(
            ReportSources sources,
            ReportTurns turns,
            IssuedReports issued,
            ReportFonts fonts,
            ReportSettings settings) {
        this.sources = sources;
        this.turns = turns;
        this.issued = issued;
        this.writer = new ReportWriter(fonts);
        this.settings = settings;
    }

    /**
     * What is asked for.
     *
     * @param hasAnnex whether all clauses, zones and vertices are listed
     * @param hasData whether the PDF carries the JSON
     * @param review version of the review; null for the newest
     */
    record Asked(
            Format format,
            boolean hasAnnex,
            boolean hasData,
            @Nullable String review) {}

    /**
     * A report.
     *
     * @param project the recorded name; empty for none
     */
    record Made(UUID id, String project, Issue issue) {}

    /**
     * The report of the record {@code id}, as it was first issued or now for who calls from {@code address}; throws
     * {@link ProblemException} where there is none.
     */
    Made make(String id, Asked asked, String address) {
        UUID known = sources.id(id);
        // Large records wait for their own turn first, and take none from others meanwhile.
        return sources.with(known, asked.review(), held -> {
            var key = new Issue.Key(
                    known,
                    held.review().map(Version::number).orElse(null),
                    asked.format(),
                    asked.hasAnnex(),
                    asked.hasData());
            Issue issue = issued.issue(key, address, () -> turns.inTurn(() -> content(known, held, asked)));
            return new Made(known, held.projectName(), issue);
        });
    }

    /** Makes a report that nobody asked for, in a turn like any other, and keeps nothing; false where there is no zone that it could be of. */
    boolean tryOut(Format format) {
        Optional<Held> sample = sources.sample();
        sample.ifPresent(
                held -> turns.inTurn(() -> content(held.recorded().id(), held, new Asked(format, false, false, null))));
        return sample.isPresent();
    }

    private byte[] content(UUID id, Held held, Asked asked) {
        Source source = held.source();
        var material = new Material(
                held.recorded(),
                held.request(),
                source.site(),
                source.sheet(),
                held.review(),
                source.map(),
                source.rules(),
                settings.verificationOf(id, held.recorded().resultHash()),
                asked.hasAnnex());
        return Stage.SCREEN.of(() -> content(material, asked));
    }

    /** An extract in one of {@link Format#ofExtracts()}, in turn with the reports. */
    byte[] extract(ExtractMaterial material, Format format) {
        return turns.inTurn(() -> Stage.SCREEN.of(() -> written(() -> writer.write(material, format))));
    }

    private byte[] content(Material material, Asked asked) {
        return written(() -> asked.hasData() ? writer.writeWithData(material) : writer.write(material, asked.format()));
    }

    private static byte[] written(Supplier<byte[]> writing) {
        try {
            return writing.get();
        } catch (ReportRefused refused) {
            throw problem(refused);
        } catch (FaultsFound busy) {
            throw new ProblemException(
                    ProblemCode.SERVER_BUSY,
                    busy.faults().stream().map(fault -> fault.message()).collect(Collectors.joining("；")));
        }
    }

    private static ProblemException problem(ReportRefused refused) {
        LOG.warn("未出具：{}", refused.reason(), refused);
        return switch (refused.reason()) {
            case GLYPH_MISSING -> new ProblemException(ProblemCode.REPORT_GLYPH_MISSING, refused.getMessage());
            case PLACE_NOT_DRAWN -> new ProblemException(ProblemCode.EXTRACT_NOT_DRAWN, refused.getMessage());
            case MAP_FAILED -> new ProblemException(ProblemCode.REPORT_MAP_FAILED, refused.getMessage());
            case FONT_MISSING ->
                ProblemException.until(AFTER_INSTALLING, ProblemCode.REPORT_FONT_MISSING, refused.getMessage());
            case GDAL_MISSING ->
                ProblemException.until(AFTER_INSTALLING, ProblemCode.REPORT_FORM_UNAVAILABLE, refused.getMessage());
        };
    }
}
