package org.ecozone.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that leaves while it is answered, or while it asks, is nothing that an operator must read of. */
@ExtendWith(OutputCaptureExtension.class)
class ClientLeftIT extends RunningServer {

    @LocalServerPort
    private int port;

    private void askAndLeave(String request) throws IOException {
        var socket = new Socket();
        // Small: most of the answer is still to be written when the client is gone.
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().readNBytes(request.startsWith("GET") ? 100 : 0);
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Test
    void whoLeavesIsNoErrorInTheLog(CapturedOutput log) throws Exception {
        for (int i = 0; i < 8; i++) {
            askAndLeave("GET /api/layers/control-unit/zones HTTP/1.1\r\nHost: localhost\r\n\r\n");
            askAndLeave("POST /api/screenings/preview HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                    + "\r\nContent-Length: 500\r\n\r\n{");
        }
        Thread.sleep(1500);
        assertThat(http().get("/api/health").status()).isEqualTo(200);
        assertThat(log.getAll()).doesNotContain("ERROR", "Exception", "\tat ");
    }
}
