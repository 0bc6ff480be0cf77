package org.ecozone.screening.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.screening.project.ProjectReader.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProjectReaderTest {

    private static final UUID ID = new UUID(1, 2);
    private static final UUID PROJECT = new UUID(3, 4);
    private static final String HASH = "sha256:" + "0".repeat(64);

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Optional<Known> named(UUID id) {
        return id.equals(ID) ? Optional.of(new Known(id, "精细化工")) : Optional.empty();
    }

    private static List<String> pointers(String body, boolean isChange) {
        ProjectRefused refused = catchThrowableOfType(ProjectRefused.class, () -> {
            if (isChange) {
                ProjectReader.change(json(body));
            } else {
                ProjectReader.registration(json(body), ProjectReaderTest::named);
            }
        });
        return refused.faults().stream().map(fault -> fault.at().pointer()).toList();
    }

    @Test
    void aProjectIsNamedAsItsRecordUntilSomebodyNamesIt() {
        var read = ProjectReader.registration(json("{\"screening\": \"" + ID + "\"}"), ProjectReaderTest::named);
        assertThat(read.entry()).isEqualTo(new ProjectEntry("精细化工", null, ProjectState.PROPOSED, ID));
        assertThat(read.remark()).isEmpty();
    }

    @Test
    void aRecordWithoutANameNeedsOne() {
        ProjectRefused refused = catchThrowableOfType(
                ProjectRefused.class,
                () -> ProjectReader.registration(
                        json("{\"screening\": \"" + ID + "\"}"), id -> Optional.of(new Known(id, null))));
        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.at().pointer()).isEqualTo("/name"));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(pointers(
                        "{\"screening\": \"x\", \"name\": \" \", \"code\": \"a\\u0007\", \"state\": \"OPEN\", \"remark\": 1, \"by\": 1}",
                        false))
                .containsExactlyInAnyOrder("/screening", "/name", "/code", "/state", "/remark", "/by");
        assertThat(pointers("{\"screening\": \"" + PROJECT + "\"}", false)).containsExactly("/screening");
        assertThat(pointers("[]", false)).contains("", "/screening");
        assertThat(pointers("{}", true)).containsExactly("/previous");
        assertThat(pointers("{\"previous\": \"" + HASH + "\"}", true)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101})
    void aNumberHasAHundredCharactersAtMost(int length) {
        String body = "{\"previous\": \"" + HASH + "\", \"code\": \"" + "\ud83c\udfed".repeat(length) + "\"}";
        if (length > ProjectReader.CODE_LENGTH) {
            assertThat(pointers(body, true)).containsExactly("/code");
        } else {
            assertThat(ProjectReader.change(json(body)).code()).isPresent();
        }
    }

    @Test
    void whatIsNotNamedStaysAndANumberCanBeTakenAway() {
        ProjectEntry entry = new ProjectEntry("甲", "师市环审〔2026〕12号", ProjectState.ACCEPTED, ID);
        String change = "{\"previous\": \"" + HASH + "\", %s}";
        assertThat(ProjectReader.change(json(change.formatted("\"state\": \"APPROVED\"")))
                        .of(entry))
                .isEqualTo(new ProjectEntry("甲", "师市环审〔2026〕12号", ProjectState.APPROVED, ID));
        assertThat(ProjectReader.change(json(change.formatted("\"code\": null")))
                        .of(entry))
                .isEqualTo(new ProjectEntry("甲", null, ProjectState.ACCEPTED, ID));
    }
}
