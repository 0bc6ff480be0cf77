package org.ecozone.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a run is asked to do.
 *
 * @param project the folder that holds {@code data}
 * @param only groups of measures, or single ones, for which their group is run; empty for all
 * @param sites how many
 * @param scale how many times the vertices the scaled zones have
 * @param pgbench the program; empty to leave PostGIS out
 * @param server that runs, to send requests to; empty to send none
 * @param table the Markdown file to write; empty for none
 */
record Options(
        Path project,
        Set<String> only,
        int sites,
        long seed,
        int scale,
        boolean isQuick,
        boolean isJson,
        Optional<Path> pgbench,
        Optional<URI> server,
        Optional<Path> table) {

    /** What can be asked for; the index is measured always, since all else needs it. */
    static final List<String> GROUPS = List.of(
            "index",
            "editions",
            "engine",
            "screening",
            "shift",
            "siting",
            "batch",
            "report",
            "distances",
            "indicators",
            "large-site",
            "shapefile",
            "jts",
            "postgis",
            "scaled");

    private static final int SITES = 10_000;
    private static final int QUICK_SITES = 400;
    private static final int SCALE = 100;
    private static final int QUICK_SCALE = 4;
    static final long SEED = 20_261_123;

    /** What cannot be understood. */
    static final class Misused extends Exception {

        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    static Options parse(String... arguments) throws Misused {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        boolean isQuick = rest.contains("--quick");
        Set<String> only = new TreeSet<>();
        int sites = isQuick ? QUICK_SITES : SITES;
        int scale = isQuick ? QUICK_SCALE : SCALE;
        long seed = SEED;
        boolean isJson = false;
        Path project = Path.of("");
        Path pgbench = null;
        URI server = null;
        Path table = null;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--quick" -> {}
                case "--json" -> isJson = true;
                case "--only" -> only.addAll(measures(value(option, rest)));
                case "--sites" -> sites = Math.toIntExact(number(option, rest, 1, 1_000_000));
                case "--scale" -> scale = Math.toIntExact(number(option, rest, 2, 200));
                case "--seed" -> seed = number(option, rest, Long.MIN_VALUE, Long.MAX_VALUE);
                case "--project" -> project = Path.of(value(option, rest));
                case "--pgbench" -> pgbench = Path.of(value(option, rest));
                case "--server" -> server = URI.create(value(option, rest));
                case "--table" -> table = Path.of(value(option, rest));
                default -> throw new Misused("unknown option " + option);
            }
        }
        return new Options(
                project,
                only,
                sites,
                seed,
                scale,
                isQuick,
                isJson,
                Optional.ofNullable(pgbench),
                Optional.ofNullable(server),
                Optional.ofNullable(table));
    }

    private static String value(String option, Deque<String> rest) throws Misused {
        if (rest.isEmpty()) {
            throw new Misused(option + " needs a value");
        }
        return rest.pop();
    }

    private static List<String> measures(String names) throws Misused {
        for (String name : names.split(",")) {
            if (GROUPS.stream().noneMatch(group -> isOf(group, name))) {
                throw new Misused(
                        "--only: no measure begins with " + name + "; there are " + String.join(", ", GROUPS));
            }
        }
        return Arrays.asList(names.split(","));
    }

    /** Whether {@code name} is the group, or one of its measures. */
    private static boolean isOf(String group, String name) {
        return name.equals(group) || name.startsWith(group + ".");
    }

    private static long number(String option, Deque<String> rest, long least, long most) throws Misused {
        String text = value(option, rest);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Misused(option + " needs a whole number, not " + text);
        }
        throw new Misused(option + " needs a number from " + least + " to " + most + ", not " + text);
    }

    /** Whether the measures of {@code group} are wanted. */
    boolean wants(String group) {
        return only.isEmpty() || only.stream().anyMatch(name -> isOf(group, name));
    }

    Rounds rounds() {
        return isQuick
                ? new Rounds(Duration.ofMillis(300), 2, Duration.ofMillis(200))
                : new Rounds(Duration.ofSeconds(5), 5, Duration.ofSeconds(2));
    }

    /** pgbench counts in whole seconds. */
    Rounds databaseRounds() {
        return isQuick
                ? new Rounds(Duration.ofSeconds(1), 1, Duration.ofSeconds(1))
                : new Rounds(Duration.ofSeconds(2), 3, Duration.ofSeconds(3));
    }
}
