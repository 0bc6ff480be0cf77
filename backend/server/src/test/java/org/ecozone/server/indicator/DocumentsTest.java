package org.ecozone.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecozone.server.indicator.Figures.Answered;
import org.ecozone.server.indicator.Table.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

class DocumentsTest {

    private static final Answered<String> ANSWERED = new Answered<>("x", new byte[] {'x'}, "sha256:ab");

    @ParameterizedTest
    @ValueSource(strings = {"W/\"sha256:ab-xlsx\"", "\"sha256:ab-xlsx\"", "W/\"other\", W/\"sha256:ab-xlsx\"", "*"})
    void nothingIsMadeForWhoHasItAlready(String known) {
        ResponseEntity<byte[]> answer = Documents.of(
                asking(known), ANSWERED, Format.XLSX, "x", () -> fail("a workbook is made that nobody reads"));

        assertThat(answer.getStatusCode().value()).isEqualTo(304);
        assertThat(answer.getBody()).isNull();
        assertThat(answer.getHeaders().getETag()).isEqualTo("W/\"sha256:ab-xlsx\"");
    }

    @Test
    void whoHasAnotherFormatOrAnOlderOneGetsTheBody() {
        for (String known : List.of("W/\"sha256:ab-csv\"", "W/\"sha256:aa\"", "W/\"sha256:ab-xlsx\"")) {
            ResponseEntity<byte[]> answer = Documents.json(asking(known), ANSWERED);
            assertThat(answer.getStatusCode().value()).isEqualTo(200);
            assertThat(answer.getBody()).isEqualTo(ANSWERED.content());
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        }
        assertThat(Documents.json(new ServletWebRequest(new MockHttpServletRequest()), ANSWERED)
                        .getBody())
                .isEqualTo(ANSWERED.content());
    }

    /** A sheet of Office Open XML takes 32,767 characters in a cell. */
    @Test
    void aTextThatNoCellHoldsIsCutAndSaysSo() throws IOException {
        String longest = text(32_767);
        var table = new Table("x", List.of("甲", "乙"), List.of(List.of(Cell.of(longest), Cell.of(longest + "斑"))));

        byte[] file = WorkbookXlsx.of(new Workbook(List.of(table)));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var row = workbook.getSheet("x").getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(longest);
            assertThat(row.getCell(1).getStringCellValue())
                    .startsWith(longest.substring(0, 32_000))
                    .hasSize(32_767)
                    .endsWith("……（共 32768 字，单元格放不下，全文见 JSON）");
        }
    }

    /** No character repeats soon: a file that packs too well is taken for a bomb when it is read. */
    private static String text(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> Character.toString(0x4e00 + i * 7919 % 20_000))
                .collect(Collectors.joining());
    }

    private static WebRequest asking(String known) {
        var request = new MockHttpServletRequest();
        request.addHeader("If-None-Match", known);
        return new ServletWebRequest(request);
    }
}
