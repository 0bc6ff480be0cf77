package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecozone.screening.record.Recomputation;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.server.RunningServer;
import org.ecozone.server.access.RulesInForce;
import org.ecozone.server.zoning.PublishedEditions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same recorded text gives the same bytes, however often and by however many it is asked. */
class RecomputationIT extends RunningServer {

    /** Of 32 by 17 km: hundreds of zones. */
    private static final String LARGE = """
            {"type": "Feature", "properties": {"name": "示例项目", "industry": "4412", "facts": {"nature": "NEW", "boiler_tph": 30}},
             "geometry": {"type": "Polygon", "coordinates":
               [[[82.2,44.8],[82.6,44.8],[82.6,44.95],[82.41,44.9],[82.2,44.8]]]}}""";

    /** Of 800 by 550 m, as sites are. */
    private static final String USUAL = """
            {"type": "Feature", "properties": {"name": "示例项目", "industry": "4412", "facts": {"nature": "NEW", "boiler_tph": 30}},
             "geometry": {"type": "Polygon", "coordinates":
               [[[82.4,44.85],[82.41,44.85],[82.41,44.855],[82.404,44.853],[82.4,44.85]]]}}""";

    @Autowired
    private ScreeningRows rows;

    @Autowired
    private Recomputation recomputation;

    @Autowired
    private PublishedEditions editions;

    @Autowired
    private RulesInForce rules;

    @Test
    void aThousandRunsOnAllProcessorsGiveTheRecordedBytes() {
        runsGiveTheRecordedBytes(LARGE, 100);
        runsGiveTheRecordedBytes(USUAL, 900);
    }

    private void runsGiveTheRecordedBytes(String site, int runs) {
        String id = http().post("/api/screenings", site).text("/id");
        RecordedScreening recorded = rows.find(UUID.fromString(id)).orElseThrow();
        RecordedRequest request = RecordedRequest.parse(recorded.request());
        var map = editions.find(request.editionCode(), request.editionHash()).orElseThrow();
        var book = rules.find(request.rulesHash()).orElseThrow();
        long different = IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> recomputation.result(RecordedRequest.parse(recorded.request()), map, book, "1.0.0"))
                .filter(bytes -> !new String(bytes, StandardCharsets.UTF_8).equals(recorded.result()))
                .count();
        assertThat(different).isZero();
        assertThat(recorded.result()).contains("\"findings\":[{");
    }
}
