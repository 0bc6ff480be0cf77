package org.ecozone.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.ecozone.report.Format;
import org.junit.jupiter.api.Test;

class FileNameTest {

    private static final UUID ID = UUID.fromString("0f3c7a52-2222-4222-8333-444455556660");
    private static final LocalDate DAY = LocalDate.parse("2026-11-30");

    private static FileName of(String project) {
        return FileName.ofReport(ID, project, DAY, Format.PDF);
    }

    @Test
    void hasAnAsciiFallbackAndTheNameInUtf8() {
        assertThat(of("炼油 一期").attachment())
                .isEqualTo("attachment; filename=\"screening-0f3c7a52-2222-4222-8333-444455556660-2026-11-30.pdf\";"
                        + " filename*=UTF-8''%E7%A0%94%E5%88%A4%E6%84%8F%E8%A7%81-%E7%82%BC%E6%B2%B9%20%E4%B8%80%E6%9C%9F"
                        + "-0f3c7a52-2026-11-30.pdf");
    }

    @Test
    void anExtractIsNamedByItsPlaceAndItsHash() {
        FileName name = FileName.ofExtract("sha256:0123456789abcdef", "某地块", DAY, Format.DOCX);
        assertThat(name.full()).isEqualTo("此地摘录-某地块-01234567-2026-11-30.docx");
        assertThat(name.attachment())
                .startsWith("attachment; filename=\"extract-01234567-2026-11-30.docx\"; filename*=");
    }

    @Test
    void leavesOutWhatFileSystemsRefuseAndWhatTurnsANameAround() {
        assertThat(of("../a\\b:c*?\"<d>|\u202Egpj").full())
                .isEqualTo("研判意见-.._a_b_c____d___gpj-0f3c7a52-2026-11-30.pdf");
        assertThat(of("a\r\nSet-Cookie: x").attachment()).doesNotContain("\r", "\n");
    }

    @Test
    void isCutAtSixtyCharactersOfAnyPlane() {
        assertThat(of("𠮷".repeat(200)).full()).isEqualTo("研判意见-" + "𠮷".repeat(60) + "-0f3c7a52-2026-11-30.pdf");
        assertThat(of("").full()).isEqualTo("研判意见-0f3c7a52-2026-11-30.pdf");
    }
}
