package org.ecozone.cli;

/** How a command prints its answer. */
enum Format {
    /** For people, Chinese first. */
    TEXT,
    /** For programs. */
    JSON
}
