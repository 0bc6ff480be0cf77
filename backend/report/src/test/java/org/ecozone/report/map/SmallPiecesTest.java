package org.ecozone.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Category;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Layer.Style;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A site of about 790 m by 780 m, and zones of which it has little. */
class SmallPiecesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry SITE = box(82.4, 44.8, 82.41, 44.807);

    private static Geometry box(double west, double south, double east, double north) {
        return FACTORY.toGeometry(new Envelope(west, east, south, north));
    }

    @Test
    void aPieceOfAThousandthHasARingAndANumberOnMapAndLegend() {
        // 0.00035 · 0.000246 of 0.01 · 0.007: 0.12 %, 28 m by 27 m, 2.8 mm at 1:10 000.
        DrawnMap map = draw(box(82.402, 44.803, 82.40235, 44.803246));
        assertThat(map.frame().scale()).isEqualTo(10_000);
        assertThat(map.labels())
                .filteredOn(label -> label.label().number() == 1)
                .hasSize(1);
        assertThat(map.legend()).contains("红线", "编号");
        var centre = map.frame().pixel(new org.locationtech.jts.geom.Coordinate(82.402175, 44.803123));
        BufferedImage image = Demo.image(map.picture().png());
        assertThat(reddish(image, (int) centre.getX(), (int) centre.getY(), 14))
                .as("the piece's own colour")
                .isGreaterThan(24);
    }

    @Test
    void aPieceOfTwoThousandthsIsSeenInItsColour() {
        DrawnMap map = draw(box(82.402, 44.803, 82.402447, 44.803313));
        var centre = map.frame().pixel(new org.locationtech.jts.geom.Coordinate(82.4022235, 44.8031565));
        assertThat(reddish(Demo.image(map.picture().png()), (int) centre.getX(), (int) centre.getY(), 16))
                .isGreaterThan(100);
    }

    private static int reddish(BufferedImage image, int x, int y, int around) {
        int count = 0;
        for (int i = -around; i <= around; i++) {
            for (int k = -around; k <= around; k++) {
                int pixel = image.getRGB(x + i, y + k);
                count += (pixel >> 16 & 0xFF) > 140 && (pixel & 0xFF) < 60 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aStripThatTheSitesOwnLineHidesHasARing() {
        // 0.000005° wide, 0.4 m along the whole western border: 0.03 mm on paper.
        assertThat(draw(box(82.399, 44.8, 82.400005, 44.807)).labels())
                .anyMatch(label -> label.label().number() == 1);
    }

    @Test
    void aLargePieceHasNoRing() {
        DrawnMap map = draw(box(82.399, 44.8, 82.405, 44.807));
        assertThat(map.labels()).noneMatch(label -> label.label().number() > 0);
        assertThat(map.legend()).doesNotContain("编号");
    }

    @Test
    void manySmallPiecesShareTheirNumber() {
        Geometry two = box(82.402, 44.803, 82.4022, 44.8032).union(box(82.408, 44.805, 82.4082, 44.8052));
        assertThat(draw(two).labels())
                .filteredOn(label -> label.label().number() == 1)
                .hasSize(2);
    }

    private static DrawnMap draw(Geometry redline) {
        Layer territory =
                layer("territory", Kind.PARTITION, "师市范围", new Style("#FFFFFF", 0, "#333333", 1, "NONE", false));
        Layer red = layer("redline", Kind.PROTECTION, "红线", new Style("#C00000", 0, "#C00000", 2, "HATCH", false));
        var edition = new Edition("2026.1", Edition.Status.PUBLISHED, LocalDate.of(2026, 1, 1), null, null);
        ZoningMap map = ZoningMap.of(
                edition,
                List.of(territory, red),
                List.of(
                        new Zone("territory", "T1", "全域", "ONE", Map.of(), box(82, 44.5, 83, 45)),
                        new Zone("redline", "R1", "红线一", "ONE", Map.of(), redline)));
        return SiteMaps.drawn(new MapSubject(map, Site.of(SITE), "地块", List.of("redline")), Demo.FONTS)
                .get(1);
    }

    private static Layer layer(String id, Kind kind, String name, Style style) {
        return new Layer(
                id,
                name,
                name,
                "",
                kind,
                0.1,
                "territory",
                List.of(new Category("ONE", name, name, style)),
                "",
                true,
                true);
    }
}
