package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.gisfile.Cage.Name;
import org.junit.jupiter.api.Test;

/** What a program that reads a stranger's file may do besides, asked of the kernel. */
class CageTest {

    private static LimitedProcess.Result shell(String script) throws GisRefusal, IOException {
        try (PrivateFolder work = PrivateFolder.create()) {
            var command = new LimitedProcess.Command(
                    Path.of("/bin/bash"), List.of("-c", script), Optional.empty(), Map.of("PATH", "/usr/bin:/bin"));
            return LimitedProcess.run(command, work, GdalLimits.DEFAULT);
        }
    }

    @Test
    void gdalRunsAsRootWithEverythingNoLongerAPrivilegeIsLeft() throws Exception {
        assumeThat(Cage.TIGHTEST.name()).isEqualTo(Name.NO_NETWORK_NO_PRIVILEGES);
        assertThat(shell("cat /proc/self/status").output())
                .containsPattern("NoNewPrivs:\\s+1")
                .containsPattern("CapEff:\\s+0000000000000000")
                .containsPattern("CapPrm:\\s+0000000000000000")
                .containsPattern("CapBnd:\\s+0000000000000000");
    }

    @Test
    void noServerOfThisMachineIsReached() throws Exception {
        assumeThat(Cage.TIGHTEST.name()).isEqualTo(Name.NO_NETWORK_NO_PRIVILEGES);
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(2_000);
            int exit =
                    shell("exec 3<>/dev/tcp/127.0.0.1/" + server.getLocalPort()).exit();
            assertThat(exit).isNotZero();
            assertThat(catchThrowable(server::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whereACageCannotBeHadTheNextIsTaken() {
        var impossible = new Cage(Name.NO_NETWORK_NO_PRIVILEGES, List.of("/nowhere/unshare", "--"));
        var refused = new Cage(Name.NO_NETWORK_NO_PRIVILEGES, List.of("false"));
        var possible = new Cage(Name.NO_NEW_PRIVILEGES, List.of("env"));
        assertThat(Cage.tightest(List.of(impossible, refused, possible))).isEqualTo(possible);
        assertThat(Cage.tightest(List.of(impossible, refused)).name()).isEqualTo(Name.LIMITS_ONLY);
        assertThat(Name.LIMITS_ONLY.lack()).contains("网络", "network");
    }
}
