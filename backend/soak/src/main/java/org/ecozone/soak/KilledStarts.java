package org.ecozone.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills during a first start: before the schema is there, while it is made, while the editions come in. */
final class KilledStarts {

    /** Kills on one empty database before it may start to the end. */
    private static final int KILLS_EACH = 6;

    private final Kills.Setting setting;
    private final Random random;
    private final List<String> faults = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private int kills;

    KilledStarts(Kills.Setting setting, Random random) {
        this.setting = setting;
        this.random = random;
    }

    /** Kills {@code wanted} times; returns what was found half done. */
    List<String> run(int wanted) throws IOException, InterruptedException, SQLException {
        KilledServer.Database reference = StoredState.fresh(setting.database(), "kills_reference");
        KilledServer whole = server(reference, "reference");
        long began = System.nanoTime();
        whole.startWell();
        long startMillis = (System.nanoTime() - began) / 1_000_000;
        whole.kill();
        List<String> versions = StoredState.versions(reference);
        List<String> editions = StoredState.editions(reference);
        for (int round = 0; kills < wanted; round++) {
            KilledServer.Database database = StoredState.fresh(setting.database(), "kills_start_" + round);
            KilledServer server = server(database, "start-" + round);
            // Where all is there already, a start has nothing to leave half done.
            for (int i = 0;
                    i < KILLS_EACH
                            && kills < wanted
                            && !StoredState.editions(database).equals(editions);
                    i++) {
                killOnce(server, database, startMillis, versions, editions);
            }
            server.startWell();
            server.kill();
            same("版本 (schema)", versions, StoredState.versions(database));
            same("数据版本 (editions)", editions, StoredState.editions(database));
        }
        System.out.println("启动中的 " + kills + " 次 (kills at start); 版本数、数据版本数 (versions, editions) " + Tallied.of(seen));
        return faults;
    }

    /** A third of the kills at any time of a start, a third while the schema is made, a third while the editions come in. */
    private void killOnce(
            KilledServer server,
            KilledServer.Database database,
            long startMillis,
            List<String> versions,
            List<String> editions)
            throws IOException, InterruptedException, SQLException {
        server.start();
        int aim = random.nextInt(3);
        if (aim == 0) {
            Thread.sleep(random.nextLong(startMillis));
        } else {
            int awaited = aim == 1 ? 1 : versions.size();
            long deadline = System.nanoTime() + startMillis * 1_000_000;
            while (System.nanoTime() < deadline
                    && server.isAlive()
                    && StoredState.versions(database).size() < awaited) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(aim == 1 ? 400 : 6000));
        }
        server.kill();
        kills++;
        prefix("版本 (schema)", versions, StoredState.versions(database));
        prefix("数据版本 (editions)", editions, StoredState.editions(database));
        seen.add(StoredState.versions(database).size() + "·"
                + StoredState.editions(database).size());
    }

    private KilledServer server(KilledServer.Database database, String name) throws IOException {
        Path folder = setting.folder().resolve(name);
        Files.createDirectories(folder);
        return new KilledServer(setting.command(), database, setting.data(), folder);
    }

    private void prefix(String what, List<String> whole, List<String> found) {
        if (found.size() > whole.size() || !whole.subList(0, found.size()).equals(found)) {
            faults.add(what + ": " + found);
        }
    }

    private void same(String what, List<String> wanted, List<String> found) {
        if (!wanted.equals(found)) {
            faults.add(what + ": " + found + " ≠ " + wanted);
        }
    }
}
