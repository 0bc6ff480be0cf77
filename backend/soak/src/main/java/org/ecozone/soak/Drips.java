package org.ecozone.soak;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that send a byte now and then: a third in the head, a third in a body, a third that asks and does not read. */
final class Drips implements Runnable, AutoCloseable {

    private static final long PAUSE_MILLIS = 2000;

    private final URI base;
    private final List<Socket> sockets = new ArrayList<>();
    private volatile boolean ended;
    private volatile int cut;

    Drips(URI base, int count) {
        this.base = base;
        for (int i = 0; i < count; i++) {
            sockets.add(new Socket());
        }
    }

    /** How many connections the server closed so far. */
    int cut() {
        return cut;
    }

    @Override
    public void run() {
        while (!ended) {
            for (int i = 0; i < sockets.size() && !ended; i++) {
                drip(i);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void drip(int place) {
        Socket socket = sockets.get(place);
        try {
            if (!socket.isConnected()) {
                socket.setReceiveBufferSize(4096);
                socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), 1000);
                send(socket, opening(place));
            } else if (place % 3 != 2) {
                send(socket, " ");
            }
        } catch (IOException closed) {
            cut += socket.isConnected() ? 1 : 0;
            close(socket);
            sockets.set(place, new Socket());
        }
    }

    private static String opening(int place) {
        return switch (place % 3) {
            case 0 -> "POST /api/screenings/preview HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
            case 1 ->
                "POST /api/sites/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 50000000\r\n\r\n";
            default -> "GET /api/layers/redline/zones HTTP/1.1\r\nHost: localhost\r\n\r\n";
        };
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }

    void end() {
        ended = true;
    }

    @Override
    public void close() {
        end();
        sockets.forEach(Drips::close);
    }
}
