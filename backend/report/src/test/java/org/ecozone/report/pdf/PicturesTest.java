package org.ecozone.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    @Test
    void givesEachPictureUnderItsAddress() throws IOException {
        var pictures = new Pictures();
        String first = pictures.add(new byte[] {1});
        String second = pictures.add(new byte[] {2});
        assertThat(pictures.getUrl(first).getStream().readAllBytes()).containsExactly(1);
        assertThat(pictures.getUrl(second).getStream().readAllBytes()).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://127.0.0.1:9/",
                "https://example.org/",
                "classpath:/org/ecozone/report/pdf/report.css",
                "data:image/png;base64,AAAA",
                "picture:1",
                "picture:-1",
                "picture:00",
                "PICTURE:0",
                ""
            })
    void reachesNothingElse(String address) {
        var pictures = new Pictures();
        pictures.add(new byte[] {1});
        assertThatThrownBy(() -> pictures.resolveURI("file:///", address)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pictures.getUrl(address)).isInstanceOf(IllegalStateException.class);
    }
}
