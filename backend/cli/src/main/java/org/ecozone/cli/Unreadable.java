package org.ecozone.cli;

/** What was given cannot be read, or is not what the command needs. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String english;

    /** In both languages: what was given, and what would do. */
    Unreadable(String chinese, String english) {
        super(chinese);
        this.english = english;
    }

    String english() {
        return english;
    }
}
