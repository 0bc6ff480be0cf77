package org.ecozone.edition;

/** Data that cannot be imported; the message lists every fault with file and line. Stops the start. */
public final class DataRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DataRefused(String message) {
        super(message);
    }
}
