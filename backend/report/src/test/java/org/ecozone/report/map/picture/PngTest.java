package org.ecozone.report.map.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void aPictureOfFewColoursIsReadBackAsItWas() throws IOException {
        int[] pixels = new Random(1)
                .ints(40 * 30, 0, 200)
                .map(colour -> colour * 0x010203)
                .toArray();
        BufferedImage image = read(40, 30, pixels);
        assertThat(image.getRGB(0, 0, 40, 30, null, 0, 40))
                .isEqualTo(
                        Arrays.stream(pixels).map(pixel -> 0xFF000000 | pixel).toArray());
    }

    @Test
    void ofManyColoursTheFirstStaysExactAndNoPixelIsFarOff() throws IOException {
        int[] pixels = new int[256 * 256];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 256 << 16 | i / 256 << 8 | 0x40;
        }
        pixels[7] = 0x0A0A0A;
        BufferedImage image = read(256, 256, pixels);
        assertThat(image.getRGB(7, 0) & 0xFFFFFF).isEqualTo(0x0A0A0A);
        for (int i = 0; i < pixels.length; i++) {
            int read = image.getRGB(i % 256, i / 256);
            assertThat(Math.abs((read >> 16 & 0xFF) - (pixels[i] >> 16))).isLessThan(40);
            assertThat(Math.abs((read >> 8 & 0xFF) - (pixels[i] >> 8 & 0xFF))).isLessThan(40);
        }
    }

    private static BufferedImage read(int width, int height, int[] pixels) throws IOException {
        Palette palette = Palette.of(pixels, 0x0A0A0A);
        byte[] png = Png.of(width, height, palette.indices(pixels), palette.colours());
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
