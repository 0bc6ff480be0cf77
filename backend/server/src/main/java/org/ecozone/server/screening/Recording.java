package org.ecozone.server.screening;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.storing.Storing;
import org.ecozone.server.timing.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores a screening where there is room and the caller may, once a key. */
@Component
class Recording {

    private final ScreeningRows rows;
    private final RecordingKeys keys;
    private final Storing storing;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Counter records;

    Recording(
            ScreeningRows rows,
            RecordingKeys keys,
            Storing storing,
            TransactionOperations transaction,
            Clock clock,
            MeterRegistry metrics) {
        this.records = Counter.builder("ecozone.records")
                .description("Screenings recorded / 登记的研判")
                .register(metrics);
        this.rows = rows;
        this.keys = keys;
        this.storing = storing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What came of a recording.
     *
     * @param isReplayed whether it was recorded before, under the same key
     */
    record Added(RecordedScreening screening, boolean isReplayed) {}

    /** Stores what {@code made} makes; what was stored under {@code key} is given again, and nothing made. */
    Added add(Supplier<RecordedScreening> made, String address, @Nullable RecordingKey key) {
        Optional<Added> before = Stage.DB.of(() -> recorded(key));
        if (before.isPresent()) {
            return before.get();
        }
        Optional<RecordedScreening> stored = storing.store(address, Recording::size, () -> {
            RecordedScreening screening = made.get();
            return Stage.DB.of(() -> store(screening, key)) ? Optional.of(screening) : Optional.empty();
        });
        stored.ifPresent(one -> records.increment());
        return stored.map(one -> new Added(one, false))
                .or(() -> recorded(key))
                .orElseThrow(() -> new IllegalStateException("neither recorded nor found"));
    }

    private static long size(RecordedScreening screening) {
        return Storing.bytes(screening.request()) + Storing.bytes(screening.result());
    }

    private Optional<Added> recorded(@Nullable RecordingKey key) {
        return key == null
                ? Optional.empty()
                : keys.find(key.key(), now()).flatMap(use -> {
                    if (!use.bodyHash().equals(key.bodyHash())) {
                        throw ProblemException.at(
                                RecordingKey.HEADER,
                                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                                "这个 " + RecordingKey.HEADER + " 在 24 小时内已用于另一请求；每个新的请求应使用新的键，重试才用原来的键");
                    }
                    return rows.findAnswer(use.screening()).map(found -> new Added(found, true));
                });
    }

    /** All or nothing; false, and nothing, where somebody took the key in the meantime. */
    private boolean store(RecordedScreening screening, @Nullable RecordingKey key) {
        if (key == null) {
            rows.add(screening);
            return true;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            keys.forgetOld(now());
            if (!keys.claim(key, screening.id(), now())) {
                return false;
            }
            rows.add(screening);
            return true;
        }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
