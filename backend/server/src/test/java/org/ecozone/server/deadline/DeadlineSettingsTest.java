package org.ecozone.server.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ecozone.server.deadline.DeadlineSettings.Limit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineSettingsTest {

    private static Limit seconds(int seconds) {
        return new Limit(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds));
    }

    private static final DeadlineSettings SETTINGS =
            new DeadlineSettings(seconds(1), seconds(5), seconds(2), seconds(4), seconds(3), Duration.ZERO, 1, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "/api/screenings, 1",
        "/api/screenings/preview/sheet, 1",
        "/api/extracts, 1",
        "/api/screenings/batch, 5",
        "/api/screenings/00000000-0000-0000-0000-000000000000/report, 4",
        "/api/sites/read, 2",
        "/api/layers, 3"
    })
    void everyKindOfWorkHasItsLimits(String path, int seconds) {
        assertThat(SETTINGS.of(path).clock()).isEqualTo(Duration.ofSeconds(seconds));
    }
}
