package org.ecozone.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Kills while records are made: what was acknowledged is there, what was not is there once or not at all. */
final class KilledRecords {

    private static final int AT_ONCE = 8;

    private final KilledServer server;
    private final Random random;
    private final List<Question> sites;

    KilledRecords(KilledServer server, Random random) {
        this.server = server;
        this.random = random;
        this.sites = Questions.sites(20, 7);
    }

    /** Kills {@code wanted} times; returns what was lost, changed or made twice. */
    List<String> run(int wanted) throws IOException, InterruptedException {
        var records = new Load.Records(new Answers(), new Journal(), new Tally());
        server.startWell();
        var load = new Load(server.http(), sites, List.of(), records, 1, 1);
        load.learn();
        Set<String> before = Reckoning.listed(server.http());
        for (int kill = 0; kill < wanted; kill++) {
            recordUntilKilled(load, records.journal());
            server.startWell();
        }
        List<String> faults = new ArrayList<>();
        for (int tries = 0; records.journal().open() > 0 && tries < 10_000; tries++) {
            records.journal()
                    .takeOpen()
                    .ifPresent(wish -> load.record(wish, System.nanoTime()).join());
        }
        Reckoning reckoning = Reckoning.of(server.http(), records.journal(), before, 1);
        server.kill();
        faults.addAll(reckoning.lost().stream().map(id -> "丢失 (lost) " + id).toList());
        faults.addAll(
                reckoning.changed().stream().map(id -> "变了 (changed) " + id).toList());
        faults.addAll(reckoning.twins().stream().map(id -> "成了两条 (twin) " + id).toList());
        records.tally().wrong().forEach(event -> faults.add(event.note()));
        System.out.println(
                "登记中的 " + wanted + " 次 (kills while recording); " + reckoning.acknowledged() + " 条已应答 (acknowledged), "
                        + reckoning.verified() + " 条复核 (verified), 未应答而重发 (sent again) "
                        + records.tally()
                                .where(event -> event.outcome() == Outcome.UNANSWERED)
                                .size());
        return faults;
    }

    private void recordUntilKilled(Load load, Journal journal) throws InterruptedException {
        long deadline = System.nanoTime() + 1_000_000L * (100 + random.nextInt(2500));
        List<CompletableFuture<Outcome>> sent = new ArrayList<>();
        while (System.nanoTime() < deadline) {
            sent.removeIf(CompletableFuture::isDone);
            if (sent.size() < AT_ONCE) {
                Journal.Wish wish =
                        journal.takeOpen().orElseGet(() -> Journal.Wish.of(sites.get(random.nextInt(sites.size()))));
                sent.add(load.record(wish, System.nanoTime()));
            } else {
                Thread.sleep(1);
            }
        }
        server.kill();
        sent.forEach(CompletableFuture::join);
    }
}
