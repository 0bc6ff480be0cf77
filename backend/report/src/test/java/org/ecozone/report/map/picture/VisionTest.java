package org.ecozone.report.map.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class VisionTest {

    /** White and black are a hundred apart for everybody, and what is the same is not apart. */
    @Test
    void lightnessIsSeenByAll() {
        assertThat(Vision.distance(Color.WHITE, Color.BLACK)).isCloseTo(100, within(0.01));
        assertThat(Vision.distance(Color.RED, Color.RED)).isZero();
    }

    /** The grey of L* 50 is #777777 (50.03) by every table of sRGB, so it stands half way. */
    @Test
    void greysStayGrey() {
        assertThat(Vision.distance(new Color(0x777777), Color.BLACK)).isCloseTo(50.03, within(0.05));
    }

    /** Yellow and blue are told apart by those who lack red or green; this red and this olive are not. */
    @Test
    void theWorstSightCounts() {
        assertThat(Vision.distance(Color.YELLOW, Color.BLUE)).isGreaterThan(100);
        assertThat(Vision.distance(new Color(0xC87070), new Color(0x8C8C66))).isLessThan(15);
    }
}
