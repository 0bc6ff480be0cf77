package org.ecozone.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.cover.Region;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Region REDLINE = Region.Zones.of("redline");
    private static final Region LEVEL_1 = new Region.Zones("water-source", List.of("LEVEL_1", "LEVEL_2"));

    @Test
    void aRegionStandsBehindWhatItIsMadeOfAndOnce() {
        var table = new RegionTable();
        Region common = new Region.Common(REDLINE, LEVEL_1);
        String id = table.add(new Region.Shared(List.of(common, REDLINE, Region.Zones.of("farmland"))));
        assertThat(id).isEqualTo("((redline & water-source[LEVEL_1, LEVEL_2]) + redline + farmland)");
        assertThat(table.add(common)).isEqualTo("(redline & water-source[LEVEL_1, LEVEL_2])");
        assertThat(table.rows()).extracting(RegionTable.Row::depth).containsExactly(0, 0, 1, 0, 2);
        assertThat(table.rows().get(1).categories()).containsExactly("LEVEL_1", "LEVEL_2");
        assertThat(table.rows().get(4).members())
                .containsExactly("(redline & water-source[LEVEL_1, LEVEL_2])", "redline", "farmland");
    }

    @Test
    void theSqlIsCutIntoStepsThatAreWhatTheKitHandsOut() {
        List<Scripts.Step> steps = Scripts.steps();
        String together = String.join("", steps.stream().map(Scripts.Step::sql).toList());
        String handedOut = Scripts.text(Scripts.FIGURES).replaceAll("(?m)^-- step: .*\\n", "");
        assertThat(steps).hasSizeGreaterThan(5).allSatisfy(step -> {
            assertThat(step.title()).isNotBlank();
            assertThat(step.titleEn()).isNotBlank();
            assertThat(step.sql()).contains(";");
        });
        assertThat(handedOut).endsWith(together);
        assertThat(handedOut
                        .substring(0, handedOut.length() - together.length())
                        .lines())
                .allMatch(line -> line.isBlank() || line.startsWith("--"));
    }
}
