package org.ecozone.server.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.file.RuleReading;
import org.ecozone.server.ProjectData;
import org.ecozone.server.siting.KeptCells.Cutting;
import org.junit.jupiter.api.Test;

class KeptCellsTest {

    /** Who waits for a cutting that fails is told; only who asks later begins another. */
    @Test
    void whatCannotBeCutSaysSoAndIsTriedAgainByTheNextWhoAsks() throws InterruptedException {
        KeptCells kept = new KeptCells();
        RulesOnMap onNoMap = RulesOnMap.of(RuleReading.load(ProjectData.folder().resolve("rules")));
        try {
            Cutting cutting = kept.of(onNoMap);
            for (int i = 0; i < 500 && !cutting.isLost(); i++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(cutting.failed()).hasMessage("rules on no map");
            assertThat(cutting.cells()).isNull();
            assertThat(kept.of(onNoMap)).isNotSameAs(cutting);
        } finally {
            kept.destroy();
        }
    }
}
