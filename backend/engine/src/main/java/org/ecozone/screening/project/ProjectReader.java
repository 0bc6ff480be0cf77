package org.ecozone.screening.project;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what persons say of projects, and names every fault at once. */
public final class ProjectReader {

    /** Characters of a name, as of a site's. */
    public static final int NAME_LENGTH = 200;

    /** Characters of a number. */
    public static final int CODE_LENGTH = 100;

    /** Characters of a remark. */
    public static final int REMARK_LENGTH = 2000;

    private static final String CODE = "PROJECT_INVALID";
    private static final Set<String> REGISTRATION = Set.of("screening", "name", "code", "state", "remark");
    private static final Set<String> CHANGE = Set.of("previous", "name", "code", "state", "remark");
    private static final Set<String> ATTACHMENT = Set.of("previous", "screening", "remark");
    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JsonNode body;
    private final Faults faults = new Faults();

    private ProjectReader(JsonNode body) {
        this.body = body;
    }

    /**
     * What is known of a recorded screening.
     *
     * @param name of its project; null where it states none
     */
    public record Known(UUID id, @Nullable String name) {}

    /** A project to be registered. */
    public record Registration(ProjectEntry entry, String remark) {}

    /**
     * A change to a project.
     *
     * @param previous hash of the version that was in view
     * @param code empty inside for a number that is taken away; null for none given
     */
    public record Change(
            String previous,
            @Nullable String name,
            @Nullable Optional<String> code,
            @Nullable ProjectState state,
            String remark) {

        /** What {@code entry} becomes. */
        public ProjectEntry of(ProjectEntry entry) {
            return new ProjectEntry(
                    name == null ? entry.name() : name,
                    code == null ? entry.code() : code.orElse(null),
                    state == null ? entry.state() : state,
                    entry.screening());
        }
    }

    /** A record to be attached. */
    public record Attachment(String previous, UUID screening, String remark) {}

    /**
     * Reads {@code {screening, name, code, state, remark}}, of which only {@code screening} must be there; without a name it is that of
     * the record.
     *
     * @param records finds a recorded screening
     * @throws ProjectRefused with every fault
     */
    public static Registration registration(JsonNode body, Function<UUID, Optional<Known>> records) {
        ProjectReader reader = new ProjectReader(body);
        reader.object(REGISTRATION);
        Optional<Known> record = reader.record(records);
        @Nullable String name = reader.name();
        if (name == null && reader.isAbsent("name")) {
            name = record.map(Known::name).orElse(null);
            if (name == null && record.isPresent()) {
                reader.fault("/name", "这条研判记录没有项目名称，请填写 name");
            }
        }
        Optional<String> code = reader.code();
        @Nullable ProjectState state = reader.state();
        String remark = reader.remark();
        reader.refuse();
        return new Registration(
                new ProjectEntry(
                        String.valueOf(name),
                        code.orElse(null),
                        state == null ? ProjectState.PROPOSED : state,
                        record.orElseThrow().id()),
                remark);
    }

    /**
     * Reads {@code {previous, name, code, state, remark}}: {@code previous} and one of the others; a {@code code} that is null takes the
     * number away.
     *
     * @throws ProjectRefused with every fault
     */
    public static Change change(JsonNode body) {
        ProjectReader reader = new ProjectReader(body);
        reader.object(CHANGE);
        String previous = reader.previous();
        @Nullable String name = reader.name();
        @Nullable Optional<String> code = body.has("code") ? reader.code() : null;
        @Nullable ProjectState state = reader.state();
        String remark = reader.remark();
        if (reader.faults.all().isEmpty() && name == null && code == null && state == null && remark.isEmpty()) {
            reader.fault("", "没有要改的：请给出 name、code、state 或 remark");
        }
        reader.refuse();
        return new Change(previous, name, code, state, remark);
    }

