package org.ecozone.server.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.screening.project.ProjectState;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which projects are asked for; null for any.
 *
 * @param text a part of name or number
 * @param box lon/lat that the site's extent meets
 */
record ProjectQuery(
        Place after,
        @Nullable List<UUID> ids,
        @Nullable List<ProjectState> states,
        @Nullable String text,
        @Nullable Envelope box) {

    private static final int LONGEST = 100;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,14})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** A place in the list: behind the project that was registered then and has this id. */
    record Place(Instant at, UUID id) {

        static final Place START = new Place(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

        String text() {
            return at.toEpochMilli() + "-" + id;
        }

        private static Optional<Place> parse(String text) {
            Matcher matcher = PLACE.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Place(
                            Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), UUID.fromString(matcher.group(2))))
                    : Optional.empty();
        }
    }

    static ProjectQuery ofIds(List<UUID> ids) {
        return new ProjectQuery(Place.START, ids, null, null, null);
    }

    static ProjectQuery ofStates(@Nullable List<ProjectState> states) {
        return new ProjectQuery(Place.START, null, states, null, null);
    }

    /**
     * Reads query parameters, null where they were not given.
     *
     * @throws ProblemException BAD_PARAMETER with every fault
     */
    static ProjectQuery of(
            @Nullable String after,
            @Nullable String state,
            @Nullable String q,
            @Nullable String bbox,
            List<Fault> faults) {
        Place place = Place.START;
        if (after != null) {
            Optional<Place> read = Place.parse(after);
            read.ifPresentOrElse(any -> {}, () -> faults.add(bad("after", "参数 after 应为上一页的 next；收到“" + after + "”")));
            place = read.orElse(Place.START);
        }
        @Nullable List<ProjectState> states = state == null ? null : states(state, faults);
        if (q != null && (q.length() > LONGEST || q.codePoints().anyMatch(Character::isISOControl))) {
            faults.add(bad("q", "参数 q 至多 " + LONGEST + " 个字符，不含控制字符"));
        }
        @Nullable Envelope box = bbox == null ? null : box(bbox, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemCode.BAD_PARAMETER, "查询参数有误", faults);
        }
        return new ProjectQuery(place, null, states, q == null || q.isBlank() ? null : q.strip(), box);
    }

    private static List<ProjectState> states(String given, List<Fault> faults) {
        List<ProjectState> states = new ArrayList<>();
        for (String one : given.split(",", -1)) {
            Arrays.stream(ProjectState.values())
                    .filter(state -> state.name().equals(one))
                    .findFirst()
                    .ifPresentOrElse(
                            states::add,
                            () -> faults.add(bad("state", "参数 state 应为 " + names() + " 之一，几个以逗号分开；收到“" + one + "”")));
        }
        return states;
    }

    static String names() {
        return Stream.of(ProjectState.values()).map(Enum::name).collect(Collectors.joining("、"));
    }

    private static @Nullable Envelope box(String given, List<Fault> faults) {
        try {
            double[] sides = Arrays.stream(given.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (sides.length == 4
                    && isLonLat(sides[0], sides[1])
                    && isLonLat(sides[2], sides[3])
                    && sides[0] <= sides[2]
                    && sides[1] <= sides[3]) {
                return new Envelope(sides[0], sides[2], sides[1], sides[3]);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        faults.add(bad("bbox", "参数 bbox 应为 西,南,东,北（经纬度，度），西不大于东，南不大于北"));
        return null;
    }

    private static boolean isLonLat(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    private static Fault bad(String parameter, String message) {
        return Fault.at(parameter, ProblemCode.BAD_PARAMETER.name(), message);
    }
}
