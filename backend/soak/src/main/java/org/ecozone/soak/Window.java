package org.ecozone.soak;

/**
 * The time of a fault that was made on purpose, until the server was well again.
 *
 * @param from nanoseconds of {@link System#nanoTime}
 * @param until where it did not come back, the largest number there is
 */
record Window(FaultKind fault, long from, long until) {

    boolean touches(Event event) {
        return event.began() <= until && event.ended() >= from;
    }

    boolean hasNoEnd() {
        return until == Long.MAX_VALUE;
    }
}
