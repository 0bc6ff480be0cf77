package org.ecozone.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.ecozone.report.Format;
import org.ecozone.report.ReportWriter;
import org.ecozone.report.Samples;
import org.ecozone.report.form.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What a program that is not ours says of the files: veraPDF, of the PDF Association. */
class VeraPdfTest {

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void writesPdfA2aAndPdfUa1() throws Exception {
        byte[] pdf = PdfReport.write(Sample.document(60), Sample.fonts());
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void writesAnExtractAsPdfA2aAndPdfUa1() throws Exception {
        byte[] pdf = new ReportWriter(Sample::fonts).write(Samples.extract("某地块", Samples.PLACE), Format.PDF);
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void writesPdfA3aAndPdfUa1WithTheResultAttached() throws Exception {
        byte[] json = "{\"verdict\":\"PROHIBITED\"}".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = PdfReport.withAttachment(Sample.document(5), Sample.fonts(), "研判.json", json);
        assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    /** Rules that the file breaks, each with an example of where. */
    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            var rules = new TreeSet<String>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    rules.add(assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
                }
            }
            if (!result.isCompliant() && rules.isEmpty()) {
                rules.add("not compliant, without a rule");
            }
            return List.copyOf(rules);
        }
    }
}
