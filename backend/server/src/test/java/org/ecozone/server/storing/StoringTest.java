package org.ecozone.server.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoringTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\u0000\u007f", "\u0080é\u07ff", "\u0800双河市\uffff", "𠮷字 and 😀"})
    void countsTheBytesOfUtf8(String text) {
        assertThat(Storing.bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
}
