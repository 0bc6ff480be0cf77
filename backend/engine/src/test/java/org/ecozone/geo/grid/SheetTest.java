package org.ecozone.geo.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecozone.geo.Polygons;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

class SheetTest {

    @Test
    void keepsACornerThatOnlyOneNeighbourHasForBoth() throws ParseException {
        // (3.4, 5.3) lies 0.3 cells above the border, on the left one's side: rounded alone, the right one would not go
        // through it.
        Sheet.Snapped snapped =
                snapped("POLYGON ((0 0, 10 0, 10 5, 0 5, 0 0))", "POLYGON ((0 5, 10 5, 10 10, 3.4 5.3, 0 10, 0 5))");
        assertThat(area(snapped, 0)).isEqualTo(50);
        assertThat(OverlayNGRobust.overlay(geometry(snapped, 0), geometry(snapped, 1), 1)
                        .getArea())
                .isZero();
        assertThat(geometry(snapped, 0).isValid()).isTrue();
        assertThat(geometry(snapped, 1).isValid()).isTrue();
        assertThat(geometry(snapped, 1).getNumGeometries()).isEqualTo(2);
    }

    @Test
    void tellsThePartsOfWhichNothingIsLeft() throws ParseException {
        Sheet.Snapped snapped = snapped(
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((20 20.1, 30 20.1, 30 20.3, 20 20.3, 20 20.1))");
        assertThat(snapped.collapsed()).containsExactly(1);
        assertThat(snapped.byOwner()).containsOnlyKeys(0);
    }

    @Test
    void closesAHoleThatTouchesTheOuterRingAtItsCorner() throws ParseException {
        Sheet.Snapped snapped = snapped("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0.2 0.2, 4 8, 8 4, 0.2 0.2))");
        Geometry only = geometry(snapped, 0);
        assertThat(only.isValid()).isTrue();
        assertThat(only.getNumGeometries()).isEqualTo(1);
        // 100 less the triangle (0 0, 4 8, 8 4), whose area is half of 64 - 16.
        assertThat(only.getArea()).isEqualTo(76);
    }

    @Test
    void partsWhatIsHeldTogetherByACorner() throws ParseException {
        Sheet.Snapped snapped = snapped("POLYGON ((0 0, 5 0, 5 4.9, 10 5.1, 10 10, 5 10, 5 5.2, 0 5, 0 0))");
        assertThat(geometry(snapped, 0).isValid()).isTrue();
        assertThat(geometry(snapped, 0).getNumGeometries()).isEqualTo(2);
        assertThat(area(snapped, 0)).isEqualTo(50);
    }

    @Test
    void leavesNoGapBetweenCellsThatTileASquareHoweverSmallTheyAre() {
        var random = new Random(20261130);
        for (int cells : new int[] {20, 200, 2000}) {
            List<Coordinate> sites = new ArrayList<>();
            for (int i = 0; i < cells; i++) {
                sites.add(new Coordinate(random.nextDouble() * 60, random.nextDouble() * 60));
            }
            var builder = new VoronoiDiagramBuilder();
            builder.setSites(sites);
            Geometry square = new GeometryFactory().toGeometry(new org.locationtech.jts.geom.Envelope(0, 60, 0, 60));
            Geometry diagram = builder.getDiagram(new GeometryFactory());
            var sheet = new Sheet();
            for (int i = 0; i < diagram.getNumGeometries(); i++) {
                add(sheet, i, OverlayNGRobust.overlay(diagram.getGeometryN(i), square, 1));
            }
            Sheet.Snapped snapped = sheet.snapped();
            double sum = snapped.byOwner().keySet().stream()
                    .mapToDouble(owner -> area(snapped, owner))
                    .sum();
            assertThat(sum).as("%s cells", cells).isEqualTo(3600);
            assertThat(snapped.byOwner().keySet())
                    .allSatisfy(owner ->
                            assertThat(geometry(snapped, owner).isValid()).isTrue());
            assertThat(OverlayNGRobust.union(snapped.byOwner().keySet().stream()
                                    .map(owner -> geometry(snapped, owner))
                                    .toList())
                            .getArea())
                    .isEqualTo(3600);
        }
    }

    private static Sheet.Snapped snapped(String... areas) throws ParseException {
        var sheet = new Sheet();
        for (int i = 0; i < areas.length; i++) {
            add(sheet, i, new WKTReader().read(areas[i]));
        }
        return sheet.snapped();
    }

    private static void add(Sheet sheet, int owner, Geometry area) {
        for (Polygon polygon : Polygons.polygonsOf(area)) {
            Polygon oriented = (Polygon) polygon.norm().reverse();
            for (int ring = 0; ring <= oriented.getNumInteriorRing(); ring++) {
                sheet.add(owner, owner, Polygons.ring(oriented, ring).getCoordinates());
            }
        }
    }

    private static Geometry geometry(Sheet.Snapped snapped, int owner) {
        return GridPolygon.together(snapped.byOwner().get(owner));
    }

    private static double area(Sheet.Snapped snapped, int owner) {
        return geometry(snapped, owner).getArea();
    }
}
