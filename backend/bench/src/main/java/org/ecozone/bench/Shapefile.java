package org.ecozone.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** Writes polygons without holes as a zipped shapefile (ESRI Shapefile Technical Description, July 1998) in EPSG:4490. */
final class Shapefile {

    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int POLYGON = 5;
    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int POLYGON_BYTES = 48;
    private static final int POINT_BYTES = 16;
    private static final int NAME_LENGTH = 12;

    private static final String CGCS2000 = """
            GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],\
            PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""";

    private final List<Polygon> polygons;

    private Shapefile(List<Polygon> polygons) {
        this.polygons = polygons;
    }

    /** Bytes of the {@code .shp} file of {@code polygons}, not packed. */
    static long shapeBytes(List<Polygon> polygons) {
        return HEADER_BYTES
                + polygons.stream().mapToLong(Shapefile::recordBytes).sum();
    }

    /** The files {@code .shp}, {@code .shx}, {@code .dbf}, {@code .prj} and {@code .cpg} in one archive. */
    static byte[] zipped(List<Polygon> polygons) {
        var file = new Shapefile(polygons);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "sites.shp", file.shapes());
            put(zip, "sites.shx", file.index());
            put(zip, "sites.dbf", file.attributes());
            put(zip, "sites.prj", CGCS2000.getBytes(StandardCharsets.US_ASCII));
            put(zip, "sites.cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static int recordBytes(Polygon polygon) {
        return RECORD_HEADER_BYTES + POLYGON_BYTES + POINT_BYTES * polygon.getNumPoints();
    }

    private byte[] shapes() {
        int length = Math.toIntExact(shapeBytes(polygons));
        ByteBuffer out = ByteBuffer.allocate(length);
        header(out, length);
        for (int i = 0; i < polygons.size(); i++) {
            Polygon polygon = polygons.get(i);
            out.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt((recordBytes(polygon) - RECORD_HEADER_BYTES) / 2);
            out.order(ByteOrder.LITTLE_ENDIAN).putInt(POLYGON);
            box(out, polygon.getEnvelopeInternal());
            out.putInt(1).putInt(polygon.getNumPoints()).putInt(0);
            // JTS gives normalised outer rings the order that the format asks for: clockwise.
            for (Coordinate point : polygon.norm().getCoordinates()) {
                out.putDouble(point.x).putDouble(point.y);
            }
        }
        return out.array();
    }

    private byte[] index() {
        int length = HEADER_BYTES + RECORD_HEADER_BYTES * polygons.size();
        ByteBuffer out = ByteBuffer.allocate(length);
        header(out, length);
        out.order(ByteOrder.BIG_ENDIAN);
        int at = HEADER_BYTES;
        for (Polygon polygon : polygons) {
            out.putInt(at / 2).putInt((recordBytes(polygon) - RECORD_HEADER_BYTES) / 2);
            at += recordBytes(polygon);
        }
        return out.array();
    }

    private void header(ByteBuffer out, int length) {
        out.order(ByteOrder.BIG_ENDIAN).putInt(FILE_CODE).position(24);
        out.putInt(length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(VERSION).putInt(POLYGON);
        var extent = new Envelope();
        polygons.forEach(polygon -> extent.expandToInclude(polygon.getEnvelopeInternal()));
        box(out, extent);
        out.position(HEADER_BYTES);
    }

    private static void box(ByteBuffer out, Envelope box) {
        out.putDouble(box.getMinX()).putDouble(box.getMinY());
        out.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }

    /** dBASE III: one field, the name of the site. */
    private byte[] attributes() {
        int header = 32 + 32 + 1;
        ByteBuffer out = ByteBuffer.allocate(header + (1 + NAME_LENGTH) * polygons.size() + 1);
        out.order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 3).put((byte) 126).put((byte) 11).put((byte) 23).putInt(polygons.size());
        out.putShort((short) header).putShort((short) (1 + NAME_LENGTH)).position(32);
        out.put("NAME".getBytes(StandardCharsets.US_ASCII)).position(43);
        out.put((byte) 'C').position(48);
        out.put((byte) NAME_LENGTH).position(header - 1);
        out.put((byte) '\r');
        for (int i = 0; i < polygons.size(); i++) {
            String name = String.format("%-" + NAME_LENGTH + "s", "Site " + (i + 1));
            out.put((byte) ' ').put(name.getBytes(StandardCharsets.US_ASCII));
        }
        out.put((byte) 0x1a);
        return out.array();
    }
}
