package org.ecozone.indicator.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.ecozone.cover.Region;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;
import org.ecozone.indicator.Formula;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.Source;
import org.ecozone.indicator.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorFileTest {

    private static final String GOOD = """
            version: "1"
            territory: admin-area
            units: control-unit
            adminAreas: admin-area
            documents:
              - { id: plan, title: 规划 }
            indicators:
            - id: redline-area
              name: 红线面积
              nameEn: Redline
              group: 底线
              nature: BINDING
              unit: MU
              precision: 2
              area: { layer: redline }
              purpose: 核对
              basis: 规划
              recompute: 新版本
              notes: [一, 二]
              seeAlso: [days]
              stated: { value: 922300, document: plan, article: "4.1" }
              approved: null
              target: { comparator: AT_LEAST, value: 922300.0, words: 不低于, year: 2030, document: plan, article: "4.1" }
            - id: days
              name: 天数
              nameEn: Days
              group: 规划
              nature: EXPECTED
              unit: DAY
              unitName: 天
              precision: 1
              entered:
                - { year: 2021, value: 14, document: plan, article: 表, evidence: 表 }
                - { year: 2025, value: 0.5, document: plan, article: 表, evidence: 表 }
              purpose: 跟踪
              basis: 规划
              recompute: 每年
              contradictions:
                - { value: 3, document: plan, article: "10.4", note: 正文 }
            """;

    @Test
    void readsDefinitionsInTheirOrder() {
        IndicatorBook book = load(GOOD);

        assertThat(book.version()).isEqualTo("1");
        assertThat(book.indicators()).extracting(Indicator::id).containsExactly("redline-area", "days");
        Indicator area = book.indicator("redline-area").orElseThrow();
        assertThat(area.formula()).isEqualTo(new Formula.AreaOf(Region.Zones.of("redline")));
        assertThat(area.unitName()).isEqualTo("亩");
        assertThat(area.target())
                .isEqualTo(new Target(
                        Target.Comparator.AT_LEAST,
                        new BigDecimal("922300.0"),
                        "不低于",
                        2030,
                        new Source("plan", "4.1")));
        assertThat(area.approved()).isNull();
        assertThat(area.explanation().notes()).containsExactly("一", "二");
        assertThat(book.lines()).containsEntry("redline-area", 8).containsEntry("days", 24);
        assertThat(book.documents()).containsEntry("plan", "规划");
    }

    @Test
    void theHashIsThatOfTheBytes() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(GOOD.getBytes(StandardCharsets.UTF_8));

        assertThat(load(GOOD).hash())
                .isEqualTo("sha256:" + HexFormat.of().formatHex(digest))
                .isNotEqualTo(load(GOOD + "\n# x\n").hash());
    }

    @Test
    void readsEveryFormula() {
        assertThat(formula("share: { part: { layer: a, categories: [X, Y] }, whole: { layer: b } }", "PERCENT"))
                .isEqualTo(new Formula.ShareOf(new Region.Zones("a", List.of("X", "Y")), Region.Zones.of("b")));
        assertThat(formula("count: { layer: a, distinct: source }", "COUNT"))
                .isEqualTo(new Formula.CountOf(Region.Zones.of("a"), "source"));
        assertThat(formula("change: { common: [ { layer: a }, { layer: b } ] }", "MU"))
                .isEqualTo(new Formula.ChangeOf(new Region.Common(Region.Zones.of("a"), Region.Zones.of("b"))));
        assertThat(formula("area: { shared: [ { layer: a }, { layer: b }, { layer: c } ] }", "MU"))
                .isEqualTo(new Formula.AreaOf(
                        new Region.Shared(List.of(Region.Zones.of("a"), Region.Zones.of("b"), Region.Zones.of("c")))));
    }

    private static Formula formula(String line, String unit) {
        String text = GOOD.replace("area: { layer: redline }", line).replace("unit: MU", "unit: " + unit);
        return load(text).indicators().get(0).formula();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what stands in the file             | instead                                  | line | code
            id: redline-area                      | id: Redline_Area                         | 8    | ID_INVALID
            id: days                              | id: redline-area                         | 24   | ID_DUPLICATE
            nature: BINDING                       | nature: SERIOUS                          | 12   | VALUE_INVALID
            comparator: AT_LEAST                  | comparator: ABOUT                        | 23   | VALUE_INVALID
            'value: 922300.0, '                   | ''                                       | 23   | TARGET_WITHOUT_VALUE
            comparator: AT_LEAST                  | comparator: IN_WORDS                     | 23   | TARGET_VALUE_UNUSED
            comparator: AT_LEAST, value: 922300.0 | comparator: NOT_BELOW_BASELINE           | 23   | TARGET_WITHOUT_BASELINE
            precision: 2                          | precision: 7                             | 14   | PRECISION_OUT_OF_RANGE
            precision: 1                          | precision: 0                             | 31   | PRECISION_TOO_SMALL
            unit: MU                              | unit: PERCENT                            | 13   | UNIT_MISMATCH
            'unitName: 天'                        | ''                                       | 24   | KEY_MISSING
            'area: { layer: redline }'            | ''                                       | 8    | FORMULA_MISSING
            'area: { layer: redline }'            | area: { part: redline }                  | 15   | REGION_INVALID
            'area: { layer: redline }'            | area: { shared: [ { layer: a } ] }       | 15   | REGION_INVALID
            'area: { layer: redline }'            | area: redline                            | 15   | REGION_INVALID
            year: 2025                            | year: 2021                               | 34   | SERIES_ORDER
            'value: 14, '                         | ''                                       | 33   | ENTRY_EMPTY
            value: 14                             | value: many                              | 33   | VALUE_INVALID
            'stated: { value: 922300, document: plan, article: "4.1" }' | 'stated: { value: 922300 }' | 21 | SOURCE_MISSING
            'value: 3, document: plan'            | value: 3, document: law                  | 39   | DOCUMENT_UNKNOWN
            'approved: null'                      | approved: 5                              | 22   | YAML_SHAPE
            'approved: null'                      | partsOf: all                             | 22   | PARTS_OF_ONE
            'approved: null'                      | confirmed: 5                             | 22   | KEY_UNKNOWN
            'seeAlso: [days]'                     | 'seeAlso: [nights]'                      | 20   | REFERENCE_UNKNOWN
            'purpose: 核对'                       | ''                                       | 8    | KEY_MISSING
            'version: "1"'                        | ''                                       | 2    | KEY_MISSING
            'territory: admin-area'               | 'territory: admin-area: x'               | 2    | YAML_SYNTAX
            """)
    void tellsEachFaultByLineAndCode(String good, String bad, int line, String code) {
        assertThat(GOOD).contains(good);

        assertThat(faults(GOOD.replaceFirst(Pattern.quote(good), bad)))
                .extracting(fault -> fault.at().line(), Fault::code)
                .contains(tuple(line, code));
    }

    @Test
    void aFileWithTenFaultsGivesTenReports() {
        String bad = GOOD.replace("nature: BINDING", "nature: SERIOUS")
                .replace("unit: MU", "unit: PERCENT")
                .replace("precision: 2", "precision: 9")
                .replace("  purpose: 核对\n", "")
                .replace("[days]", "[nights]")
                .replace("stated: { value: 922300, document: plan", "stated: { value: 922300, document: law")
                .replace("comparator: AT_LEAST, value: 922300.0", "comparator: AT_LEAST")
                .replace("  unitName: 天\n", "")
                .replace("year: 2025", "year: 2020")
                .replace("evidence: 表 }\n    - ", "evidence: 表, colour: red }\n    - ");

        assertThat(faults(bad))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(
                        "VALUE_INVALID",
                        "UNIT_MISMATCH",
                        "PRECISION_OUT_OF_RANGE",
                        "KEY_MISSING",
                        "REFERENCE_UNKNOWN",
                        "DOCUMENT_UNKNOWN",
                        "TARGET_WITHOUT_VALUE",
                        "KEY_MISSING",
                        "SERIES_ORDER",
                        "KEY_UNKNOWN");
        assertThat(faults(bad)).extracting(fault -> fault.at().line()).isSorted();
    }

    @Test
    void refusesWhatIsNoTextOrEmpty() {
        assertThat(catchThrowableOfType(FaultsFound.class, () -> IndicatorFile.load(new byte[] {(byte) 0xff}))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("FILE_ENCODING");
        assertThat(faults("")).extracting(Fault::code).containsExactly("YAML_SHAPE");
    }

    @Test
    void aFolderHoldsOneFileOfDefinitions(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> IndicatorFile.load(folder)).hasMessageContaining("FILE_MISSING");
        Files.writeString(folder.resolve("README.md"), "x");
        Files.writeString(folder.resolve("indicators.yaml"), GOOD);
        assertThat(IndicatorFile.load(folder)).isEqualTo(load(GOOD));
        Files.writeString(folder.resolve("more.yaml"), GOOD);
        assertThatThrownBy(() -> IndicatorFile.load(folder)).hasMessageContaining("FILE_UNKNOWN");
    }

    private static List<Fault> faults(String text) {
        return catchThrowableOfType(FaultsFound.class, () -> load(text)).faults();
    }

    private static IndicatorBook load(String text) {
        return IndicatorFile.load(text.getBytes(StandardCharsets.UTF_8));
    }
}