    /**
     * Reads {@code {previous, screening, remark}}.
     *
     * @param records finds a recorded screening
     * @throws ProjectRefused with every fault
     */
    public static Attachment attachment(JsonNode body, Function<UUID, Optional<Known>> records) {
        ProjectReader reader = new ProjectReader(body);
        reader.object(ATTACHMENT);
        String previous = reader.previous();
        Optional<Known> record = reader.record(records);
        String remark = reader.remark();
        reader.refuse();
        return new Attachment(previous, record.orElseThrow().id(), remark);
    }

    private void object(Set<String> members) {
        if (!body.isObject()) {
            fault("", "应为对象 {" + members.stream().sorted().collect(Collectors.joining(", ")) + "}");
        }
        for (String name : body.propertyNames()) {
            if (!members.contains(name)) {
                fault('/' + name.replace("~", "~0").replace("/", "~1"), "没有名为 " + name + " 的字段");
            }
        }
    }

    private Optional<Known> record(Function<UUID, Optional<Known>> records) {
        String id = body.path("screening").asString("");
        if (!ID.matcher(id).matches()) {
            fault("/screening", "screening 应为一条研判记录的编号");
            return Optional.empty();
        }
        Optional<Known> record = records.apply(UUID.fromString(id));
        if (record.isEmpty()) {
            fault("/screening", "没有研判记录 " + id);
        }
        return record;
    }

    private String previous() {
        String previous = body.path("previous").asString("");
        if (!HASH.matcher(previous).matches()) {
            fault("/previous", "previous 应为所见最新一版的 contentHash（sha256:…）");
        }
        return previous;
    }

    private @Nullable String name() {
        return isAbsent("name") ? null : text("name", NAME_LENGTH, "项目名称");
    }

    private Optional<String> code() {
        return isAbsent("code") ? Optional.empty() : Optional.ofNullable(text("code", CODE_LENGTH, "项目代码或文号"));
    }

    private @Nullable String text(String member, int most, String what) {
        JsonNode given = body.path(member);
        if (!isText(given, most, false) || given.stringValue().isBlank()) {
            fault('/' + member, member + " 应为" + what + "，不超过 " + most + " 字，不含控制字符和残缺的字符");
            return null;
        }
        return given.stringValue().strip();
    }

    private @Nullable ProjectState state() {
        if (isAbsent("state")) {
            return null;
        }
        String given = body.path("state").asString("");
        Optional<ProjectState> state = Arrays.stream(ProjectState.values())
                .filter(one -> one.name().equals(given))
                .findFirst();
        if (state.isEmpty()) {
            fault(
                    "/state",
                    "state 应为 "
                            + Arrays.stream(ProjectState.values())
                                    .map(one -> one.name() + "（" + one.label() + "）")
                                    .collect(Collectors.joining("、")));
        }
        return state.orElse(null);
    }

    private String remark() {
        JsonNode given = body.path("remark");
        if (isAbsent("remark")) {
            return "";
        }
        if (!isText(given, REMARK_LENGTH, true)) {
            fault("/remark", "remark 应为文本，不超过 " + REMARK_LENGTH + " 字，不含控制字符和残缺的字符");
            return "";
        }
        return given.stringValue().strip();
    }

    /** Neither control characters, but the end of a line where it may have some, nor half a surrogate pair, which has no hash. */
    private static boolean isText(JsonNode node, int most, boolean hasLines) {
        return node.isString()
                && node.stringValue().codePointCount(0, node.stringValue().length()) <= most
                && node.stringValue()
                        .codePoints()
                        .noneMatch(c -> Character.isISOControl(c) && !(hasLines && c == '\n')
                                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private boolean isAbsent(String member) {
        JsonNode node = body.path(member);
        return node.isMissingNode() || node.isNull();
    }

    private void fault(String pointer, String message) {
        faults.add(FaultPlace.pointer(pointer), CODE, message);
    }

    private void refuse() {
        if (!faults.all().isEmpty()) {
            throw new ProjectRefused(faults.all());
        }
    }
}
