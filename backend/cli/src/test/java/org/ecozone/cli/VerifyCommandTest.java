package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleArchive;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.edition.EditionFolder;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.record.Recomputation;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Records made as a server makes them; a record fetched from a server that ran is verified in the server's own tests. */
class VerifyCommandTest {

    private static final String FEATURE = """
            {"type": "Feature", "geometry": {"type": "Polygon", "coordinates":
             [[[82.3508,44.8431],[82.3546,44.8431],[82.3546,44.8449],[82.3508,44.8449],[82.3508,44.8431]]]},
             "properties": {"name": "示例", "industry": "2511", "facts": {"nature": "NEW"}}}
            """;

    private static final RuleBook RULES = RuleReading.load(Run.DATA.resolve("rules"));
    private static final RecordedScreening RECORD = record();

    @TempDir
    Path folder;

    private static RecordedScreening record() {
        var industries = IndustryCatalogue.load(Run.DATA.resolve("reference/gbt4754-2017.csv"));
        var reader = new RequestReader(industries);
        var editions = EditionFolder.of(Run.DATA.resolve("demo"));
        ZoningMap map = editions.published(editions.entries().get(2)).map();
        var read =
                reader.read(JsonMapper.shared().readTree(FEATURE), map.edition(), LocalDate.parse("2026-08-01"), RULES);
        RecordedRequest request = RecordedRequest.of(read, map.edition(), RULES);
        byte[] asked = CanonicalJson.bytes(request.feature());
        byte[] result = new Recomputation(reader, new Answers(), new RulesOnMaps())
                .result(request, map, RULES, SoftwareVersion.get());
        return RecordedScreening.of(
                UUID.fromString("0f3c7a52-1111-4222-8333-444455556666"),
                Instant.parse("2026-08-01T02:03:04.567Z"),
                "2026.1",
                asked,
                result);
    }

    @BeforeEach
    void fetched() throws IOException {
        Files.write(file("result.json"), RECORD.answer());
        Files.writeString(file("request.json"), RECORD.request());
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Run verify(String... more) {
        return run(Stream.concat(
                Stream.of(file("result.json").toString(), file("request.json").toString()), Stream.of(more)));
    }

    private static Run run(Stream<String> arguments) {
        return Run.of(Stream.concat(Stream.of("verify", "--data", Run.DATA.toString()), arguments)
                .toArray(String[]::new));
    }

    private void alter(String name, String before, String after) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).contains(before);
        Files.writeString(file(name), text.replace(before, after));
    }

    @Test
    void aRecordThatComesOutAgainIsEqual() {
        Run run = verify();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "✓ RESULT_HASH",
                        "✓ EDITION",
                        "✓ RULES",
                        "✓ RECOMPUTED",
                        "– REQUEST_HASH",
                        "相同：",
                        "equal: made again")
                .contains(RECORD.resultHash(), RECORD.requestHash())
                .doesNotContain("RECORD_HASH", "LISTED");
        assertThat(run.code()).isZero();
    }

    @Test
    void oneFileMayHoldBothAndTheHashOfTheRequest() throws IOException {
        Path both = file("record.json");
        Files.writeString(
                both,
                "{\"result\":" + new String(RECORD.answer(), StandardCharsets.UTF_8) + ",\"request\":"
                        + RECORD.request() + ",\"requestHash\":\"" + RECORD.requestHash() + "\"}");
        Run run = run(Stream.of(both.toString(), "--format", "json"));
        assertThat(run.code()).isZero();
        var json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("verified").asBoolean()).isTrue();
        assertThat(json.path("notChecked").toString()).isEqualTo("[\"RECORD_HASH\",\"LISTED\"]");
        assertThat(json.path("recomputedHash").asString()).isEqualTo(RECORD.resultHash());
    }

    @Test
    void anAlteredResultDiffersWhereItWasAltered() throws IOException {
        alter("result.json", "\"verdict\":\"PROHIBITED\"", "\"verdict\":\"PERMITTED\"");
        Run run = verify();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("✗ RESULT_HASH", "✗ RECOMPUTED", "≠ /verdict", "differs");
    }

    @Test
    void anAlteredResultWithAHashThatFitsDiffersToo() throws IOException {
        alter("result.json", "\"verdict\":\"PROHIBITED\"", "\"verdict\":\"PERMITTED\"");
        String altered = CanonicalJson.sha256(RECORD.result()
                .replace("\"verdict\":\"PROHIBITED\"", "\"verdict\":\"PERMITTED\"")
                .getBytes(StandardCharsets.UTF_8));
        alter("result.json", RECORD.resultHash(), altered);
        Run run = verify();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("✓ RESULT_HASH", "✗ RECOMPUTED", "≠ /verdict");
    }

    @Test
    void anAlteredRequestDoesNotComeOutAgain() throws IOException {
        alter("request.json", "\"nature\":\"NEW\"", "\"nature\":\"EXPANSION\"");
        assertThat(verify().code()).isEqualTo(1);
        Run run = verify("--request-hash", RECORD.requestHash());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("✗ REQUEST_HASH");
    }

    @Test
    void rulesThatAreNotThoseOfTheRecordAreNamedWithBothHashes() throws IOException {
        Path other = file("rules");
        RuleBook changed = copied(other);
        Run run = verify("--rules", other.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("给出的规则库", changed.hash(), "记录所用为 " + RULES.hash(), "the rules given", "不能验证");
    }

    private static RuleBook copied(Path folder) throws IOException {
        for (var rule : RULES.files().entrySet()) {
            Path copy = folder.resolve(rule.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, rule.getValue());
        }
        Path facts = folder.resolve("facts.yaml");
        Files.writeString(facts, Files.readString(facts) + "# \n");
        return RuleReading.load(folder);
    }

    @Test
    void rulesMayComeAsTheArchiveOfARelease() throws IOException {
        Path archive = file("release");
        Files.write(archive, RuleArchive.write(RULES.files()));
        assertThat(verify("--rules", archive.toString()).code()).isZero();
        Files.write(archive, new byte[] {1, 2, 3});
        Run broken = verify("--rules", archive.toString());
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err()).contains("不是规则库的存档");
    }

    @Test
    void anEditionThatIsNotTheOneOfTheRecordIsNamed() throws IOException {
        Run other = verify("--edition", Run.DATA.resolve("demo/2025.1").toString());
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.out()).contains("给出的数据版本中没有记录所用的 2026.1；有：2025.1");
        Path demo = file("demo");
        Run.copy(Run.DATA.resolve("demo"), demo);
        Path editions = demo.resolve("editions.yaml");
        Files.writeString(editions, Files.readString(editions).replace("2020-12-31T04:00:00Z", "2020-12-31T05:00:00Z"));
        Run republished = verify("--edition", demo.toString());
        assertThat(republished.code()).isEqualTo(3);
        assertThat(republished.out()).contains("给出的数据版本 2026.1 的散列值为 sha256:", "记录所用为 sha256:791165aeaf14ba9a");
    }

    @Test
    void whatIsNoRecordIsRefused() throws IOException {
        Run alone = run(Stream.of(file("result.json").toString()));
        assertThat(alone.code()).isEqualTo(3);
        assertThat(alone.err()).contains("还需要 /api/screenings/ID/request 的回答");
        Files.writeString(file("result.json"), "{\"a\":1}");
        assertThat(verify().code()).isEqualTo(3);
        Files.writeString(file("result.json"), "{\"a\":1,");
        Run broken = verify();
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err()).contains("不是合法的 JSON");
    }
}
