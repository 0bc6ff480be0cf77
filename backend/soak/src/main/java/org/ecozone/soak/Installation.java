package org.ecozone.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The processes of one installation that {@code scripts/run} started, found by its folder for data (Linux). */
final class Installation {

    private final Path home;

    /** @param home {@code ECOZONE_HOME} */
    Installation(Path home) {
        this.home = home;
    }

    Path home() {
        return home;
    }

    /** The server's process. */
    OptionalLong server() {
        String mark = "-Decozone.home=" + home + "/";
        return processes()
                .filter(pid -> {
                    String[] words = commandLine(pid);
                    return words[0].endsWith("java") && List.of(words).contains(mark);
                })
                .findFirst();
    }

    private static LongStream processes() {
        return ProcessHandle.allProcesses().mapToLong(ProcessHandle::pid);
    }

    private static String[] commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"), StandardCharsets.ISO_8859_1)
                    .split("\0");
        } catch (IOException gone) {
            return new String[] {""};
        }
    }

    /** The first process of the private database. */
    OptionalLong database() throws IOException {
        try (Stream<Path> clusters = Files.list(home.resolve("postgis"))) {
            for (Path cluster : clusters.filter(
                            folder -> folder.getFileName().toString().startsWith("data-"))
                    .toList()) {
                Path file = cluster.resolve("postmaster.pid");
                if (Files.exists(file)) {
                    return OptionalLong.of(
                            Long.parseLong(Files.readAllLines(file).get(0).strip()));
                }
            }
        }
        return OptionalLong.empty();
    }

    /** The database's processes that serve the server. */
    List<Long> backends() throws IOException {
        List<Long> backends = new ArrayList<>();
        database()
                .ifPresent(postmaster -> ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::children)
                        .map(ProcessHandle::pid)
                        .filter(pid -> commandLine(pid)[0].startsWith("postgres: ecozone ecozone"))
                        .forEach(backends::add));
        return backends;
    }

    /** Memory of a process in the machine, in megabytes; 0 if it is gone. */
    static long residentMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Sends a signal, as {@code kill} does. */
    static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
