package org.ecozone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.bench.TilesRun.Asked;
import tools.jackson.databind.json.JsonMapper;

/** Tiles asked of a running server over HTTP by wrk: a hundred clients on this machine, beside the server they ask. */
record TileServerRun(Options options, Report report) {

    private static final int CLIENTS = 100;

    /** What of the tiles is asked again and again: as many as people who look at one region have. */
    private static final int KEPT = 1000;

    private static final String EARLIER = "2025.1";
    private static final String LATEST = "2026.1";

    private static final Pattern RATE = Pattern.compile("ecozone (\\d+) answers in (\\d+) us, (\\d+) wrong");

    /** {@code tiles} in the order in which they are asked. */
    void all(List<Asked> tiles) throws IOException, InterruptedException {
        // The server's compiler has to see the way once; tiles of another edition warm nothing else.
        ask(addresses(EARLIER, tiles), true);
        report.add(figure("tiles.server-first-time", Rate.of(ask(addresses(LATEST, tiles), true))));
        List<String> kept = addresses(LATEST, tiles.subList(0, Math.min(KEPT, tiles.size())));
        double[] rounds = new double[options.databaseRounds().count()];
        ask(kept, false);
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = ask(kept, false);
        }
        report.add(figure("tiles.server-kept", Rate.of(rounds)));
    }

    private static Figure figure(String measure, Rate rate) {
        return new Figure(measure, CLIENTS, rate.median(), "tiles/s", rate, Map.of());
    }

    private List<String> addresses(String edition, List<Asked> tiles) throws IOException, InterruptedException {
        Map<String, String> templates = new HashMap<>();
        for (Asked asked : tiles) {
            if (!templates.containsKey(asked.layer())) {
                URI server = URI.create(
                        options.server().orElseThrow() + "/tiles/" + edition + "/" + asked.layer() + ".json");
                String json = HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(server).build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                        .body();
                String template =
                        JsonMapper.shared().readTree(json).at("/tiles/0").asString();
                templates.put(asked.layer(), template.substring(template.indexOf("/tiles/")));
            }
        }
        return tiles.stream()
                .map(asked -> templates
                        .get(asked.layer())
                        .replace("{z}/{x}/{y}", asked.address().toString()))
                .toList();
    }

    /** Answers a second; each address once, or again and again for the length of a round. */
    private double ask(List<String> addresses, boolean isOnce) throws IOException, InterruptedException {
        Path list = Files.createTempFile("ecozone-bench", ".txt");
        Path script = Files.createTempFile("ecozone-bench", ".lua");
        try (InputStream lua = TileServerRun.class.getResourceAsStream("tiles.lua")) {
            Files.write(script, lua.readAllBytes());
            Files.write(list, addresses);
            long seconds = isOnce ? 300 : options.databaseRounds().length().toSeconds();
            Process wrk = new ProcessBuilder(
                            options.wrk().orElseThrow().toString(),
                            "-t1",
                            "-c" + CLIENTS,
                            "-d" + seconds + "s",
                            "-s" + script,
                            options.server().orElseThrow().toString(),
                            "--",
                            list.toString(),
                            isOnce ? "once" : "again")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (wrk.waitFor() != 0 || !rate.find() || !rate.group(3).equals("0")) {
                throw new IllegalStateException("wrk: " + said);
            }
            return Long.parseLong(rate.group(1)) * 1e6 / Long.parseLong(rate.group(2));
        } finally {
            Files.delete(list);
            Files.delete(script);
        }
    }
}
