package org.ecozone.screening.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.geo.Share;
import org.ecozone.json.CanonicalText;
import org.ecozone.json.MemberName;
import org.junit.jupiter.api.Test;

class ExtentJsonTest {

    private static String share(double value) {
        CanonicalText out = new CanonicalText(16);
        ExtentJson.share(out, MemberName.of("share"), Share.of(value));
        return new String(out.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aPartNeverReadsAsNothingOrAll() {
        assertThat(share(0.99999999)).isEqualTo("\"share\":0.999999");
        assertThat(share(1e-9)).isEqualTo("\"share\":0.000001");
        assertThat(share(1)).isEqualTo("\"share\":1");
        assertThat(share(0)).isEqualTo("\"share\":0");
        assertThat(share(0.25)).isEqualTo("\"share\":0.25");
    }

    @Test
    void whatIsPrintedOfASiteSumsToTheSite() {
        Area site = Area.ofSquareMetres(100.014);
        List<org.ecozone.geo.Extent> parts = List.of(Area.ofSquareMetres(33.338), Area.ofSquareMetres(33.338));
        double rest = ExtentJson.rest(site, parts).value().doubleValue();
        assertThat(rest + 33.34 + 33.34).isEqualTo(100.01, within(1e-9));
    }
}
