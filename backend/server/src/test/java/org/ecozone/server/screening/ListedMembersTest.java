package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.ProjectData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is stepped over is not read: compared with a parser that reads everything. */
class ListedMembersTest {

    private static final Path RECORDS = ProjectData.folder().resolveSibling("backend/cli/src/test/resources/records");

    @ParameterizedTest
    @ValueSource(strings = {"judged", "prohibited", "undetermined"})
    void readsOfARecordedResultWhatAParserReads(String record) throws IOException {
        String result = Files.readString(RECORDS.resolve(record + ".result.json"));

        assertSame(JsonMapper.shared().readTree(result));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\\",
                "\\\"",
                "a\\\\\"b",
                "}],{[",
                "\u0001\n\t",
                "双河\uD842\uDFB7",
                "null",
                "\"verdict\":\"PERMITTED\""
            })
    void isNotLedAstrayByWhatNamesAndTextsHold(String odd) {
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("asOf", "2026-11-30").put("verdict", "PROHIBITED").putNull("coverage");
        result.putObject("project")
                .put("name", odd)
                .putNull("industry")
                .putObject("facts")
                .put(odd, odd);
        result.putObject("site")
                .put("areaMu", 12.5)
                .putArray("parts")
                .addArray()
                .add(odd)
                .addObject()
                .put(odd, 1);
        result.putArray("themes")
                .addObject()
                .put("verdict", odd)
                .putObject("site")
                .put("areaMu", 1);
        result.putObject("rules").put("version", "2026.4").put("hash", odd);

        assertSame(result);
    }

    @Test
    void knowsNothingOfAnEmptyObject() {
        assertThat(ListedMembers.POINTERS)
                .allSatisfy(pointer ->
                        assertThat(ListedMembers.of("{}").find(pointer)).isNull());
    }

    private static void assertSame(JsonNode result) {
        ListedMembers listed =
                ListedMembers.of(new String(CanonicalJson.bytes(result), java.nio.charset.StandardCharsets.UTF_8));
        List<@Nullable String> read = ListedMembers.POINTERS.stream()
                .<@Nullable String>map(listed::find)
                .toList();
        List<@Nullable String> parsed = ListedMembers.POINTERS.stream()
                .<@Nullable String>map(pointer -> text(result.at(pointer)))
                .toList();
        assertThat(read).isEqualTo(parsed);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
