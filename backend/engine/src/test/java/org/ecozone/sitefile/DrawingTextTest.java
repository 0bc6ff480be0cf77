package org.ecozone.sitefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.sitefile.Drawings.PLOT;
import static org.ecozone.sitefile.Drawings.at;
import static org.ecozone.sitefile.Drawings.polyline;

import java.nio.charset.Charset;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names in a drawing, and what of it is not read. */
class DrawingTextTest {

    private static final String NAME = "用地红线";

    /** Version, what $DWGCODEPAGE says, what the bytes are, and whether that is worth a notice. */
    @ParameterizedTest
    @CsvSource({
        "AC1032, ANSI_936, UTF-8, false",
        "AC1021, '', UTF-8, false",
        "AC1021, ANSI_1252, UTF-8, false",
        "AC1015, ANSI_936, GB18030, false",
        "AC1015, '', GB18030, false",
        "AC1009, DOS936, GB18030, false",
        "AC1015, gb2312, GB18030, false",
        "AC1015, ANSI_1252, GB18030, true",
        "AC1015, ANSI_936, UTF-8, true",
        "AC1032, ANSI_936, GB18030, true",
        "AC1015, ANSI_950, Big5, false"
    })
    void readsNamesInTheEncodingThatTheyHave(String version, String codePage, String encoding, boolean isTold) {
        String name = encoding.equals("Big5") ? "用地紅線" : NAME;
        SiteFileReading reading =
                Drawings.read(Drawings.of(Drawings.header(version, codePage), polyline(name, true, PLOT))
                        .getBytes(Charset.forName(encoding)));
        assertThat(reading.detected().layers()).containsExactly(name);
        assertThat(reading.detected().encoding()).hasValue(encoding);
        assertThat(reading.notices().stream().anyMatch(notice -> notice.code().equals("ENCODING_DIFFERS")))
                .isEqualTo(isTold);
    }

    @Test
    void readsNamesOfADrawingWithoutHeader() {
        SiteFileReading reading = Drawings.read(Drawings.of("", polyline(NAME, true, PLOT)));
        assertThat(reading.detected().layers()).containsExactly(NAME);
        assertThat(reading.notices()).extracting(Fault::code).doesNotContain("ENCODING_DIFFERS");
    }

    @Test
    void leavesLatinNamesLatin() {
        SiteFileReading reading =
                Drawings.read(Drawings.of(Drawings.header("AC1015", "ANSI_1252"), polyline("Fahrstraße", true, PLOT))
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(reading.detected().layers()).containsExactly("Fahrstraße");
    }

    @ParameterizedTest
    @CsvSource({"\\U+7528\\U+5730", "\\M+5D3C3\\M+5B5D8"})
    void readsCharactersWrittenAsNumbers(String name) {
        SiteFileReading reading = Drawings.read(Drawings.of(polyline(name, true, PLOT)));
        assertThat(reading.detected().layers()).containsExactly("用地");
    }

    @Test
    void takesTheEncodingThatTheUserSaysOrSaysThatItIsNone() {
        byte[] big5 = Drawings.of(Drawings.header("AC1015", "ANSI_936"), polyline("用地紅線", true, PLOT))
                .getBytes(Charset.forName("Big5"));
        var options = new SiteFileOptions(Optional.of(new Crs(4515)), Optional.of(Charset.forName("Big5")));
        assertThat(SiteFile.read(big5, "a.dxf", options).detected().layers()).containsExactly("用地紅線");
        var wrong = new SiteFileOptions(Optional.of(new Crs(4515)), Optional.of(UTF_8));
        SiteFileReading refused = SiteFile.read(big5, "a.dxf", wrong);
        assertThat(refused.defects())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.message()).contains("不是 UTF-8 编码").contains("不选"));
        assertThat(Drawings.read(big5).sites()).as("the remedy followed").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"REGION", "3DSOLID", "ACAD_PROXY_ENTITY", "WIPEOUT", "MLINE"})
    void countsAndNamesWhatIsNotRead(String type) {
        String entity = "0\n" + type + "\n8\nJZD\n100\nAcDbEntity\n";
        SiteFileReading reading = Drawings.read(Drawings.of(entity + entity + polyline("JZD", true, PLOT)));
        assertThat(reading.sites()).hasSize(1);
        assertNotRead(reading, "2 个 " + type + "。");
        assertThat(Drawings.read(Drawings.of(entity)).defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("1 个 " + type));
    }

    @Test
    void countsWhatABlockHoldsAsOftenAsItIsInsertedAndBlocksThatAreMissing() {
        String region = "0\nREGION\n8\nJZD\n100\nAcDbEntity\n";
        String blocks = Drawings.blocks(
                Drawings.block("内", region),
                Drawings.block("外", Drawings.insert("内", new double[] {0, 0}) + region),
                Drawings.block("未用", region));
        SiteFileReading reading = Drawings.read(Drawings.of(
                Drawings.header("AC1032", "") + blocks,
                Drawings.insert("外", at(0, 0))
                        + Drawings.insert("外", at(500, 0))
                        + Drawings.insert("缺", at(0, 0))
                        + polyline("JZD", true, PLOT)));
        assertNotRead(reading, "1 个 INSERT 缺、4 个 REGION。");
    }

    @Test
    void saysNothingOfPaperSpaceAndOfPlainDrawings() {
        SiteFileReading reading = Drawings.read(Drawings.of(
                "0\nVIEWPORT\n67\n1\n8\n0\n0\nREGION\n67\n1\n8\n0\n0\nVIEWPORT\n8\n0\n" + polyline("JZD", true, PLOT)));
        assertThat(reading.notices()).extracting(Fault::code).containsExactly("CLOSED_LINE_AS_POLYGON");
    }

    private static void assertNotRead(SiteFileReading reading, String what) {
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("ENTITIES_NOT_READ"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("：" + what));
    }
}
