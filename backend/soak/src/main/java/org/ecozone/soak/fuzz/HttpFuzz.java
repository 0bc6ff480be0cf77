package org.ecozone.soak.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends spoilt requests and holds every answer to {@link AnswerRules}. Exit code 0: nothing found; 1: see the text. */
@Command(name = "fuzz-http")
public final class HttpFuzz implements Callable<Integer> {

    private static final int MOST_SHOWN = 40;

    @Option(names = "--url", required = true)
    private URI url = URI.create("http://127.0.0.1");

    @Option(names = "--sites", required = true, description = "folder of site files")
    private Path siteFiles = Path.of(".");

    @Option(names = "--requests", description = "with each seed")
    private int requests = 2200;

    @Option(names = "--seed", description = "one or more")
    private List<Long> seeds = new ArrayList<>(List.of(1L));

    @Option(names = "--at-once")
    private int atOnce = 8;

    private final Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> found = Collections.synchronizedList(new ArrayList<>());

    private HttpFuzz() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new HttpFuzz()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        List<Request> right = RightRequests.all(siteFiles);
        ExecutorService senders = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (long seed : seeds) {
                for (int number = 0; number < requests; number++) {
                    int which = number;
                    sent.add(senders.submit(() -> one(right, seed, which)));
                }
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } finally {
            senders.shutdownNow();
        }
        System.out.println("应答 answers by status: " + statuses + "（0：不应答即断开 closed without a word）");
        found.stream().limit(MOST_SHOWN).forEach(System.out::println);
        System.out.println(found.isEmpty() ? "没有发现问题 (nothing found)" : found.size() + " 项不符 (faults)");
        return found.isEmpty() ? 0 : 1;
    }

    /** Each has its own chance, so that one can be made again alone. */
    private void one(List<Request> right, long seed, int number) {
        var random = new Random(seed * 1_000_003 + number);
        try {
            byte[] sent;
            RawAnswer answer;
            List<String> faults;
            if (random.nextInt(5) == 0) {
                sent = RawRequests.one(random);
                answer = RawAnswer.to(url, sent);
                faults = AnswerRules.faults(answer);
            } else {
                Request request = new Spoiling(random).spoil(right.get(random.nextInt(right.size())));
                sent = request.bytes();
                answer = RawAnswer.to(url, sent);
                faults = AnswerRules.faults(request, answer);
            }
            statuses.merge(answer.status(), 1, Integer::sum);
            if (!faults.isEmpty()) {
                found.add("种子 seed " + seed + " № " + number + " " + faults + "\n    " + shown(sent, 400) + "\n    → "
                        + shown(answer.head().getBytes(StandardCharsets.UTF_8), 60) + " "
                        + shown(answer.body().getBytes(StandardCharsets.UTF_8), 400));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(byte[] bytes, int most) {
        String text = new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.UTF_8);
        return text.replace("\r", "\\r").replace("\n", "\\n").replaceAll("\\p{Cntrl}", "?");
    }
}
