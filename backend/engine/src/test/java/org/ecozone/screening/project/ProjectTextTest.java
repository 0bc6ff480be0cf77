package org.ecozone.screening.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Chain;
import org.junit.jupiter.api.Test;

class ProjectTextTest {

    private static final UUID ID = new UUID(1, 2);
    private static final UUID PROJECT = new UUID(3, 4);

    @Test
    void theTextSaysWhatIsKnownAndWhatWasSaid() {
        ProjectEntry entry = new ProjectEntry("甲", null, ProjectState.PROPOSED, ID);
        var first = ProjectText.version(PROJECT, entry, ID, "", Optional.empty(), Instant.EPOCH);
        assertThat(first.content())
                .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\",\"attached\":\"" + ID
                        + "\",\"code\":null,\"name\":\"甲\",\"previous\":null,\"project\":\"" + PROJECT
                        + "\",\"remark\":\"\",\"screening\":\"" + ID + "\",\"state\":\"PROPOSED\",\"version\":1}");
        var second = ProjectText.version(PROJECT, entry, null, "备注", Optional.of(first), Instant.EPOCH);
        assertThat(ProjectText.entry(second)).isEqualTo(entry);
        assertThat(second.content()).contains("\"attached\":null", "\"remark\":\"备注\"");
    }

    @Test
    void aVersionOfAnotherProjectIsFound() {
        var first = ProjectText.version(
                PROJECT,
                new ProjectEntry("甲", null, ProjectState.PROPOSED, ID),
                ID,
                "",
                Optional.empty(),
                Instant.EPOCH);
        assertThat(ProjectText.faultIn(new Chain(List.of(first)), PROJECT)).isEmpty();
        assertThat(ProjectText.faultIn(new Chain(List.of(first)), ID)).contains("第 1 版不是这个项目的");
    }
}
