package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.ecozone.demo.CommittedData.ReadZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The committed picture of the terrain. */
class ReliefTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static BufferedImage picture;

    @BeforeAll
    static void read() throws IOException {
        picture = ImageIO.read(CommittedData.folder().resolve(Relief.FILE).toFile());
    }

    /** Shadow or light at a pixel, 0 … 255. */
    private static int strength(int column, int row) {
        return picture.getRGB(column, row) >>> 24;
    }

    /** The middle of a pixel; the inverse of the spherical Mercator projection of EPSG:3857, in degrees. */
    private static Coordinate middle(int column, int row) {
        double north = northing(Relief.LON_LAT.getMaxY());
        double south = northing(Relief.LON_LAT.getMinY());
        double y = north - (row + 0.5) / picture.getHeight() * (north - south);
        double lat = Math.toDegrees(2 * Math.atan(Math.exp(y)) - Math.PI / 2);
        double lon = Relief.LON_LAT.getMinX() + (column + 0.5) / picture.getWidth() * Relief.LON_LAT.getWidth();
        return new Coordinate(lon, lat);
    }

    private static int rowOf(double lat) {
        double north = northing(Relief.LON_LAT.getMaxY());
        double height = north - northing(Relief.LON_LAT.getMinY());
        return (int) ((north - northing(lat)) / height * picture.getHeight());
    }

    private static int columnOf(double lon) {
        return (int) ((lon - Relief.LON_LAT.getMinX()) / Relief.LON_LAT.getWidth() * picture.getWidth());
    }

    private static double northing(double lat) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
    }

    @Test
    void itsPixelsAreSquareInWebMercator() {
        double width = Math.toRadians(Relief.LON_LAT.getWidth()) / picture.getWidth();
        double height = (northing(Relief.LON_LAT.getMaxY()) - northing(Relief.LON_LAT.getMinY())) / picture.getHeight();
        assertThat(height / width).isBetween(0.999, 1.001);
    }

    @Test
    void isSmallAndFadesTowardsItsEdges() throws IOException {
        assertThat(Files.size(CommittedData.folder().resolve(Relief.FILE))).isLessThan(200_000);
        for (int column = 0; column < picture.getWidth(); column++) {
            assertThat(strength(column, 0)).isZero();
            assertThat(strength(column, picture.getHeight() - 1)).isZero();
        }
    }

    @Test
    void fieldsTownsAndWatersLieOnLevelGround() {
        assertThat(shareOfUneven("farmland")).isZero();
        assertThat(shareOfUneven("built-up-area")).isZero();
        assertThat(shareOfUneven("wetland")).isZero();
    }

    @Test
    void theRedlineLiesInTheMountains() {
        assertThat(shareOfUneven("redline")).isGreaterThan(0.75);
    }

    /** Of the pixels whose middle lies in zones of {@code layer}, how many show shadow or light. */
    private static double shareOfUneven(String layer) {
        int all = 0;
        int uneven = 0;
        for (ReadZone zone : CommittedData.zones("2026.1", layer)) {
            var prepared = PreparedGeometryFactory.prepare(zone.lonLat());
            var box = zone.lonLat().getEnvelopeInternal();
            for (int row = rowOf(box.getMaxY()); row <= rowOf(box.getMinY()); row++) {
                for (int column = columnOf(box.getMinX()); column <= columnOf(box.getMaxX()); column++) {
                    if (prepared.contains(FACTORY.createPoint(middle(column, row)))) {
                        all++;
                        uneven += strength(column, row) > 0 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(all).isGreaterThan(20);
        return uneven / (double) all;
    }
}
