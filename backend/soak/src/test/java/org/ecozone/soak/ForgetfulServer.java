package org.ecozone.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** A server with the faults that a soak must find. */
final class ForgetfulServer implements AutoCloseable {

    enum Habit {
        NONE,
        LOSES,
        ALTERS,
        MAKES_TWINS,
        CHANGES_ANSWERS,
        FAILS,
        HANGS_UP
    }

    private final HttpServer http;
    private final Map<String, String> records = new LinkedHashMap<>();
    private final Map<String, String> byKey = new LinkedHashMap<>();
    private volatile Habit habit = Habit.NONE;

    ForgetfulServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newCachedThreadPool());
        http.createContext("/", this::answer);
        http.start();
    }

    void takesTo(Habit other) {
        habit = other;
    }

    Server client() {
        return new Server(URI.create("http://127.0.0.1:" + http.getAddress().getPort()));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (habit == Habit.HANGS_UP) {
            exchange.close();
            return;
        }
        if (habit == Habit.FAILS) {
            send(exchange, 500, "{\"code\":\"INTERNAL_ERROR\"}");
        } else if (path.endsWith("/preview")) {
            send(exchange, 200, "{\"evaluatedAt\":\"" + System.nanoTime() + "\"," + verdict(body));
        } else if (path.endsWith("/verify")) {
            send(exchange, 200, "{\"verified\":" + (habit != Habit.ALTERS) + "}");
        } else if (path.equals("/api/screenings") && exchange.getRequestMethod().equals("POST")) {
            record(exchange, body);
        } else if (path.equals("/api/screenings")) {
            String ids = String.join("\"},{\"id\":\"", records.keySet());
            send(
                    exchange,
                    200,
                    "{\"screenings\":[" + (ids.isEmpty() ? "" : "{\"id\":\"" + ids + "\"}") + "],\"next\":null}");
        } else if (path.equals("/api/health")) {
            send(exchange, 200, "{}");
        } else {
            String record = records.get(path.substring(path.lastIndexOf('/') + 1));
            send(exchange, record == null ? 404 : 200, record == null ? "{}" : record);
        }
    }

    private String verdict(byte[] body) {
        return "\"of\":" + body.length + (habit == Habit.CHANGES_ANSWERS ? "0" : "") + "}";
    }

    private void record(HttpExchange exchange, byte[] body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String known = byKey.get(key);
        String id = known == null ? "r-" + records.size() : known;
        String record = "{\"id\":\"" + id + "\",\"evaluatedAt\":\"x\"," + verdict(body);
        byKey.put(key, id);
        if (habit != Habit.LOSES) {
            records.put(id, habit == Habit.ALTERS ? record + " " : record);
        }
        if (habit == Habit.MAKES_TWINS) {
            records.put(id + "-twin", record);
        }
        send(exchange, 201, record);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
