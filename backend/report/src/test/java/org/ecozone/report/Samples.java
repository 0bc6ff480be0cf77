package org.ecozone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleArchive;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Facts;
import org.ecozone.chain.Version;
import org.ecozone.edition.EditionFolder;
import org.ecozone.geo.overlap.Site;
import org.ecozone.report.content.ExtractMaterial;
import org.ecozone.report.content.Material;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.extract.Extracts;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real records that an earlier build made, with the edition and the rules that they were made with. */
public final class Samples {

    /** A refinery in a water source: prohibited. */
    public static final String REFINERY = "prohibited";
    /** A pipeline of which nothing but its name is stated: undetermined. */
    public static final String PIPELINE = "undetermined";
    /** A chemical plant, of which a person has settled a rule. */
    public static final String JUDGED = "judged";

    private static final Path RECORDS = Path.of("../cli/src/test/resources/records");
    private static final ZoningMap MAP = map();
    private static final RuleBook RULES = rules();

    /** The place of the refinery. */
    public static final String PLACE =
            "POLYGON ((82.4965 44.828, 82.506 44.828, 82.506 44.8335, 82.4965 44.8335, 82.4965 44.828))";

    private static final LocalDate EXTRACTED = LocalDate.parse("2026-11-30");

    private Samples() {}

    private static ZoningMap map() {
        EditionFolder demo = EditionFolder.of(Path.of("../../data/demo"));
        return demo.read(demo.entry("2026.1")).map(null);
    }

    private static RuleBook rules() {
        try (var packed =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(RECORDS.resolve("rules.gz"))))) {
            return RuleReading.load(RuleArchive.read(packed.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The material of a report of {@code sample}. */
    public static Material of(String sample, boolean hasAnnex) {
        return of(sample, UnaryOperator.identity(), hasAnnex);
    }

    /** Likewise of one whose texts were changed and recorded so. */
    public static Material of(String sample, UnaryOperator<String> change, boolean hasAnnex) {
        String served = text(sample + ".result.json").strip();
        JsonNode answer = JsonMapper.shared().readTree(served);
        String result = change.apply("{" + served.substring(served.indexOf("\"asOf\"")));
        String request = change.apply(text(sample + ".request.json").strip());
        RecordedScreening recorded = RecordedScreening.of(
                UUID.fromString(answer.path("id").asString()),
                Instant.parse(answer.path("evaluatedAt").asString()),
                answer.at("/edition/code").asString(),
                request.getBytes(StandardCharsets.UTF_8),
                result.getBytes(StandardCharsets.UTF_8));
        if (result.equals("{" + served.substring(served.indexOf("\"asOf\"")))) {
            assertThat(recorded.resultHash())
                    .isEqualTo(answer.path("resultHash").asString());
        }
        RecordedRequest read = RecordedRequest.parse(request);
        Site site = RequestReader.ground(read);
        Sheet sheet = Sheet.ofRecord(
                result.getBytes(StandardCharsets.UTF_8),
                recorded.resultHash(),
                MAP.layers(),
                () -> MAP.nearestOfTerritory(site));
        return new Material(recorded, read, site, sheet, Optional.empty(), MAP, RULES, "", hasAnnex);
    }

    /** The extract of a place on the same edition and by the same rules. */
    public static ExtractMaterial extract(String name, String wkt) {
        try {
            Facts nothing = Facts.read(Map.of(), null, RULES.factBook()).facts();
            var asked = new ScreeningRequest(
                    name, Site.of(new WKTReader().read(wkt)), null, null, nothing, EXTRACTED, List.of());
            return ExtractMaterial.of(new Extracts().of(asked, RULES, MAP, "1.0.0"), MAP);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same with a version of a review, and an address for verification. */
    public static Material reviewed(Material material, Version review, String verification) {
        return new Material(
                material.recorded(),
                material.request(),
                material.site(),
                material.sheet(),
                Optional.of(review),
                material.map(),
                material.rules(),
                verification,
                material.hasAnnex());
    }

    private static String text(String file) {
        try {
            return Files.readString(RECORDS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
