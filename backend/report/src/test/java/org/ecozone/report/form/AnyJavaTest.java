package org.ecozone.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ecozone.report.document.Document;
import org.ecozone.report.docx.DocxReport;
import org.ecozone.report.pdf.PdfReport;
import org.ecozone.report.text.FontSet;
import org.ecozone.report.xlsx.XlsxReport;
import org.junit.jupiter.api.Test;

/** Equal documents give equal bytes: twice in one Java, and in another one of another country, time zone and moment. */
class AnyJavaTest {

    @Test
    void writesTheSameBytesEverywhere() throws IOException, InterruptedException {
        String here = hashes();
        assertThat(hashes()).isEqualTo(here);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Djava.awt.headless=true",
                        "-Duser.timezone=America/New_York",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Dfile.encoding=ISO-8859-1",
                        AnyJavaTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String there = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(there.strip()).isEqualTo(here);
    }

    /** Prints the hashes. */
    public static void main(String... none) {
        System.out.println(hashes());
    }

    private static String hashes() {
        Document document = Sample.document(60);
        FontSet fonts = Sample.fonts();
        return String.join(
                " ",
                hash(PdfReport.write(document, fonts)),
                hash(PdfReport.withAttachment(document, fonts, "result.json", "{}".getBytes(StandardCharsets.UTF_8))),
                hash(DocxReport.write(document)),
                hash(XlsxReport.write(document)));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
