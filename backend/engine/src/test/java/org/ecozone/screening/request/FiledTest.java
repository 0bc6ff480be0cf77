package org.ecozone.screening.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.screening.Filed;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.zoning.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiledTest {

    private static final RuleBook RULES = RuleReading.load(Path.of("../../data/rules"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Edition EDITION =
            new Edition("any", Edition.Status.PUBLISHED, DAY, Instant.parse("2026-11-23T00:00:00Z"), "sha256:00");
    private static final RequestReader READER =
            new RequestReader(IndustryCatalogue.load(Path.of("../../data/reference/gbt4754-2017.csv")));

    private static JsonNode feature(String properties) {
        return JsonMapper.shared().readTree("""
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.35, 44.84]}, "properties": %s}""".formatted(properties));
    }

    private static ReadRequest read(String properties) {
        return READER.read(feature(properties), EDITION, DAY, RULES);
    }

    private static ScreeningRequest asked(String properties) {
        return read(properties).asked();
    }

    @Test
    void codeAndApplicantAreReadRecordedAndReadAgain() {
        String properties = """
                {"name": "甲", "code": "2026-650105-01", "applicant": "示例石化有限公司"}""";
        Filed filed = new Filed("2026-650105-01", "示例石化有限公司");
        assertThat(asked(properties).filed()).isEqualTo(filed);

        RecordedRequest recorded = RecordedRequest.of(read(properties), EDITION, RULES);
        assertThat(recorded.feature().at("/properties/code").stringValue()).isEqualTo("2026-650105-01");
        assertThat(recorded.feature().at("/properties/applicant").stringValue()).isEqualTo("示例石化有限公司");
        assertThat(READER.reread(recorded, RULES).filed()).isEqualTo(filed);
        assertThat(READER.read(recorded.feature(), EDITION, DAY, RULES).asked().filed())
                .isEqualTo(filed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}
            {"code": null, "applicant": null}
            {"code": "", "applicant": "  "}
            """)
    void whatIsNotGivenIsNotRecorded(String properties) {
        assertThat(asked(properties).filed()).isEqualTo(Filed.NOWHERE);
        RecordedRequest recorded = RecordedRequest.of(read(properties), EDITION, RULES);
        assertThat(recorded.feature().path("properties").propertyNames())
                .containsExactly("name", "industry", "industryName", "facts");
    }

    @Test
    void twoHundredCharactersAreTakenAndWhatIsNoSuchTextIsRefusedByItsPlace() {
        assertThat(asked("{\"code\": \"%s\"}".formatted("码".repeat(200)))
                        .filed()
                        .code())
                .hasSize(200);
        RequestRefused refused = catchThrowableOfType(
                RequestRefused.class,
                () -> asked(
                        "{\"code\": \"%s\", \"applicant\": \"甲\\u0007乙\", \"name\": 3}".formatted("码".repeat(201))));
        assertThat(refused.faults().stream().map(fault -> fault.at() + " " + fault.message()))
                .containsExactlyInAnyOrder(
                        "/properties/name name 应为文本，不超过 200 字，不含控制字符和残缺的字符",
                        "/properties/code code 应为文本，不超过 200 字，不含控制字符和残缺的字符",
                        "/properties/applicant applicant 应为文本，不超过 200 字，不含控制字符和残缺的字符");
    }
}
