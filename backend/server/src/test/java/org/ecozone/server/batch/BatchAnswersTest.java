package org.ecozone.server.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.batch.Batch;
import org.ecozone.screening.batch.BatchScreening;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.server.ProjectData;
import org.ecozone.server.lines.OrderedLines;
import org.ecozone.work.Deadline;
import org.ecozone.work.Deadline.Limits;
import org.ecozone.work.DeadlinePassedException;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchAnswersTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Duration LONG = Duration.ofHours(1);
    private static final String PATH = "/api/screenings/batch";

    private final OrderedLines answers = new OrderedLines(new Limits(LONG, LONG), 2);

    @AfterEach
    void end() {
        answers.destroy();
    }

    private static BatchLines lines(int sites) {
        Path data = ProjectData.folder();
        return new BatchLines(new BatchScreening(
                points(sites),
                new RequestReader(IndustryCatalogue.load(data.resolve("reference/gbt4754-2017.csv"))),
                new Answers(),
                RulesOnMap.of(RuleReading.load(data.resolve("rules")), territory()),
                DAY,
                "1.0.0",
                Instant.EPOCH));
    }

    private static Batch points(int sites) {
        String point =
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[82.5,44.5]}}";
        String features = point + (',' + point).repeat(sites - 1);
        return Batch.of(
                JsonMapper.shared().readTree("{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}"));
    }

    /** One degree by one. */
    private static ZoningMap territory() {
        Layer.Category city =
                new Layer.Category("CITY", "师市", "city", new Layer.Style("#000000", 1, "#000000", 1, "NONE", false));
        Layer layer = new Layer(
                "admin-area",
                "行政区",
                "areas",
                "",
                Layer.Kind.PARTITION,
                5,
                "admin-area",
                List.of(city),
                "t",
                true,
                true);
        Geometry square = new GeometryFactory().toGeometry(new Envelope(82, 83, 44, 45));
        return ZoningMap.of(
                new Edition("试", Edition.Status.PUBLISHED, DAY, Instant.EPOCH, "sha256:00"),
                List.of(layer),
                List.of(new Zone("admin-area", "A", "师市", "CITY", Map.of(), square)));
    }

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private List<JsonNode> written(BatchLines lines, Limits limits, Deadline.Watch watch) {
        Deadline.within(limits, watch, () -> {
            try {
                answers.write(lines, PATH, response);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return 0;
        });
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void whatIsNotEndedInTimeSaysSoInItsLastLine() {
        List<JsonNode> lines = written(lines(10_000), new Limits(LONG, Duration.ofSeconds(5)), this::waitsOnceBegun);
        assertThat(lines).hasSizeBetween(2, 9_999);
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.path("index").intValue()).isEqualTo(lines.size() - 1);
        assertThat(last.path("of").intValue()).isEqualTo(10_000);
        assertThat(last.at("/problem/code").stringValue()).isEqualTo("SERVER_BUSY");
        assertThat(last.at("/problem/instance").stringValue()).isEqualTo(PATH);
        assertThat(last.at("/problem/detail").stringValue())
                .contains("还有 " + (10_000 - (lines.size() - 1)) + " 个地块没有研判");
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.has("screening"));
    }

    /** Until the time is up. */
    private boolean waitsOnceBegun(Duration processor) {
        if (response.isCommitted()) {
            LockSupport.parkNanos(Duration.ofSeconds(6).toNanos());
        }
        return true;
    }

    @Test
    void nothingIsWrittenWhereTheTimeIsUpBeforeTheFirstLine() {
        assertThatThrownBy(() -> written(lines(100), new Limits(LONG, Duration.ZERO), processor -> true))
                .isInstanceOf(DeadlinePassedException.class);
    }

    @Test
    void toNobodyNothingIsTold() {
        List<JsonNode> lines = written(lines(10_000), new Limits(LONG, LONG), processor -> !response.isCommitted());
        assertThat(lines).isNotEmpty().hasSizeLessThan(10_000).noneMatch(line -> line.has("problem"));
    }
}
