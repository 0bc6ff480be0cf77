package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`Rar!\u001a` | ZIP",
                "`\u0000\u0000\u0027\n` | .shx、.dbf、.prj",
                "`%PDF-1.7` | PDF",
                "`AC1032` | DXF",
                "`AutoCAD Binary DXF` | ASCII",
                "`!table\n!version 300` | MapInfo",
                "`Version 300\nCharset \"Neutral\"` | MapInfo",
                "`\u00d0\u00cf\u0011\u00e0` | XLSX",
                "`a\u0000b` | 不是文本",
                "`   ` | 没有内容",
                "`hello` | 界址点行"
            })
    void namesWhatItCannotReadAndWhatItCan(String content, String expected) {
        SiteFileReading reading =
                SiteFile.read(content.getBytes(StandardCharsets.ISO_8859_1), "图.dat", SiteFileOptions.NONE);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("FILE_UNREADABLE");
        assertThat(reading.defects().get(0).message()).contains(expected, "图.dat", "GeoJSON", "勘测定界界址点 TXT");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        SiteFileReading reading = SiteFile.read(new byte[SiteFile.MAX_BYTES + 1], "a", SiteFileOptions.NONE);
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("FILE_TOO_LARGE");
        assertThat(reading.defects().get(0).message()).contains(String.valueOf(SiteFile.MAX_BYTES + 1));
    }

    @Test
    void refusesTextThatIsNotInTheEncodingTheUserNamed() {
        var options = new SiteFileOptions(Optional.empty(), SiteFileOptions.findEncoding("utf-8"));
        byte[] gbk = "地块,1,4968400,27606800"
                .getBytes(SiteFileOptions.findEncoding("GBK").orElseThrow());
        assertThat(SiteFile.read(gbk, "a", options).defects().get(0).message()).contains("不是 UTF-8 编码的文本");
        assertThat(SiteFileOptions.findEncoding("EBCDIC")).isEmpty();
    }

    @Test
    void placesAFaultInJsonByLineAndColumn() {
        SiteFileReading reading =
                SiteFile.read("{\n \"type\": oops}".getBytes(StandardCharsets.UTF_8), "a.txt", SiteFileOptions.NONE);
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("BAD_JSON");
        assertThat(reading.defects().get(0).message()).contains("第 2 行");
    }
}
