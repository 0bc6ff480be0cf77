package org.ecozone.soak;

/**
 * One request and what became of it.
 *
 * @param began when it was due, not when it was sent: what waited for its turn here waited for the server
 * @param ended nanoseconds, as {@code began}, of {@link System#nanoTime}
 * @param note the code of a refusal, or what was wrong; else empty
 */
record Event(Kind kind, long began, long ended, Outcome outcome, String note) {

    double millis() {
        return (ended - began) / 1e6;
    }
}
