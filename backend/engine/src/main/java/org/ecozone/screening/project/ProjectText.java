package org.ecozone.screening.project;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Chain;
import org.ecozone.chain.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is in a version of a project: what is known of it then, and what was said when it was changed. */
public final class ProjectText {

    private ProjectText() {}

    /**
     * The version of {@code project} that follows {@code last}.
     *
     * @param attached the record that this version adds; null for none
     * @param remark empty for none
     */
    public static Version version(
            UUID project,
            ProjectEntry entry,
            @Nullable UUID attached,
            String remark,
            Optional<Version> last,
            Instant at) {
        return Version.following(
                last,
                at,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("attached", attached == null ? null : attached.toString())
                        .put("code", entry.code())
                        .put("name", entry.name())
                        .put("project", project.toString())
                        .put("remark", remark)
                        .put("screening", entry.screening().toString())
                        .put("state", entry.state().name()));
    }

    /** What was known; throws {@link IllegalArgumentException} where the text was altered beyond reading. */
    public static ProjectEntry entry(Version version) {
        JsonNode tree = version.tree();
        return new ProjectEntry(
                tree.path("name").asString(""),
                tree.path("code").stringValue(null),
                ProjectState.valueOf(tree.path("state").asString("")),
                UUID.fromString(tree.path("screening").asString("")));
    }

    /** What is wrong with the {@code versions} of {@code project}, in Chinese; empty where nothing is. */
    public static Optional<String> faultIn(Chain versions, UUID project) {
        return versions.fault(said -> said.path("project").asString("").equals(project.toString()), "这个项目");
    }
}
