package org.ecozone.server.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecozone.screening.project.ProjectState;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Projects of which something is asked.
 *
 * @param ids null for those of the states
 * @param states null for any
 */
record ProjectChoice(@Nullable List<UUID> ids, @Nullable List<ProjectState> states) {

    private static final int MOST = 10_000;
    private static final Set<String> MEMBERS = Set.of("projects", "states");

    /**
     * Reads {@code {projects: [id …]}} or {@code {states: [state …]}}; of all where neither is there.
     *
     * @throws ProblemException REQUEST_INVALID with every fault
     */
    static ProjectChoice of(JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        if (!body.isObject()) {
            faults.add(bad("", "请求体应为对象 {projects} 或 {states}；全部为 {}"));
        }
        for (String name : body.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                faults.add(bad('/' + name.replace("~", "~0").replace("/", "~1"), "没有名为 " + name + " 的字段"));
            }
        }
        if (body.has("projects") && body.has("states")) {
            faults.add(bad("/states", "projects 与 states 只能给出一个"));
        }
        @Nullable List<UUID> ids = body.has("projects") ? ids(body.path("projects"), faults) : null;
        @Nullable List<ProjectState> states = body.has("states") ? states(body.path("states"), faults) : null;
        refuse(faults);
        return new ProjectChoice(ids, states);
    }

    private static List<UUID> ids(JsonNode given, List<Fault> faults) {
        if (!given.isArray() || given.isEmpty() || given.size() > MOST) {
            faults.add(bad("/projects", "projects 应为 1 至 " + MOST + " 个项目编号"));
            return List.of();
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Optional<UUID> id = id(given.get(i).asString(""));
            if (id.isEmpty() || !ids.add(id.get())) {
                faults.add(bad("/projects/" + i, id.isEmpty() ? "不是项目编号" : "这个项目给了不止一次"));
            }
        }
        return List.copyOf(ids);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<ProjectState> states(JsonNode given, List<Fault> faults) {
        Set<ProjectState> states = new LinkedHashSet<>();
        if (!given.isArray() || given.isEmpty()) {
            faults.add(bad("/states", "states 应为一个或几个状态：" + ProjectQuery.names()));
        }
        for (int i = 0; given.isArray() && i < given.size(); i++) {
            String name = given.get(i).asString("");
            String pointer = "/states/" + i;
            Arrays.stream(ProjectState.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(states::add, () -> faults.add(bad(pointer, "状态应为 " + ProjectQuery.names())));
        }
        return List.copyOf(states);
    }

    /**
     * Them, in the order of the list.
     *
     * @throws ProblemException REQUEST_INVALID where one is not there, or where they are too many
     */
    List<ProjectRow> find(ProjectList list) {
        List<ProjectRow> found =
                list.find(ids == null ? ProjectQuery.ofStates(states) : ProjectQuery.ofIds(ids), MOST + 1);
        List<Fault> faults = new ArrayList<>();
        if (ids != null && found.size() < ids.size()) {
            Set<UUID> there = new HashSet<>();
            found.forEach(project -> there.add(project.id()));
            for (int i = 0; i < ids.size(); i++) {
                if (!there.contains(ids.get(i))) {
                    faults.add(bad("/projects/" + i, "没有项目 " + ids.get(i)));
                }
            }
        }
        if (found.size() > MOST) {
            faults.add(bad("", "一次至多 " + MOST + " 个项目；请按状态或编号分几次进行"));
        }
        refuse(faults);
        return found;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemCode.REQUEST_INVALID, "请求有 " + faults.size() + " 处错误，见 errors", faults);
        }
    }

    private static Fault bad(String pointer, String message) {
        return Fault.at(pointer, ProblemCode.REQUEST_INVALID.name(), message);
    }
}
