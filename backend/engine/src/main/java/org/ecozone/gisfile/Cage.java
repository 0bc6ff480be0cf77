package org.ecozone.gisfile;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a program may not do that reads a stranger's file, as far as this machine can forbid it: see a network, have a privilege, get
 * one. Whoever it runs as, it may then read what that account may read and nothing more.
 *
 * @param name what is kept from it
 * @param command runs the command that follows it so
 */
record Cage(Name name, List<String> command) {

    /** From the tightest; each says what it lacks. */
    enum Name {
        NO_NETWORK_NO_PRIVILEGES(""),
        NO_NEW_PRIVILEGES("能看到网络（本机不允许新建命名空间）/ it sees the network: this machine allows no namespaces"),
        LIMITS_ONLY("能看到网络，且带有本服务账号的权限（本机没有 setpriv 或不允许使用）"
                + "/ it sees the network and has this account's privileges: setpriv is missing or not allowed");

        private final String lack;

        Name(String lack) {
            this.lack = lack;
        }

        /** What is not kept from the program; empty if all is. */
        String lack() {
            return lack;
        }
    }

    private static final int PATIENCE_SECONDS = 10;

    private static final List<String> NO_PRIVILEGES =
            List.of("setpriv", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all", "--");

    private static final List<String> NO_NETWORK =
            List.of("unshare", "--user", "--map-current-user", "--net", "--ipc", "--");

    /** The tightest that this machine has: looked for once. */
    static final Cage TIGHTEST = tightest(List.of(
            new Cage(Name.NO_NETWORK_NO_PRIVILEGES, joined(NO_NETWORK, NO_PRIVILEGES)),
            new Cage(Name.NO_NEW_PRIVILEGES, NO_PRIVILEGES),
            new Cage(Name.NO_NEW_PRIVILEGES, List.of("setpriv", "--no-new-privs", "--"))));

    Cage {
        command = List.copyOf(command);
    }

    /** The first of {@code cages} in which a program runs. */
    static Cage tightest(List<Cage> cages) {
        return cages.stream()
                .filter(cage -> runs(joined(cage.command, List.of("true"))))
                .findFirst()
                .orElse(new Cage(Name.LIMITS_ONLY, List.of()));
    }

    private static boolean runs(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            boolean isEnded = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return isEnded && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
