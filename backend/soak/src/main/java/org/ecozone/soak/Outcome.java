package org.ecozone.soak;

/** What became of a request. */
enum Outcome {
    /** Answered, and as it was when nothing disturbed the server. */
    RIGHT,
    /** Told to come again: too busy, no database, no room, too slow. */
    REFUSED,
    /** An answer that differs from the one without disturbance, or an error of the server's own. */
    WRONG,
    /** No answer: the connection was refused or broke, or nothing came in time. */
    UNANSWERED
}
