package org.ecozone.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.Share;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.junit.jupiter.api.Test;

class PrintedFiguresTest {

    @Test
    void zonesOfALayerAreRoundedTogetherSoThatTheirSentencesSum() {
        ZoneOverlap first = overlap("Z1", 10.004);
        ZoneOverlap second = overlap("Z2", 10.004);
        ZoneOverlap third = overlap("Z3", 10.004);
        PrintedFigures figures = PrintedFigures.of(overlaps(List.of(first, second, third)));
        assertThat(List.of(first, second, third))
                .extracting(zone -> figures.of(zone).value())
                .containsExactly(new BigDecimal("10.01"), new BigDecimal("10.00"), new BigDecimal("10.00"));
        assertThat(Wording.figure(figures.of(first))).isEqualTo("0.02 亩（10.01 平方米）");
    }

    private static SiteOverlaps overlaps(List<ZoneOverlap> zones) {
        Layer layer = new Layer("x", "x", "x", "", Layer.Kind.REFERENCE, 0, "x", List.of(), "", true, true);
        Area sum = Area.ofSquareMetres(30.012);
        var overlap = new LayerOverlap(
                layer,
                LayerOverlap.Status.HIT,
                sum,
                sum,
                Share.WHOLE,
                zones,
                List.of(),
                Area.ZERO,
                null,
                List.of(),
                null);
        var edition = new Edition("1", Edition.Status.PUBLISHED, LocalDate.EPOCH, Instant.EPOCH, "sha256:0");
        return new SiteOverlaps(edition, sum, Area.ZERO, Area.ZERO, Share.WHOLE, List.of(overlap));
    }

    private static ZoneOverlap overlap(String code, double squareMetres) {
        Zone zone = new Zone("x", code, code, "X", Map.of(), box(0, 0, 1, 1));
        return new ZoneOverlap(
                zone,
                OverlapClass.OVERLAP,
                Area.ofSquareMetres(squareMetres),
                Area.ZERO,
                new Length(0),
                Share.of(1.0 / 3),
                Share.NONE);
    }
}
