package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcozoneTest {

    @Test
    void helpNamesTheCommandsAndExitCodesInBothLanguages() {
        Run help = Run.of("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("screen", "extract", "verify", "rules", "edition")
                .contains("用法 / usage", "研判一个文件中的地块 / screens the sites of a file")
                .containsPattern("3 +输入不能读取或不能采用 / what was given cannot be read or taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen", "extract", "verify", "rules check", "indicators check", "edition check"})
    void everyCommandExplainsItself(String command) {
        Run help = Run.of((command + " --help").split(" "));
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("用法 / usage: ecozone " + command, "退出码 / exit codes")
                .containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "frobnicate", "screen", "screen a b", "screen a --detail most", "rules", "verify a b c"})
    void whatIsNotUnderstoodEndsWithTwo(String command) {
        Run run = Run.of(command.isEmpty() ? new String[0] : command.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("用法有误", "--help");
    }

    @Test
    void theVersionIsThatOfTheProject() {
        assertThat(Run.of("--version").out()).matches("EcoZone \\d+\\.\\d+\\.\\d+\\s+");
    }

    @Test
    void aDataFolderThatLacksAPartIsNamed(@TempDir Path empty) {
        Run run = Run.of("rules", "check", "--data", empty.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("下没有 rules", "there is no rules");
    }

    @Test
    void rulesThatDoNotLoadAreFindings(@TempDir Path data) throws Exception {
        for (String part : new String[] {"rules", "golden", "demo", "reference"}) {
            Files.createDirectories(data.resolve(part));
        }
        Files.writeString(data.resolve("rules/rulebook.yaml"), "version: [");
        Run run = Run.of("rules", "check", "--data", data.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("rulebook.yaml");
    }
}
