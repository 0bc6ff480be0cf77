package org.ecozone.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Faults of the machine, made one after the other on a plan; each is over when the server says that it is well again. */
final class Faults implements Runnable {

    /** After this the installation is taken to have been lost. */
    private static final int MOST_SECONDS_AWAY = 240;

    private static final long STEP_MILLIS = 15_000;

    private final Installation installation;
    private final Server server;
    private final List<Planned> plan;
    private final Random random;
    private final List<Window> windows = new ArrayList<>();
    private final long began = System.nanoTime();

    /**
     * One that is to come.
     *
     * @param second since the beginning
     */
    record Planned(FaultKind fault, long second) {}

    Faults(Installation installation, Server server, List<Planned> plan, long seed) {
        this.installation = installation;
        this.server = server;
        this.plan = plan;
        this.random = new Random(seed);
    }

    /**
     * A plan for so many seconds: the server is killed early and late, so that one of its lives is long enough to see whether its
     * memory grows; all else in turn, a minute apart or less.
     */
    static List<Planned> plan(long seconds, boolean smallDisk) {
        List<Planned> plan = new ArrayList<>();
        List<Double> kills = seconds < 600 ? List.of(0.3) : List.of(0.05, 0.14, 0.25, 0.94);
        kills.forEach(share -> plan.add(new Planned(FaultKind.KILL_SERVER, Math.round(share * seconds))));
        List<FaultKind> others =
                new ArrayList<>(List.of(FaultKind.KILL_DATABASE, FaultKind.PAUSE_DATABASE, FaultKind.KILL_BACKEND));
        if (smallDisk) {
            others.add(FaultKind.FILL_DISK);
        }
        long apart = Math.max(12, Math.min(70, seconds / (others.size() + 2)));
        int turn = 0;
        for (long second = apart / 2; second < seconds * 0.9; second += apart) {
            plan.add(new Planned(others.get(turn++ % others.size()), second));
        }
        plan.sort(Comparator.comparingLong(Planned::second));
        return plan;
    }

    synchronized List<Window> windows() {
        return List.copyOf(windows);
    }

    @Override
    public void run() {
        for (Planned next : plan) {
            long wait = began + TimeUnit.SECONDS.toNanos(next.second()) - System.nanoTime();
            try {
                TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
                make(next.fault());
            } catch (InterruptedException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void make(FaultKind fault) throws IOException, InterruptedException {
        long from = System.nanoTime();
        note(new Window(fault, from, Long.MAX_VALUE));
        switch (fault) {
            case KILL_SERVER -> kill(installation.server());
            case KILL_DATABASE -> kill(installation.database());
            case KILL_BACKEND -> {
                List<Long> backends = installation.backends();
                if (!backends.isEmpty()) {
                    Installation.signal("KILL", backends.get(random.nextInt(backends.size())));
                }
            }
            case PAUSE_DATABASE -> pause();
            case FILL_DISK -> fill();
        }
        // What has been killed is noticed a moment later.
        Thread.sleep(1500);
        if (server.becomesWell(MOST_SECONDS_AWAY)) {
            note(new Window(fault, from, System.nanoTime() + TimeUnit.SECONDS.toNanos(1)));
        }
    }

    private synchronized void note(Window window) {
        windows.removeIf(open -> open.hasNoEnd() && open.from() == window.from());
        windows.add(window);
    }

    private static void kill(OptionalLong process) throws IOException, InterruptedException {
        if (process.isPresent()) {
            Installation.signal("KILL", process.getAsLong());
        }
    }

    private void pause() throws IOException, InterruptedException {
        List<Long> stopped = new ArrayList<>(installation.backends());
        installation.database().ifPresent(stopped::add);
        try {
            for (long process : stopped) {
                Installation.signal("STOP", process);
            }
            Thread.sleep(STEP_MILLIS);
        } finally {
            for (long process : stopped) {
                Installation.signal("CONT", process);
            }
        }
    }

    /** Until nothing more can be written; then it is taken away again. */
    private void fill() throws InterruptedException, IOException {
        Path ballast = installation.home().resolve("ballast");
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            Thread.sleep(STEP_MILLIS);
        } finally {
            Files.deleteIfExists(ballast);
        }
    }
}
