package org.ecozone.access.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.junit.jupiter.api.Test;

class RuleFaultsTest {

    @Test
    void tellsFaultsByFileAndLineHoweverTheyWereFound() {
        RuleFaults faults = new RuleFaults(List.of(
                Fault.of(FaultPlace.line("rules/b.yaml", 2), "KEY_MISSING", "缺少 id"),
                Fault.of(FaultPlace.line("rules/a.yaml", 10), "FACT_UNKNOWN", "没有事实"),
                Fault.of(FaultPlace.line("rules/a.yaml", 9), "YAML_SHAPE", "应为列表")));

        assertThat(faults)
                .hasMessage("rules/a.yaml:9 YAML_SHAPE 应为列表\n"
                        + "rules/a.yaml:10 FACT_UNKNOWN 没有事实\nrules/b.yaml:2 KEY_MISSING 缺少 id");
    }

    @Test
    void whatLintRefusesIsToldAtItsLineAndWithoutOneFirst() {
        RuleFaults faults = RuleFaults.refusing(List.of(finding("R-1", "rules/a.yaml", 3), finding("DK-1", "", 0)));

        assertThat(faults.faults())
                .extracting(Fault::at)
                .containsExactly(FaultPlace.NONE, FaultPlace.line("rules/a.yaml", 3));
        assertThat(faults).hasMessage("UNKNOWN_UNIT DK-1：没有单元。例：DK-1\nrules/a.yaml:3 UNKNOWN_UNIT R-1：没有单元。例：R-1");
    }

    private static LintFinding finding(String subject, String file, int line) {
        LintCode code = LintCode.UNKNOWN_UNIT;
        return new LintFinding(code, code.severity(), List.of(subject), "没有单元", subject, file, line, null);
    }
}
