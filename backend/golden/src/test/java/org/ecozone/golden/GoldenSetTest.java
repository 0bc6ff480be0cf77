package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The golden set, case by case. */
class GoldenSetTest {

    @TestFactory
    Stream<DynamicTest> comesOutAsDerivedByHand() {
        Examination examination = ProjectData.EXAMINATION;
        return examination.golden().cases().stream()
                .map(of -> dynamicTest(of.toString(), () -> {
                    Question question = examination.question(of);
                    assertThat(examination.differences(question))
                            .as(
                                    "%s %s%n来龙去脉：%s%n实际：%s",
                                    of.at(),
                                    of,
                                    of.why(),
                                    question.put(examination.rules()).shown())
                            .isEmpty();
                }));
    }

    @Test
    void everyPlaceMeetsTheZonesThatItIsSaidToMeet() {
        ProjectData.EXAMINATION
                .golden()
                .places()
                .values()
                .forEach(place -> assertThat(met(place))
                        .as("places.yaml:%d %s", place.line(), place.id())
                        .containsExactlyInAnyOrderElementsOf(place.meets()));
    }

    private static List<String> met(Ground place) {
        return ProjectData.EXAMINATION.maps().map("2026.1").measure(Ground.site(place.geometry(), 0)).layers().stream()
                .flatMap(layer -> layer.zones().stream())
                .map(z -> z.zone().layer() + " " + z.zone().code() + " " + z.overlapClass())
                .toList();
    }
}
