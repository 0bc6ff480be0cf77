package org.ecozone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load generator, with prepared statements and as many clients as threads. Client c asks the sites c, c + C,
 * c + 2C, … in turn, so that together they ask every site once before any is asked again.
 *
 * @param program path of pgbench
 */
record Pgbench(Path program, PostgisDatabase database, int clients) {

    private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+) \\(without initial", Pattern.MULTILINE);
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    /** Sites a second for {@code sql}, in which {@code :id} stands for the site. */
    Rate measure(String sql, int sites, Rounds rounds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("ecozone-bench", ".sql");
        try {
            Files.writeString(
                    script,
                    "\\set turn :turn + 1\n\\set id (:turn * " + clients + " + :client_id) % " + sites + "\n"
                            + sql.strip().replaceAll("\\s+", " ") + ";\n");
            run(script, rounds.warmUp(), 0);
            double[] rates = new double[rounds.count()];
            for (int i = 0; i < rates.length; i++) {
                rates[i] = run(script, rounds.length(), i * sites / clients / rates.length);
            }
            return Rate.of(rates);
        } finally {
            Files.delete(script);
        }
    }

    private double run(Path script, Duration length, int turn) throws IOException, InterruptedException {
        PostgisServer server = database.server();
        var process = new ProcessBuilder(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + clients,
                "--time=" + Math.max(1, length.toSeconds()),
                "--define=turn=" + turn,
                "--file=" + script,
                "--host=" + server.host(),
                "--port=" + server.port(),
                "--username=" + server.user(),
                database.name()));
        process.environment().put("PGPASSWORD", server.password());
        process.environment().put("PGOPTIONS", PostgisDatabase.OPTIONS);
        process.environment().put("LC_ALL", "C");
        Process running = process.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = running.waitFor();
        Matcher rate = RATE.matcher(said);
        Matcher failed = FAILED.matcher(said);
        if (status != 0 || !rate.find() || failed.find() && !failed.group(1).equals("0")) {
            throw new IllegalStateException("pgbench ended with " + status + ":\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
