package org.ecozone.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the server said that it recorded, and what it was asked to record without a word from it so far. */
final class Journal {

    /** A recording under one key, which is sent until it is acknowledged. */
    record Wish(String key, Question question) {

        static Wish of(Question question) {
            return new Wish(UUID.randomUUID().toString(), question);
        }
    }

    /**
     * What a record was when it was acknowledged.
     *
     * @param digest of the answer: in an hour there are more answers than memory
     */
    record Entry(String id, String digest, Question question) {}

    private final Map<String, Entry> byKey = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Queue<Wish> open = new ConcurrentLinkedQueue<>();

    /** Was sent, and no answer came: to be sent again. */
    void leaveOpen(Wish wish) {
        open.add(wish);
    }

    /** One that is to be sent again. */
    Optional<Wish> takeOpen() {
        return Optional.ofNullable(open.poll());
    }

    int open() {
        return open.size();
    }

    /**
     * The server said that it recorded {@code wish}.
     *
     * @return what contradicts what it said before; empty where nothing does
     */
    synchronized String acknowledge(Wish wish, Entry entry) {
        Entry before = byKey.putIfAbsent(wish.key(), entry);
        if (before == null) {
            entries.add(entry);
            return "";
        }
        return before.equals(entry) ? "" : "同一键两条记录 (twins under one key): " + before.id() + ", " + entry.id();
    }

    synchronized Optional<Entry> any(Random random) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(random.nextInt(entries.size())));
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
