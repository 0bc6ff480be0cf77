package org.ecozone.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void tellsAllAtOnceInTheOrderFound() {
        faults.add(FaultPlace.line("b.yaml", 3), "KEY_MISSING", "缺少 id");
        faults.add(FaultPlace.line("a.yaml", 1), "YAML_SHAPE", "应为列表", "a list was expected");

        assertThatThrownBy(faults::check)
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        found -> assertThat(found.faults())
                                .extracting(Fault::code)
                                .containsExactly("KEY_MISSING", "YAML_SHAPE"))
                .hasMessage("b.yaml:3 KEY_MISSING 缺少 id\na.yaml:1 YAML_SHAPE 应为列表");
    }

    @Test
    void warningsAloneDoNotRefuse() {
        faults.add(Fault.of(FaultPlace.subject("redline/R-1"), "SLIVER", "过窄").asWarning());

        faults.check();

        assertThat(faults.refuses()).isFalse();
        assertThat(faults.all()).singleElement().hasToString("redline/R-1 SLIVER 过窄");
    }

    @Test
    void aFaultPlacedElsewhereIsTheSameInAllElse() {
        Fault fault = new Fault("SLIVER", "过窄", "too narrow", Fault.Severity.WARNING, FaultPlace.NONE);

        assertThat(fault.placed(FaultPlace.file("a.geojson")))
                .isEqualTo(new Fault(
                        "SLIVER", "过窄", "too narrow", Fault.Severity.WARNING, FaultPlace.line("a.geojson", 0)));
    }

    @Test
    void aPlaceIsToldInTheShortestWay() {
        FaultPlace vertex = FaultPlace.pointer("/geometry/coordinates/0/2")
                .of("地块一")
                .in(new FaultPlace.Ring(0, 0, 2))
                .on(new FaultPlace.Point(82.1, 44.9));

        assertThat(vertex).hasToString("/geometry/coordinates/0/2");
        assertThat(FaultPlace.NONE.on(new FaultPlace.Point(82.1, 44.9))).hasToString("82.1,44.9");
        assertThat(FaultPlace.file("list.yaml")).hasToString("list.yaml");
        assertThat(FaultPlace.NONE).hasToString("");
    }

    @Test
    void aLineNeedsAFile() {
        assertThatThrownBy(() -> new FaultPlace(null, null, 3, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
