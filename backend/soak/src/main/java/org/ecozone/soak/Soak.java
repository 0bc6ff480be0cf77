package org.ecozone.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs load, attack and faults against one installation, then reckons. Exit code 0: nothing lost, wrong or unanswered; 1: see the text. */
@Command(name = "soak")
final class Soak implements Callable<Integer> {

    private static final int SETTLING_SECONDS = 240;

    @Option(names = "--url", required = true)
    private URI url = URI.create("http://127.0.0.1");

    @Option(names = "--home", required = true, description = "ECOZONE_HOME of the installation")
    private Path home = Path.of(".");

    @Option(names = "--sites", required = true, description = "folder of site files")
    private Path siteFiles = Path.of(".");

    @Option(names = "--seconds", required = true)
    private long seconds;

    @Option(names = "--per-second", description = "requests a second")
    private int perSecond = 40;

    @Option(names = "--drips", description = "slow connections")
    private int drips = 200;

    @Option(names = "--attack-every", description = "milliseconds between two hostile requests")
    private long attackEvery = 3000;

    @Option(
            names = "--small-disk",
            description = "the installation lies on a file system of its own that may be filled")
    private boolean smallDisk;

    @Option(names = "--seed")
    private long seed = 1;

    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    private Soak() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Soak()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var server = new Server(url);
        var installation = new Installation(home);
        var records = new Load.Records(new Answers(), new Journal(), new Tally());
        var load = new Load(server, Questions.sites(60, seed), Questions.files(siteFiles), records, perSecond, seed);
        Set<String> before = Reckoning.listed(server);
        load.learn();
        var memory = new Memory(installation);
        var faults = new Faults(installation, server, Faults.plan(seconds, smallDisk), seed);
        disturb(server, load, records, memory, faults);
        settle(server, load, records.journal());
        Reckoning reckoning = Reckoning.of(server, records.journal(), before, seed);
        var report = new Report(records.tally(), faults.windows(), reckoning, memory, seconds >= 600);
        System.out.print(report.table());
        List<String> found = new ArrayList<>(report.faults());
        broken.forEach(part -> found.add("试运行本身中断 (the soak itself broke off): " + part));
        found.forEach(fault -> System.out.println("不符 FAULT: " + fault));
        System.out.println(
                found.isEmpty()
                        ? "没有丢失、没有错误、都有应答 (nothing lost, nothing wrong, all answered)"
                        : found.size() + " 项不符 (faults)");
        return found.isEmpty() ? 0 : 1;
    }

    private void disturb(Server server, Load load, Load.Records records, Memory memory, Faults faults)
            throws IOException, InterruptedException {
        byte[] workbook = Files.readAllBytes(siteFiles.resolve("parcel-table.xlsx"));
        var hostile = new Hostile(server, records.tally(), workbook, attackEvery, seed);
        try (var slow = new Drips(server.base(), drips)) {
            Thread loading = started("load", load);
            Thread attacking = started("hostile", hostile);
            started("drips", slow);
            started("memory", memory);
            Thread breaking = started("faults", faults);
            TimeUnit.SECONDS.sleep(seconds);
            breaking.join();
            load.end();
            hostile.end();
            loading.join();
            attacking.join();
            System.out.println("慢连接被断开 (slow connections cut): " + slow.cut());
        }
    }

    /** What ends before its time makes the run an easier one than was asked for. */
    private Thread started(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, why) -> broken.add(name + ": " + why));
        thread.start();
        return thread;
    }

    /** Waits for the last answers, and sends again what was never answered. */
    private static void settle(Server server, Load load, Journal journal) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLING_SECONDS);
        server.becomesWell(SETTLING_SECONDS);
        while ((load.inFlight() > 0 || journal.open() > 0) && System.nanoTime() < deadline) {
            Optional<Journal.Wish> wish = journal.takeOpen();
            if (wish.isPresent()) {
                if (load.record(wish.get(), System.nanoTime()).join() != Outcome.RIGHT) {
                    Thread.sleep(500);
                }
            } else {
                Thread.sleep(50);
            }
        }
    }
}
