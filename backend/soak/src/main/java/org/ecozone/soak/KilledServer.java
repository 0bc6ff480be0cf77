package org.ecozone.soak;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server that is started and killed again and again on one database, and the rules folder that it loads. */
final class KilledServer {

    private static final int START_SECONDS = 300;

    /** @param jdbcUrl without credentials */
    record Database(String jdbcUrl, String user, String password) {}

    private final List<String> command;
    private final Database database;
    private final Path data;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /**
     * @param command starts a server; options are added to it
     * @param data with demo, rules, indicators, reference
     * @param folder for its log and its temporary files
     */
    KilledServer(List<String> command, Database database, Path data, Path folder) throws IOException {
        this.command = List.copyOf(command);
        this.database = database;
        this.data = data;
        this.folder = folder;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    Server http() {
        return new Server(URI.create("http://127.0.0.1:" + port));
    }

    void start() throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> words = new ArrayList<>(List.of(command.get(0), "-Djava.io.tmpdir=" + temporary));
        words.addAll(command.subList(1, command.size()));
        words.addAll(List.of(
                "--server.port=" + port,
                "--ecozone.data=" + data,
                "--ecozone.recording.per-address-and-day=100000000"));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("ECOZONE_DB_URL", database.jdbcUrl());
        builder.environment().put("ECOZONE_DB_USER", database.user());
        builder.environment().put("ECOZONE_DB_PASSWORD", database.password());
        builder.environment().put("ECOZONE_RELEASE_SECRET", Kills.SECRET);
        process = builder.start();
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    /** Starts it and waits until it is well; fails with its last words where it does not get there. */
    void startWell() throws IOException, InterruptedException {
        start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!http().isWell()) {
            if (!isAlive() || System.nanoTime() > deadline) {
                List<String> lines = Files.readAllLines(log());
                throw new IOException("服务没有启动 (the server did not start): "
                        + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
            }
            Thread.sleep(50);
        }
    }

    /** As a power cut would: nothing is asked. */
    void kill() throws InterruptedException {
        started().destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return started().isAlive();
    }

    private Process started() {
        return Objects.requireNonNull(process, "start first");
    }
}
