package org.ecozone.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ReleaseSecretTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private ReleaseSecret secret(String configured) {
        return new ReleaseSecret(configured, new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @Test
    void withoutASettingOneIsMadeAndToldOnce() {
        ReleaseSecret secret = secret("");
        String line = told.toString(StandardCharsets.UTF_8).strip();
        assertThat(line).contains("规则发布口令").matches(".*: [0-9a-f]{36}");
        String made = line.substring(line.lastIndexOf(' ') + 1);
        assertThatCode(() -> secret.require("Bearer " + made)).doesNotThrowAnyException();
        assertThatThrownBy(() -> secret.require("Bearer " + made.substring(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.SECRET_WRONG));
    }

    @Test
    void aSettingIsToldToNobodyAndMustNotBeShort() {
        ReleaseSecret secret = secret("0123456789abcdef");
        assertThat(told.size()).isZero();
        assertThatCode(() -> secret.require("bearer 0123456789abcdef")).doesNotThrowAnyException();
        assertThatThrownBy(() -> secret.require("Basic 0123456789abcdef"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.SECRET_MISSING));
        assertThatThrownBy(() -> secret("0123456789abcde")).hasMessageContaining("至少有 16 个字符，现有 15 个");
    }
}
