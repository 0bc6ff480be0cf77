package org.ecozone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private final Report report = new Report(new PrintStream(OutputStream.nullOutputStream()));

    private static Figure rate(String measure, double value) {
        return new Figure(measure, 2, value, Figure.RATE, Rate.of(value, value / 2, value * 2), Map.of());
    }

    private JsonNode json(int line) {
        return JsonMapper.shared().readTree(report.json().get(line));
    }

    @Test
    void ratesAreHeldAgainstTheBetterFormOfPostgis() {
        report.add(rate("engine.sites-per-second", 1_000));
        report.add(rate("postgis.whole", 10));
        report.add(rate("postgis.subdivided-64", 40));
        report.add(rate("postgis.box-64", 50));
        assertThat(json(0).get("measure").stringValue()).isEqualTo("engine.sites-per-second");
        assertThat(json(0).get("threads").intValue()).isEqualTo(2);
        assertThat(json(0).get("value").doubleValue()).isEqualTo(1_000);
        assertThat(json(0).get("least").doubleValue()).isEqualTo(500);
        assertThat(json(0).get("ratioToPostgis").doubleValue()).isEqualTo(25);
        assertThat(json(0).get("ratioToFastestPostgis").doubleValue()).isEqualTo(20);
    }

    @Test
    void secondsHaveNoRatio() {
        report.add(rate("postgis.whole", 10));
        report.add(Figure.of("index.build-seconds", 0.5, "s"));
        assertThat(json(1).has("ratioToPostgis")).isFalse();
        assertThat(json(1).has("threads")).isFalse();
    }

    @Test
    void oneDisagreementIsEnoughToFail() {
        var tolerance = new Agreement.Tolerance(1e-6, 0.5, 1e-6);
        var one = new Areas();
        one.add(0, "redline", "A", 100);
        var other = new Areas();
        other.add(0, "redline", "A", 200);
        report.add(Agreement.between(one, one, "itself", tolerance));
        assertThat(report.agrees()).isTrue();
        report.add(Agreement.between(one, other, "another", tolerance));
        assertThat(report.agrees()).isFalse();
        assertThat(report.markdown()).contains("DOES NOT AGREE");
        assertThat(json(1).get("agrees").booleanValue()).isFalse();
    }
}
