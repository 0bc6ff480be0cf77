package org.ecozone.screening.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.geo.Share;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ExtentJsonTest {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    @Test
    void aPartNeverReadsAsNothingOrAll() {
        ExtentJson.putShare(node, "most", Share.of(0.99999999));
        ExtentJson.putShare(node, "little", Share.of(1e-9));
        ExtentJson.putShare(node, "all", Share.WHOLE);
        ExtentJson.putShare(node, "none", Share.NONE);
        assertThat(node.get("most").doubleValue()).isEqualTo(0.999999);
        assertThat(node.get("little").doubleValue()).isEqualTo(0.000001);
        assertThat(node.get("all").doubleValue()).isEqualTo(1);
        assertThat(node.get("none").doubleValue()).isZero();
    }

    @Test
    void whatIsPrintedOfASiteSumsToTheSite() {
        Area site = Area.ofSquareMetres(100.014);
        List<org.ecozone.geo.Extent> parts = List.of(Area.ofSquareMetres(33.338), Area.ofSquareMetres(33.338));
        ExtentJson.putRest(node, "covered", site, parts);
        assertThat(node.get("coveredSquareMetres").doubleValue() + 33.34 + 33.34)
                .isEqualTo(100.01, within(1e-9));
    }
}
