package org.ecozone.server.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.access.file.RuleArchive;
import org.ecozone.access.file.RuleReading;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules that apply now, and every release that ever did. Who answers a request takes one book, once, and uses it throughout. */
public class RulesInForce {

    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);
    private static final int PAST_BOOKS = 8;
    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

    private final RuleReleaseRows releases;
    private final AtomicReference<RuleBook> current;
    private final Map<String, RuleBook> past = new LinkedHashMap<>(PAST_BOOKS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleBook> eldest) {
            return size() > PAST_BOOKS;
        }
    };

    /** {@code first} is in force and kept. */
    RulesInForce(RuleBook first, RuleReleaseRows releases) {
        this.releases = releases;
        this.current = new AtomicReference<>(first);
    }

    /** The book in force. */
    public RuleBook current() {
        return current.get();
    }

    /** The book in force, for the law of {@code asOf}; throws BAD_PARAMETER where it was not complete yet. */
    public RuleBook completeOn(LocalDate asOf) {
        return completeOn(current(), asOf);
    }

    /** {@code book}, for the law of {@code asOf}; throws BAD_PARAMETER where it was not complete yet. */
    public static RuleBook completeOn(RuleBook book, LocalDate asOf) {
        if (asOf.isBefore(book.from())) {
            throw ProblemException.at(
                    "asOf",
                    ProblemCode.BAD_PARAMETER,
                    "规则库 " + book.version() + " 自 " + book.from() + " 起完整，不能用于 " + asOf + " 的研判");
        }
        return book;
    }

    /** From now on {@code next}, which is kept, is in force. */
    void put(RuleBook next) {
        current.set(next);
    }

    /** The book whose files have {@code hash}, in force or not; empty if it is not kept, or not as it was. */
    public Optional<RuleBook> find(String hash) {
        RuleBook now = current();
        return now.hash().equals(hash) ? Optional.of(now) : ofPast(hash);
    }

    /**
     * The book that the request's {@code parameter} names by its hash or by its version, of several releases of a version the newest;
     * throws {@link ProblemException} RULES_UNKNOWN.
     */
    public RuleBook named(String given, String parameter) {
        RuleBook now = current();
        if (now.version().equals(given)) {
            return now;
        }
        Optional<String> hash = HASH.matcher(given).matches()
                ? Optional.of(given)
                : releases.all().stream()
                        .filter(row -> row.version().equals(given))
                        .map(RuleReleaseRows.Row::hash)
                        .findFirst();
        return hash.flatMap(this::find)
                .orElseThrow(() -> ProblemException.at(
                        parameter, ProblemCode.RULES_UNKNOWN, "没有规则库 " + given + "；各次发布见 /api/rules/releases"));
    }

    /** A query may wait for the database; who asks for a book that is held does not wait with it. */
    private Optional<RuleBook> ofPast(String hash) {
        if (!HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        synchronized (past) {
            RuleBook held = past.get(hash);
            if (held != null) {
                return Optional.of(held);
            }
        }
        Optional<RuleBook> loaded = releases.archive(hash).flatMap(archive -> read(hash, archive));
        synchronized (past) {
            loaded.ifPresent(book -> past.put(hash, book));
        }
        return loaded;
    }

    private static Optional<RuleBook> read(String hash, byte[] archive) {
        try {
            return Optional.of(RuleReading.load(RuleArchive.read(archive)))
                    .filter(book -> book.hash().equals(hash));
        } catch (IllegalArgumentException | RuleFaults altered) {
            LOG.warn("规则库 {} 的存档不能载入", hash, altered);
            return Optional.empty();
        }
    }
}
