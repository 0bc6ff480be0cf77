package org.ecozone.server.demo;

/** Data that cannot be imported; the message lists every fault with file and line. Stops the start. */
final class DataRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataRefused(String message) {
        super(message);
    }
}
