package org.ecozone.server.storing;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.ecozone.server.database.DatabaseRoom;
import org.springframework.stereotype.Service;

/** Lets be stored what callers ask to be kept: where there is room for it, and as much as an address may in a day. */
@Service
public class Storing {

    private final RecordingAllowance allowance;
    private final DatabaseRoom room;

    Storing(RecordingAllowance allowance, DatabaseRoom room) {
        this.allowance = allowance;
        this.room = room;
    }

    /** How large {@code text} is, in UTF-8. */
    public static long bytes(String text) {
        // Each half of a surrogate pair is two bytes.
        return text.chars()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate((char) c) ? 2 : 3)
                .sum();
    }

    /**
     * What {@code store} has stored for who calls from {@code address}, with so many {@code bytes}; empty, and not counted, if it stored
     * nothing.
     *
     * @throws org.ecozone.server.problem.ProblemException STORAGE_FULL or RECORDS_LIMITED, before {@code store} is asked
     */
    public <T> Optional<T> store(String address, ToLongFunction<T> bytes, Supplier<Optional<T>> store) {
        room.require();
        allowance.take(address);
        Optional<T> stored = Optional.empty();
        try {
            stored = store.get();
        } catch (RuntimeException e) {
            room.refused(e);
            throw e;
        } finally {
            if (stored.isEmpty()) {
                allowance.giveBack(address);
            }
        }
        stored.ifPresent(one -> {
            room.stored();
            allowance.used(address, bytes.applyAsLong(one));
        });
        return stored;
    }
}
