package org.ecozone.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    @Test
    void hasAQuietZoneOfFourModulesAroundThreeFinderPatterns() throws IOException {
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(QrPicture.of("https://verify.example/screenings/8f434346")));
        int modules = picture.getWidth() / 8 - 8;
        assertThat((modules - 17) % 4).isZero();
        for (int i = 0; i < modules + 8; i++) {
            assertThat(isDark(picture, i, 3)).isFalse();
            assertThat(isDark(picture, 3, i)).isFalse();
        }
        // ISO/IEC 18004, 6.3.3: dark, light, three dark, light, dark, each across a finder pattern's middle.
        assertThat(across(picture, 4, 7)).isEqualTo("1011101");
        assertThat(across(picture, 4 + modules - 7, 7)).isEqualTo("1011101");
        assertThat(across(picture, 4, 4 + modules - 4)).isEqualTo("1011101");
    }

    private static String across(BufferedImage picture, int x, int y) {
        var line = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            line.append(isDark(picture, x + i, y) ? '1' : '0');
        }
        return line.toString();
    }

    private static boolean isDark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(8 * x + 4, 8 * y + 4) & 0xFF) == 0;
    }
}
