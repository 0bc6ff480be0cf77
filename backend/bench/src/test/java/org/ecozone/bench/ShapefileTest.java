package org.ecozone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

class ShapefileTest {

    private static final List<Polygon> SITES = List.of(
            LargeSite.of(new Coordinate(82, 45), 0.01, 100, 1), LargeSite.of(new Coordinate(82.5, 45), 0.01, 300, 2));

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Shapefile.zipped(SITES)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void sitesOfManyVerticesAreValid() {
        assertThat(SITES).allMatch(Polygon::isValid);
        assertThat(LargeSite.of(new Coordinate(82, 45), LargeSite.LARGE_DEGREES, 20_000, 3)
                        .isValid())
                .isTrue();
    }

    @Test
    void filesOfAShapefileAreThere() throws IOException {
        assertThat(files()).containsOnlyKeys("sites.shp", "sites.shx", "sites.dbf", "sites.prj", "sites.cpg");
        assertThat(files().get("sites.shp")).hasSize((int) Shapefile.shapeBytes(SITES));
        assertThat(files().get("sites.dbf")).hasSize(65 + 2 * 13 + 1);
    }

    @Test
    void indexPointsAtRecordsThatHoldTheRingsClockwise() throws IOException {
        ByteBuffer index = ByteBuffer.wrap(files().get("sites.shx"));
        ByteBuffer shapes = ByteBuffer.wrap(files().get("sites.shp"));
        assertThat(shapes.getInt(24) * 2).isEqualTo(shapes.capacity());
        for (int i = 0; i < SITES.size(); i++) {
            int at = index.getInt(100 + 8 * i) * 2;
            assertThat(shapes.getInt(at)).isEqualTo(i + 1);
            assertThat(shapes.getInt(at + 4)).isEqualTo(index.getInt(104 + 8 * i));
            Coordinate[] ring = ring(shapes, at + 8);
            assertThat(Orientation.isCCW(ring)).isFalse();
            assertThat(SITES.get(i).getFactory().createPolygon(ring).equalsTopo(SITES.get(i)))
                    .isTrue();
        }
    }

    private static Coordinate[] ring(ByteBuffer shapes, int at) {
        ByteBuffer record = shapes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        assertThat(record.getInt(at)).isEqualTo(5);
        assertThat(record.getInt(at + 36)).isEqualTo(1);
        Coordinate[] ring = new Coordinate[record.getInt(at + 40)];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(record.getDouble(at + 48 + 16 * i), record.getDouble(at + 56 + 16 * i));
        }
        return ring;
    }
}
