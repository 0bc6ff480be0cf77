package org.ecozone.report.form;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** QR codes as pictures. */
public final class QrPicture {

    /** White around the code, in modules: ISO/IEC 18004 demands four. */
    private static final int QUIET = 4;

    private static final int PIXELS_A_MODULE = 8;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    /** The text as a QR code that bears the loss of 15 % of it: a square PNG, black on white, with its quiet zone. */
    public static byte[] of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * QUIET) * PIXELS_A_MODULE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean isDark = code.getModule(x / PIXELS_A_MODULE - QUIET, y / PIXELS_A_MODULE - QUIET);
                picture.setRGB(x, y, isDark ? BLACK : WHITE);
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
