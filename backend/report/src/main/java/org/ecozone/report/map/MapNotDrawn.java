package org.ecozone.report.map;

/** A map that cannot be drawn as it is to be; its message is for people, in Chinese. */
public final class MapNotDrawn extends RuntimeException {

    private static final long serialVersionUID = 1;

    MapNotDrawn(String message) {
        super(message);
    }

    MapNotDrawn(String message, Throwable cause) {
        super(message, cause);
    }
}
