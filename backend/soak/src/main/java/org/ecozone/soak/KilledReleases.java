package org.ecozone.soak;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kills while a release of the rules is made: it is there with all its files, or it is not there. */
final class KilledReleases {

    private static final Pattern HASH = Pattern.compile("\"hash\":\"(sha256:[0-9a-f]{64})\"");

    private final KilledServer server;
    private final KilledServer.Database database;
    private final Path rules;
    private final Random random;
    private final List<String> faults = new ArrayList<>();

    /** @param rules the folder that the server loads, which may be changed */
    KilledReleases(KilledServer server, KilledServer.Database database, Path rules, Random random) {
        this.server = server;
        this.database = database;
        this.rules = rules;
        this.random = random;
    }

    List<String> run(int wanted) throws IOException, InterruptedException, SQLException {
        Question site = Questions.sites(1, 7).get(0);
        List<String> recorded = new ArrayList<>();
        server.startWell();
        int kept = 0;
        for (int kill = 0; kill < wanted; kill++) {
            Journal.Wish wish = Journal.Wish.of(site);
            HttpResponse<byte[]> made = server.http().ask(site.record(server.http(), wish.key()));
            recorded.add(Answers.id(made.body()).orElseThrow());
            List<String> before = StoredState.releases(database);
            kept += killWhileReleasing(before) ? 1 : 0;
            server.startWell();
            if (!StoredState.releases(database).contains(inForce())) {
                faults.add("生效的规则没有存档 (the rules in force are not kept)");
            }
        }
        for (String id : recorded) {
            HttpResponse<byte[]> answer =
                    server.http().ask(server.http().json("/api/screenings/" + id + "/verify", new byte[0]));
            if (!Answers.text(answer.body()).contains("\"verified\":true")) {
                faults.add("旧规则下的记录复核不符 (not verified) " + id);
            }
        }
        server.kill();
        System.out.println("发布规则中的 " + wanted + " 次 (kills while releasing); 其中已存 (of these kept) " + kept + "，"
                + recorded.size() + " 条旧记录复核 (older records verified)");
        return faults;
    }

    /** Changes the rules by a remark, asks for the release, and kills somewhere in it; whether the release is kept. */
    private boolean killWhileReleasing(List<String> before) throws IOException, InterruptedException, SQLException {
        Files.writeString(
                rules.resolve("citations.yaml"),
                "# " + random.nextLong() + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        CompletableFuture<HttpResponse<byte[]>> asked = server.http()
                .send(server.http()
                        .json("/api/rules/releases", new byte[0])
                        .header("Authorization", "Bearer " + Kills.SECRET));
        Thread.sleep(random.nextInt(3000));
        server.kill();
        List<String> after = StoredState.releases(database);
        boolean acknowledged = asked.handle((answer, failure) -> failure == null && answer.statusCode() == 201)
                .join();
        var added = new HashSet<>(after);
        before.forEach(added::remove);
        if (!after.containsAll(before) || added.size() > 1) {
            faults.add("规则版本 (releases): " + before + " → " + after);
        }
        if (acknowledged && added.isEmpty()) {
            faults.add("已应答的规则版本丢失 (an acknowledged release is lost)");
        }
        return !added.isEmpty();
    }

    private String inForce() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                server.http().ask(server.http().request("/api/rules").GET());
        Matcher hash = HASH.matcher(Answers.text(answer.body()));
        return hash.find() ? hash.group(1) : "";
    }
}
