package org.ecozone.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.ecozone.geo.overlap.Site;
import org.ecozone.report.document.Block.Picture;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Letters;
import org.ecozone.zoning.OverlapPiece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class SiteMapsTest {

    static List<MapSubject> samples() {
        return Demo.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleHasTwoPicturesOfTheWidthOfAPageAndOfModestSize(MapSubject subject) {
        List<Picture> pictures = SiteMaps.draw(subject, Demo.FONTS);
        assertThat(pictures).hasSize(2);
        for (Picture picture : pictures) {
            BufferedImage image = Demo.image(picture.png());
            assertThat(image.getWidth()).isEqualTo(1338);
            assertThat(picture.widthMillimetres()).isBetween(169.9, 170.0);
            assertThat(picture.heightMillimetres() / image.getHeight() * image.getWidth())
                    .isBetween(169.9, 170.0);
            assertThat(picture.png().length).isLessThanOrEqualTo(300_000);
            assertThat(picture.alternative()).contains(subject.siteName());
        }
    }

    @Test
    void bothMapsOfAnOrdinarySiteHaveRoomOnOnePage() {
        for (MapSubject subject : List.of(Demo.refinery(), Demo.parcel(), Demo.well(), Demo.inBeijing())) {
            assertThat(SiteMaps.draw(subject, Demo.FONTS).stream()
                            .mapToDouble(Picture::heightMillimetres)
                            .sum())
                    .isLessThan(235);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noLabelLiesOnAnother(MapSubject subject) {
        for (DrawnMap map : SiteMaps.drawn(subject, Demo.FONTS)) {
            List<Labels.Placed> labels = map.labels();
            for (int i = 0; i < labels.size(); i++) {
                assertThat(map.frame().box().contains(labels.get(i).box())).isTrue();
                for (int k = 0; k < i; k++) {
                    assertThat(labels.get(i).box().intersects(labels.get(k).box()))
                            .as(labels.get(i).label().lines() + " and "
                                    + labels.get(k).label().lines())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void twoRunsAndTwoThreadsGiveTheSameBytes() {
        List<byte[]> first = bytes();
        List<CompletableFuture<List<byte[]>>> others = List.of(
                CompletableFuture.supplyAsync(SiteMapsTest::bytes), CompletableFuture.supplyAsync(SiteMapsTest::bytes));
        for (var other : others) {
            List<byte[]> again = other.join();
            assertThat(again.get(0)).isEqualTo(first.get(0));
            assertThat(again.get(1)).isEqualTo(first.get(1));
        }
    }

    private static List<byte[]> bytes() {
        return SiteMaps.draw(Demo.refinery(), Demo.FONTS).stream()
                .map(Picture::png)
                .toList();
    }

    @Test
    void theOrderInWhichLayersAreNamedDoesNotMatter() {
        MapSubject subject = Demo.refinery();
        List<String> reversed = new ArrayList<>(subject.layersInvolved());
        java.util.Collections.reverse(reversed);
        var other = new MapSubject(subject.map(), subject.site(), subject.siteName(), reversed);
        assertThat(SiteMaps.draw(other, Demo.FONTS).get(1).png())
                .isEqualTo(SiteMaps.draw(subject, Demo.FONTS).get(1).png());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSitesOwnColourIsInThePicture(MapSubject subject) {
        for (DrawnMap map : SiteMaps.drawn(subject, Demo.FONTS)) {
            assertThat(count(map, Canvas.SITE.getRGB(), 0)).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatTheSiteMeetsOfEveryInvolvedLayerIsDrawnInItsColourAndInTheLegend(MapSubject subject) {
        DrawnMap map = SiteMaps.drawn(subject, Demo.FONTS).get(1);
        Inks inks = Inks.of(subject.map(), subject.layersInvolved());
        Set<LayerInk> met = new HashSet<>();
        subject.map().pieces(subject.site()).stream()
                .filter(piece -> inks.has(piece.layer()))
                .forEach(piece -> met.add(inks.of(piece.zone())));
        for (LayerInk ink : met) {
            assertThat(map.legend()).contains(ink.shortWords());
            if (!ink.isTint()) {
                assertThat(count(map, ink.colour().getRGB(), 40) + count(map, inside(ink), 24))
                        .as(ink.words())
                        .isGreaterThan(24);
            }
        }
    }

    /** The colour of a piece of {@code ink} on white, between the marks of its pattern. */
    private static int inside(LayerInk ink) {
        try (Canvas canvas = new Canvas(60, 60, new Letters(Demo.FONTS))) {
            var shape = new Rectangle2D.Double(-100, -100, 300, 300);
            ink.fillZone(canvas, shape);
            ink.fillPiece(canvas, shape);
            int colour = canvas.image().getRGB(30, 30);
            return colour == Color.WHITE.getRGB() ? ink.colour().getRGB() : colour;
        }
    }

    /** Pixels in the frame that differ from {@code colour} by at most {@code within} in red, green and blue. */
    private static int count(DrawnMap map, int colour, int within) {
        BufferedImage image = Demo.image(map.picture().png());
        var box = map.frame().box();
        int count = 0;
        for (int y = (int) box.getMinY(); y < box.getMaxY(); y++) {
            for (int x = (int) box.getMinX(); x < box.getMaxX(); x++) {
                int pixel = image.getRGB(x, y);
                boolean isNear = true;
                for (int shift = 0; shift < 24; shift += 8) {
                    isNear &= Math.abs((pixel >> shift & 0xFF) - (colour >> shift & 0xFF)) <= within;
                }
                count += isNear ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aPieceWithoutOutlineIsNamedInTheLegend() {
        MapSubject subject = Demo.refinery();
        List<OverlapPiece> pieces = new ArrayList<>(subject.map().pieces(subject.site()));
        OverlapPiece whole = pieces.stream()
                .filter(piece -> piece.layer().id().equals("basic-farmland"))
                .findFirst()
                .orElseThrow();
        pieces.replaceAll(
                piece -> piece == whole ? new OverlapPiece(piece.layer(), piece.zone(), piece.overlap(), null) : piece);
        DrawnMap map = SiteMap.draw(subject, SiteMap.frame(subject.site().geometry()), pieces, Demo.FONTS);
        assertThat(map.legend())
                .contains("面积已测得，图形未绘制", "永久基本农田：" + whole.zone().name());
        assertThat(SiteMaps.drawn(subject, Demo.FONTS).get(1).legend()).doesNotContain("面积已测得，图形未绘制");
    }

    @Test
    void aSiteBeyondTheTerritoryIsDrawnOnGroundWithoutDataAndPointedAt() {
        List<DrawnMap> maps = SiteMaps.drawn(Demo.inBeijing(), Demo.FONTS);
        assertThat(maps.get(0).labels())
                .anySatisfy(label -> assertThat(label.label().lines()).anyMatch(line -> line.startsWith("在图外，图幅中心东")));
        assertThat(maps.get(0).picture().alternative()).contains("在图外");
        assertThat(maps.get(1).legend()).contains("地块未涉及所列图层", "师市与团场范围之外，无数据");
        assertThat(maps.get(1).frame().plane().zone()).isEqualTo(39);
    }

    @Test
    void aSiteBesideTheTerritoryIsOnTheLocationMap() {
        DrawnMap location = SiteMaps.drawn(Demo.nearby(), Demo.FONTS).get(0);
        assertThat(location.labels())
                .anySatisfy(label -> assertThat(label.label().lines()).contains("界外地块"));
        assertThat(location.picture().alternative()).contains("位于东经 82.2050°");
    }

    @Test
    void whatCannotBeDrawnIsRefusedInWords() {
        assertRefused("POLYGON((10 45,10.01 45,10.01 45.01,10 45))", "不在 3° 高斯-克吕格 25 至 45 带内");
        assertRefused("POLYGON((82 60,82.01 60,82.01 60.01,82 60))", "不在 3° 高斯-克吕格 25 至 45 带内");
        assertRefused("LINESTRING(76 40,88 41)", "超出第 27 带中央经线两侧 4.5°");
        assertRefused("LINESTRING(78 30,84 50)", "一幅图放不下");
    }

    private static void assertRefused(String wkt, String words) {
        var subject = new MapSubject(Demo.MAP, Site.of(Demo.wkt(wkt)), "地块", List.of());
        assertThatThrownBy(() -> SiteMaps.draw(subject, Demo.FONTS))
                .isInstanceOf(MapNotDrawn.class)
                .hasMessageStartingWith("地图未能绘制：")
                .hasMessageContaining(words);
    }

    @Test
    void aLayerThatTheEditionHasNotIsRefused() {
        MapSubject refinery = Demo.refinery();
        var subject = new MapSubject(refinery.map(), refinery.site(), "地块", List.of("no-such-layer"));
        assertThatThrownBy(() -> SiteMaps.draw(subject, Demo.FONTS))
                .isInstanceOf(MapNotDrawn.class)
                .hasMessageContaining("版本 2026.1 没有图层 no-such-layer");
    }

    @Test
    void aCharacterThatNoFontHasIsRefusedAndNamed() {
        MapSubject refinery = Demo.refinery();
        var subject = new MapSubject(refinery.map(), refinery.site(), "笑😀", refinery.layersInvolved());
        assertThatThrownBy(() -> SiteMaps.draw(subject, Demo.FONTS))
                .isInstanceOf(MapNotDrawn.class)
                .hasMessageContaining("U+1F600");
    }

    @Test
    void aNameOfTwoThousandCharactersIsCutOnTheMapAndInTheLegend() {
        MapSubject refinery = Demo.refinery();
        var subject = new MapSubject(refinery.map(), refinery.site(), "长\n名".repeat(700), refinery.layersInvolved());
        DrawnMap map = SiteMaps.drawn(subject, Demo.FONTS).get(1);
        assertThat(map.labels())
                .anySatisfy(label -> assertThat(label.label().lines())
                        .hasSize(2)
                        .last()
                        .asString()
                        .endsWith("…"));
        assertThat(map.picture().heightMillimetres()).isLessThan(160);
    }

    @Test
    void aSiteOfSixHundredThousandVerticesIsDrawn() {
        int vertices = 600_000;
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double turn = 2 * Math.PI * i / vertices;
            double radius = 0.02 + 0.00001 * Math.sin(5_000 * turn);
            ring[i] = new Coordinate(82.4 + radius * Math.cos(turn), 44.84 + radius * 0.7 * Math.sin(turn));
        }
        ring[vertices] = ring[0].copy();
        Site site = Site.of(new GeometryFactory().createPolygon(ring));
        var subject = new MapSubject(Demo.MAP, site, "细碎的边界", List.of("control-unit", "redline"));
        MapFrame frame = SiteMap.frame(site.geometry());
        long start = System.nanoTime();
        DrawnMap map = SiteMap.draw(subject, frame, List.of(), Demo.FONTS);
        assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(20_000_000_000L);
        assertThat(count(map, Canvas.SITE.getRGB(), 0)).isGreaterThan(500);
    }
}
