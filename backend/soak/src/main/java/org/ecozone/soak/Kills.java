package org.ecozone.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Kills a server at random points of start, migration, import, recording and releases of rules. Exit code 0: before or after, never between. */
@Command(name = "kills")
final class Kills implements Callable<Integer> {

    /** Of the servers that it starts, which nobody else can reach for long. */
    static final String SECRET = "kills-" + Long.toHexString(System.nanoTime()) + "-secret";

    /** @param command starts a server */
    record Setting(List<String> command, KilledServer.Database database, Path data, Path folder) {}

    @Option(names = "--kills")
    private int kills = 100;

    @Option(names = "--seed")
    private long seed = 1;

    @Option(names = "--data", required = true)
    private Path data = Path.of(".");

    @Option(names = "--folder", required = true, description = "for logs and copies")
    private Path folder = Path.of(".");

    @Parameters(description = "the command that starts a server")
    private List<String> command = List.of();

    private Kills() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Kills()).setStopAtPositional(true).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var database = new KilledServer.Database(
                System.getenv("ECOZONE_DB_URL"),
                System.getenv("ECOZONE_DB_USER"),
                System.getenv("ECOZONE_DB_PASSWORD"));
        Path copy = copied(data, folder.resolve("data"));
        var random = new Random(seed);
        var setting = new Setting(command, database, copy, folder);
        List<String> faults = new ArrayList<>(new KilledStarts(setting, random).run(kills * 2 / 5));
        KilledServer.Database filled = StoredState.fresh(database, "kills_records");
        var server = new KilledServer(command, filled, copy, folder);
        faults.addAll(new KilledRecords(server, random).run(kills * 2 / 5));
        int rest = kills - 2 * (kills * 2 / 5);
        faults.addAll(new KilledReleases(server, filled, copy.resolve("rules"), random).run(rest));
        faults.forEach(fault -> System.out.println("不符 FAULT: " + fault));
        System.out.println(
                faults.isEmpty() ? "或前或后，从不在中间 (before or after, never between)" : faults.size() + " 项不符 (faults)");
        return faults.isEmpty() ? 0 : 1;
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> below = Files.walk(from)) {
            for (Path file : below.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
