package org.ecozone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutArgumentsEverythingIsMeasured() throws Exception {
        Options options = Options.parse();
        assertThat(options.sites()).isEqualTo(10_000);
        assertThat(options.scale()).isEqualTo(100);
        assertThat(options.wants("engine")).isTrue();
        assertThat(options.wants("scaled")).isTrue();
    }

    @Test
    void onlyWhatIsNamedIsMeasured() throws Exception {
        Options options = Options.parse("--only", "engine.sites-per-second,jts", "--seed", "-5");
        assertThat(options.wants("engine")).isTrue();
        assertThat(options.wants("jts")).isTrue();
        assertThat(options.wants("postgis")).isFalse();
        assertThat(options.seed()).isEqualTo(-5);
    }

    @Test
    void numbersGivenWinOverThoseOfAQuickRun() throws Exception {
        Options options = Options.parse("--sites", "7", "--quick", "--pgbench", "/usr/bin/pgbench");
        assertThat(options.sites()).isEqualTo(7);
        assertThat(options.isQuick()).isTrue();
        assertThat(options.pgbench()).contains(Path.of("/usr/bin/pgbench"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fast",
                "--sites",
                "--sites none",
                "--sites 0",
                "--sites 1000000000000",
                "--scale 1",
                "--only engin,e"
            })
    void whatCannotBeUnderstoodIsRefused(String arguments) {
        assertThatThrownBy(() -> Options.parse(arguments.split(" "))).isInstanceOf(Options.Misused.class);
    }
}
