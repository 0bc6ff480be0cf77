package org.ecozone.soak;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** One attacker who sends one hostile request after the other. Each must be answered, and not by an error of the server's own. */
final class Hostile implements Runnable {

    /** What a request may take in all, by the documented deadlines, with what it waits for. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String PREVIEW = "/api/screenings/preview";
    private static final String READ = "/api/sites/read";

    private record Attack(String name, BiFunction<Server, Random, HttpRequest.Builder> request) {}

    private final Server server;
    private final Tally tally;
    private final byte[] workbook;
    private final long pauseMillis;
    private final Random random;
    private final List<Attack> attacks;
    private volatile boolean ended;

    /** @param workbook a right XLSX file, of which hostile ones are made */
    Hostile(Server server, Tally tally, byte[] workbook, long pauseMillis, long seed) {
        this.server = server;
        this.tally = tally;
        this.workbook = workbook.clone();
        this.pauseMillis = pauseMillis;
        this.random = new Random(seed);
        this.attacks = attacks();
    }

    private List<Attack> attacks() {
        return List.of(
                preview(
                        "线自交 scribble",
                        any -> HostileInputs.scribble(100 + any.nextInt(900), any.nextBoolean() ? 0.01 : 20, any)),
                preview("圆盘 discs", any -> HostileInputs.discs(200 + any.nextInt(1800), 50, any)),
                preview("孔 holes", any -> HostileInputs.holes(500 + any.nextInt(2500), any)),
                preview("嵌套 nested JSON", any -> HostileInputs.nested(200_000)),
                preview("大数 huge numbers", any -> HostileInputs.manyNumbers(200_000)),
                preview("断尾 torn JSON", any -> Arrays.copyOf(HostileInputs.discs(50, 5, any), 900)),
                file(
                        "尖括号 angle brackets",
                        "a.kmz",
                        any -> HostileInputs.zip("doc.kml", HostileInputs.kml("<", 4_000_000))),
                file("脚本 scripts", "a.kml", any -> HostileInputs.kml("<script ", 2_000_000)),
                file("样式 styles", "a.xlsx", any -> HostileInputs.swollen(workbook, "xl/styles.xml", 60_000_000)),
                file(
                        "单元格 sheet",
                        "a.xlsx",
                        any -> HostileInputs.swollen(workbook, "xl/worksheets/sheet1.xml", 60_000_000)),
                file("空文件炸弹 zeros", "a.zip", any -> HostileInputs.zip("a.shp", new byte[80_000_000])),
                file(
                        "套包 zip in zip",
                        "a.zip",
                        any -> HostileInputs.zip("b.zip", HostileInputs.zip("c.shp", new byte[1_000_000]))),
                file("一长行 one long line", "a.csv", any -> HostileInputs.bytes("1,".repeat(4_000_000))),
                file("乱码 noise", "a.gpkg", any -> HostileInputs.noise(100_000, any)),
                file("空白 blanks", "a.txt", any -> HostileInputs.bytes(" ".repeat(20_000_000))));
    }

    private interface Content {
        byte[] from(Random random);
    }

    private static Attack preview(String name, Content content) {
        return new Attack(name, (server, random) -> server.json(PREVIEW, content.from(random)));
    }

    private static Attack file(String name, String file, Content content) {
        return new Attack(name, (server, random) -> server.upload(READ, file, content.from(random)));
    }

    void end() {
        ended = true;
    }

    @Override
    public void run() {
        for (int turn = 0; !ended; turn++) {
            try {
                if (turn % (attacks.size() + 1) == attacks.size()) {
                    leave();
                } else {
                    send(attacks.get(turn % (attacks.size() + 1)));
                }
                Thread.sleep(pauseMillis);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void send(Attack attack) throws InterruptedException {
        HttpRequest.Builder request = attack.request().apply(server, random).timeout(PATIENCE);
        long began = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = server.ask(request);
            String code = attack.name() + ": " + Answers.code(answer.statusCode(), answer.body());
            add(began, outcome(answer.statusCode()), code);
        } catch (IOException e) {
            add(began, Outcome.UNANSWERED, attack.name() + ": " + e.getClass().getSimpleName());
        }
    }

    private static Outcome outcome(int status) {
        if (Answers.isRefusal(status)) {
            return Outcome.REFUSED;
        }
        return status < 500 ? Outcome.RIGHT : Outcome.WRONG;
    }

    private void add(long began, Outcome outcome, String note) {
        tally.add(new Event(Kind.HOSTILE, began, System.nanoTime(), outcome, note));
    }

    /** Asks for much and is gone: nothing to be answered, and nothing to go on with. */
    private void leave() {
        byte[] body = HostileInputs.scribble(500, 0.01, random);
        try (var socket = new Socket(server.base().getHost(), server.base().getPort())) {
            socket.getOutputStream()
                    .write(("POST " + PREVIEW
                                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
        } catch (IOException serverIsAway) {
            // It left anyway.
        }
    }
}
