package org.ecozone.cli;

/** How a command ends. Part of the contract: scripts depend on it. */
final class ExitCode {

    /** It did what was asked, and nothing is wrong. */
    static final int OK = 0;
    /** What was checked has findings, or a record does not come out again. */
    static final int FOUND = 1;
    /** The command was not understood. */
    static final int USAGE = 2;
    /** What was given cannot be read or taken. */
    static final int UNREADABLE = 3;
    /** A fault of this program. */
    static final int BUG = 4;

    private ExitCode() {}
}
