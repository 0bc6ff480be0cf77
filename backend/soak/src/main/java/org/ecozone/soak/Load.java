package org.ecozone.soak;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Ordinary work at a rate that waits for no answer: a server that stands still does not make its own load lighter. Of a hundred
 * requests 55 are previews, 20 records, 15 verifications, 5 fetch a record, 5 bring a file.
 */
final class Load implements Runnable {

    /** So many without an answer at once; what is due beyond that is counted as unanswered. */
    private static final int MOST_IN_FLIGHT = 2000;

    private final Server server;
    private final List<Question> sites;
    private final List<Question> files;
    private final Answers answers;
    private final Journal journal;
    private final Tally tally;
    private final long pause;
    private final Random random;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean ended;

    Load(Server server, List<Question> sites, List<Question> files, Records records, int perSecond, long seed) {
        this.server = server;
        this.sites = sites;
        this.files = files;
        this.answers = records.answers();
        this.journal = records.journal();
        this.tally = records.tally();
        this.pause = 1_000_000_000L / perSecond;
        this.random = new Random(seed);
    }

    /** What the load is held to and writes to. */
    record Records(Answers answers, Journal journal, Tally tally) {}

    /** Asks each question while nothing disturbs the server, so that later answers can be held to these. */
    void learn() throws IOException, InterruptedException {
        for (List<Question> questions : List.of(sites, files)) {
            for (Question question : questions) {
                HttpResponse<byte[]> answer = server.ask(question.request().apply(server));
                if (answer.statusCode() != 200) {
                    throw new IOException(question.name() + ": " + Answers.text(answer.body()));
                }
                answers.learn(question, answer.body());
            }
        }
    }

    void end() {
        ended = true;
    }

    int inFlight() {
        return inFlight.get();
    }

    @Override
    public void run() {
        long due = System.nanoTime();
        while (!ended) {
            due += pause;
            long wait = due - System.nanoTime();
            try {
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
            } catch (InterruptedException e) {
                return;
            }
            one(due);
        }
    }

    private void one(long due) {
        int share = random.nextInt(100);
        Optional<Journal.Entry> known = journal.any(random);
        if (share < 55 || share >= 75 && known.isEmpty()) {
            ask(Kind.PREVIEW, one(sites), due);
        } else if (share < 75) {
            record(journal.takeOpen().orElseGet(() -> Journal.Wish.of(one(sites))), due);
        } else if (share < 90) {
            verify(known.orElseThrow(), due);
        } else if (share < 95) {
            fetch(known.orElseThrow(), due);
        } else {
            ask(Kind.READ_FILE, one(files), due);
        }
    }

    private Question one(List<Question> questions) {
        return questions.get(random.nextInt(questions.size()));
    }

    private void ask(Kind kind, Question question, long due) {
        send(kind, due, question.request().apply(server), 200, answer -> answers.faultIn(question, answer.body()));
    }

    private void verify(Journal.Entry entry, long due) {
        send(
                Kind.VERIFY,
                due,
                server.json("/api/screenings/" + entry.id() + "/verify", new byte[0]),
                200,
                answer -> Answers.text(answer.body()).contains("\"verified\":true")
                        ? ""
                        : "复核不符 (not verified): " + entry.id());
    }

    private void fetch(Journal.Entry entry, long due) {
        send(
                Kind.READ_RECORD,
                due,
                server.request("/api/screenings/" + entry.id()).GET(),
                200,
                answer -> Answers.digest(answer.body()).equals(entry.digest())
                        ? ""
                        : "记录变了 (record differs): " + entry.id());
    }

    /** Sends a recording; without a word from the server it stays open, to be sent again under its key. */
    CompletableFuture<Outcome> record(Journal.Wish wish, long due) {
        return send(Kind.RECORD, due, wish.question().record(server, wish.key()), 201, answer -> {
                    var entry = new Journal.Entry(
                            Answers.id(answer.body()).orElse(""), Answers.digest(answer.body()), wish.question());
                    String contradiction = journal.acknowledge(wish, entry);
                    return contradiction.isEmpty() ? answers.faultIn(wish.question(), answer.body()) : contradiction;
                })
                .thenApply(outcome -> {
                    if (outcome == Outcome.UNANSWERED || outcome == Outcome.REFUSED) {
                        journal.leaveOpen(wish);
                    }
                    return outcome;
                });
    }

    private CompletableFuture<Outcome> send(
            Kind kind,
            long due,
            HttpRequest.Builder request,
            int wanted,
            Function<HttpResponse<byte[]>, String> fault) {
        if (inFlight.get() >= MOST_IN_FLIGHT) {
            return CompletableFuture.completedFuture(add(kind, due, Outcome.UNANSWERED, "没有发出 (too many in flight)"));
        }
        inFlight.incrementAndGet();
        return server.send(request).handle((answer, failure) -> {
            inFlight.decrementAndGet();
            if (failure != null) {
                return add(kind, due, Outcome.UNANSWERED, cause(failure));
            }
            if (answer.statusCode() == wanted) {
                String wrong = fault.apply(answer);
                return add(kind, due, wrong.isEmpty() ? Outcome.RIGHT : Outcome.WRONG, wrong);
            }
            String code = Answers.code(answer.statusCode(), answer.body());
            return add(kind, due, Answers.isRefusal(answer.statusCode()) ? Outcome.REFUSED : Outcome.WRONG, code);
        });
    }

    private Outcome add(Kind kind, long due, Outcome outcome, String note) {
        tally.add(new Event(kind, due, System.nanoTime(), outcome, note));
        return outcome;
    }

    private static String cause(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof HttpTimeoutException
                ? "超时 (timeout)"
                : cause.getClass().getSimpleName();
    }
}
