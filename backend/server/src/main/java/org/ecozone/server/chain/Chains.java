package org.ecozone.server.chain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecozone.chain.Chain;
import org.ecozone.chain.Version;
import org.ecozone.server.chain.HeldChain.Added;
import org.ecozone.server.storing.Storing;
import org.ecozone.server.timing.Stage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Finds chains, and keeps versions where there is room and the caller may. */
@Service
public class Chains {

    private final ChainRows rows;
    private final Storing storing;
    private final TransactionOperations transaction;
    private final Clock clock;

    Chains(ChainRows rows, Storing storing, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.storing = storing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All that is kept of {@code of}. */
    public HeldChain get(ChainKind kind, UUID of) {
        return new HeldChain(kind, of, new Chain(Stage.DB.of(() -> rows.all(kind, of))));
    }

    /**
     * What of it matters to who adds to it and saw {@code previous}, or none: that version, the one after it and the newest, as all of
     * them may have 30 MB.
     */
    public HeldChain around(ChainKind kind, UUID of, Optional<String> previous) {
        return new HeldChain(kind, of, new Chain(Stage.DB.of(() -> rows.around(kind, of, previous.orElse(null)))));
    }

    /** That of something of which nothing was ever said. */
    public static HeldChain begun(ChainKind kind, UUID of) {
        return new HeldChain(kind, of, Chain.EMPTY);
    }

    /** One version of {@code of}. */
    public Optional<Version> find(ChainKind kind, UUID of, int number) {
        return Stage.DB.of(() -> rows.find(kind, of, number));
    }

    /** When a version is made that is made now. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What is stored together with a version, or not at all.
     *
     * @param bytes how large it is
     */
    public record Beside(long bytes, Runnable store) {

        /** A version alone. */
        public static final Beside NOTHING = new Beside(0, () -> {});
    }

    /**
     * Keeps {@code made} for who calls from {@code address}; empty, and nothing kept, where somebody else was first. Who said the same
     * twice and was first by the other call has what that one made.
     *
     * @throws org.ecozone.server.problem.ProblemException STORAGE_FULL or RECORDS_LIMITED
     */
    public Optional<Added> store(HeldChain chain, Version made, String address, Beside beside) {
        Supplier<Optional<Version>> inOne = () -> {
            try {
                transaction.executeWithoutResult(status -> {
                    beside.store().run();
                    rows.add(chain.kind(), chain.of(), made);
                });
                return Optional.of(made);
            } catch (DuplicateKeyException other) {
                return Optional.empty();
            }
        };
        return storing.store(
                        address, stored -> Storing.bytes(stored.content()) + beside.bytes(), () -> Stage.DB.of(inOne))
                .map(stored -> new Added(chain.of(), stored, false))
                .or(() -> around(chain.kind(), chain.of(), Optional.ofNullable(made.previousHash()))
                        .replayed(made));
    }
}
