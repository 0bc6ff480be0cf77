package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.access.assess.RuleOutcome.Measured;
import org.ecozone.access.rule.Truth;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;
import org.ecozone.screening.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of a golden set: what is read of them, and that nothing in them is passed over. */
class GoldenFilesTest {

    private static final String CASE = """
            - id: G-1
              title: 标题
              why: 理由
              place: P-1
              industry: "2511"
              facts: { boiler_tph: { value: 14, unit: 兆瓦 }, key_project: true, nature: NEW }
              expect:
                verdict: PROHIBITED
                rules: { R-WS-01: TRUE, R-WS-02: FALSE }
                measured: { R-WS-01: CERTAIN }
            """;

    @TempDir
    private Path dir;

    @BeforeEach
    void writeGoodFiles() throws IOException {
        write("places.yaml", "- { id: P-1, label: 甲, wkt: 'POINT (82.35 44.84)', meets: [] }\n");
        write("exceptions.yaml", "- { rule: R-1, never: ['TRUE'], reason: 不会 }\n");
        write("cases.yaml", CASE);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(dir.resolve(file), text);
    }

    private List<Fault> faults() {
        return catchThrowableOfType(FaultsFound.class, () -> GoldenSet.read(dir))
                .faults();
    }

    @Test
    void readsACase() {
        GoldenCase of = GoldenSet.read(dir).cases().get(0);

        assertThat(of.site().geometry().getCoordinate().x).isEqualTo(82.35);
        assertThat(of.industry()).contains("2511");
        assertThat(of.facts().get("key_project")).isEqualTo(true);
        assertThat(of.facts().get("nature")).isEqualTo("NEW");
        assertThat(of.facts().get("boiler_tph")).isEqualTo(Map.of("value", 14, "unit", "兆瓦"));
        assertThat(of.expected().verdict()).isEqualTo(Verdict.PROHIBITED);
        assertThat(of.expected().rules())
                .containsExactlyInAnyOrderEntriesOf(Map.of("R-WS-01", Truth.TRUE, "R-WS-02", Truth.FALSE));
        assertThat(of.expected().measured()).containsExactly(Map.entry("R-WS-01", Measured.CERTAIN));
    }

    @Test
    void readsWhatZonesAreTakenToBe() throws IOException {
        write("cases.yaml", CASE.replace("title:", "zonesAs: { nature-reserve: { reserveType: 自然保护区 } }\n  title:"));

        assertThat(GoldenSet.read(dir).cases().get(0).zonesAs().byLayer())
                .isEqualTo(Map.of("nature-reserve", Map.of("reserveType", "自然保护区")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: 标题 | titel: 标题 | 2 | 不认识的键 titel
            title: 标题 | titel: 标题 | 1 | 缺少 title
            place: P-1 | place: P-2 | 4 | 没有地点 P-2
            place: P-1 | site: POINT (44.84 82.35) | 4 | 有效的 WKT
            place: P-1 | site: POLYGON ((82 44, 83 45, 83 44, 82 45, 82 44)) | 4 | 有效的 WKT
            verdict: PROHIBITED | verdict: FORBIDDEN | 8 | PROHIBITED、UNDETERMINED
            R-WS-02: FALSE | R-WS-02: MAYBE | 9 | FALSE、UNKNOWN、TRUE
            measured: | measurd: | 10 | 不认识的键 measurd
            verdict: PROHIBITED | verdict: [PROHIBITED] | 8 | verdict 应为一个值
            id: G-1 | id: [ | 3 | 不是合法的 YAML
            """)
    void namesFileAndLineOfWhatIsWrong(String from, String to, int line, String message) throws IOException {
        write("cases.yaml", CASE.replace(from, to));

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.at().file()).isEqualTo("cases.yaml");
            assertThat(fault.at().line()).isEqualTo(line);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void refusesTheSameIdTwice() throws IOException {
        write("more.yaml", CASE);

        assertThat(faults()).extracting(Fault::toString).containsExactly("more.yaml:1 ID_DUPLICATE 用例 G-1 已有");
    }

    @Test
    void tellsFactsRulesAndClausesThatAreNone() throws IOException {
        write(
                "cases.yaml",
                CASE.replace("key_project", "key_projct")
                        .replace("R-WS-02", "R-WS-99")
                        .replace("measured: {", "byPerson: [AL-X]\n    notInForce: [R-WS-98]\n    measured: {")
                        .replace("2511", "2599"));
        Examination with = new Examination(
                ProjectData.EXAMINATION.book(),
                GoldenSet.read(dir),
                ProjectData.EXAMINATION.maps(),
                ProjectData.INDUSTRIES);

        assertThat(with.failures().values())
                .singleElement()
                .satisfies(differences -> assertThat(String.join("\n", differences))
                        .contains("行业 2599", "key_projct", "规则 R-WS-98", "规则 R-WS-99", "条款 AL-X"));
    }

    @Test
    void tellsEachThingThatComesOutOtherwise() throws IOException {
        write(
                "cases.yaml",
                CASE.replace("verdict: PROHIBITED", "verdict: PERMITTED")
                        .replace("R-WS-01: CERTAIN", "R-WS-01: DEPENDS")
                        .replace("R-WS-01: TRUE,", "R-WS-01: TRUE, R-IP-01: TRUE,")
                        .replace(
                                "measured:",
                                "only: [R-WS-01]\n    missingFacts: [none]\n    certain: false\n    effects: { R-IP-01: CONDITIONAL }\n    measured:"));
        Examination with = new Examination(
                ProjectData.EXAMINATION.book(),
                GoldenSet.read(dir),
                ProjectData.EXAMINATION.maps(),
                ProjectData.INDUSTRIES);

        assertThat(String.join("\n", with.failures().values().iterator().next()))
                .contains(
                        "结论：应为 PERMITTED",
                        "规则 R-WS-01：应为 TRUE",
                        "规则 R-IP-01：应为 TRUE",
                        "缺少的事实",
                        "R-IP-01 的效力",
                        "为 TRUE 的规则");
    }
}
