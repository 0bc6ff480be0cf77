package org.ecozone.server.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of recorded screenings, newest first: behind the one of this time and id.
 *
 * @param at to the millisecond
 */
record ListPlace(Instant at, UUID id) {

    /** Before everything: PostgreSQL's years end later, but no clock of ours gets there. */
    static final ListPlace START = new ListPlace(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    private static final Pattern TEXT = Pattern.compile("(\\d{1,14})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads {@link #text}; empty if it is something else. */
    static Optional<ListPlace> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ListPlace(
                Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), UUID.fromString(matcher.group(2))));
    }

    /** As a query parameter. */
    String text() {
        return at.toEpochMilli() + "-" + id;
    }
}
