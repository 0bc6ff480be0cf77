package org.ecozone.gisfile;

/** The six blanks of ASCII. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
