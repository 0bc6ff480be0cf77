package org.ecozone.geo;

/** No way of computing an overlay succeeded. What is not known must not count as nothing found. */
public final class OverlayFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OverlayFailedException(String what) {
        super(what);
    }

    public OverlayFailedException(RuntimeException cause) {
        super("overlay failed: " + cause.getMessage(), cause);
    }
}
