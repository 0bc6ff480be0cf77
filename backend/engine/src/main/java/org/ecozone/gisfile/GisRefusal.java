package org.ecozone.gisfile;

/** A file that is not read at all, and why. Never leaves this package. */
final class GisRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient GisFault fault;

    GisRefusal(String code, String message, String messageEn) {
        super(messageEn, null, false, false);
        this.fault = GisFault.of(code, message, messageEn);
    }

    GisFault fault() {
        return fault;
    }
}
