package org.ecozone.report.map.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pictures of at most 256 colours as PNG: the pixels, their colours, how large they are on paper, and nothing else. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCHES_PER_METRE = 1000 / Paper.MILLIMETRES_PER_INCH;
    private static final int LEVEL = 7;

    private Png() {}

    /**
     * The file.
     *
     * @param indices row by row
     * @param colours {@code 0xRRGGBB}, at most 256
     */
    public static byte[] of(int width, int height, byte[] indices, int[] colours) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 3, 0, 0, 0})
                        .array());
        var palette = ByteBuffer.allocate(3 * colours.length);
        for (int colour : colours) {
            palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        chunk(png, "PLTE", palette.array());
        int density = (int) Math.round(Paper.DOTS_PER_INCH * INCHES_PER_METRE);
        chunk(
                png,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(density)
                        .putInt(density)
                        .put((byte) 1)
                        .array());
        chunk(png, "IDAT", deflated(rows(width, height, indices)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Each row after a byte that says it is not filtered: filters do not help numbers of colours. */
    private static byte[] rows(int width, int height, byte[] indices) {
        byte[] rows = new byte[(width + 1) * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(indices, y * width, rows, y * (width + 1) + 1, width);
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        var deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(type);
        crc.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(type);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
