package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.access.rule.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementSheetTest {

    private static final String CITATIONS = """
            - id: old
              title: 旧法
              from: 2015-01-01
              until: 2026-08-14
              replacedBy:
                document: new
                provision: 第九条
                articles:
                  第一条: 第三条
              articles: [ { id: 第一条, summary: 要旨 } ]
            - id: new
              title: 新法
              from: 2026-08-15
              articles: [ { id: 第三条, summary: 要旨 } ]
            - id: older
              title: 更旧的法
              from: 2000-01-01
              until: 2014-12-31
              articles: [ { id: 第三条, summary: 要旨 } ]
            """;

    private static SortedMap<String, byte[]> files(String citations) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Map.of(
                        "rulebook.yaml",
                        "version: '1'\nfrom: 2020-12-31\n",
                        "facts.yaml",
                        "- { key: use, label: 占用, labelEn: Use, type: BOOLEAN, help: 见表二, form: 表二, group: 甲 }\n",
                        "citations.yaml",
                        citations,
                        "rules/a.yaml",
                        "- { id: R-1, title: 规则, level: 国家, dimension: 空间布局约束, effect: PROHIBITED, where: { layer: redline },"
                                + " cites: [ { document: new, article: 第三条 } ] }\n")
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    @Test
    void aDocumentKnowsWhatTookItsPlaceBySayOfWhichProvision() {
        Citation.Replacement replacement =
                RuleReading.load(files(CITATIONS)).documents().get(0).replacement();

        assertThat(replacement).isEqualTo(new Citation.Replacement("new", "第九条", new TreeMap<>(Map.of("第一条", "第三条"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document: new       | document: newer        | citations.yaml:6 CITATION_UNKNOWN",
                "document: new       | document: older        | citations.yaml:6 VALUE_INVALID",
                "document: new       | document: old          | citations.yaml:6 VALUE_INVALID",
                "document: new       | documents: new         | citations.yaml:6 KEY_MISSING",
                "until: 2026-08-14   | number: 令第1号        | citations.yaml:6 VALUE_INVALID",
                "第一条: 第三条      | 第二条: 第三条         | citations.yaml:9 CITATION_UNKNOWN",
                "第一条: 第三条      | 第一条: 第四条         | citations.yaml:9 CITATION_UNKNOWN",
                "第一条: 第三条      | 第一条: [第三条]       | citations.yaml:9 YAML_SHAPE",
                "provision: 第九条   | basis: 第九条          | citations.yaml:7 KEY_UNKNOWN",
            })
    void refusesAReplacementThatIsNone(String right, String wrong, String fault) {
        assertThat(CITATIONS).contains(right);

        RuleFaults faults = catchThrowableOfType(
                RuleFaults.class, () -> RuleReading.load(files(CITATIONS.replaceFirst(right, wrong))));

        assertThat(faults.faults())
                .extracting(f -> f.at().file() + ":" + f.at().line() + " " + f.code())
                .contains(fault);
    }
}
