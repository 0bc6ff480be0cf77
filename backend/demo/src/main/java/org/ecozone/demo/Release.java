package org.ecozone.demo;

/** The editions of the data set, oldest first. */
enum Release {
    R2020("2020.1"),
    R2025("2025.1"),
    R2026("2026.1");

    private final String code;

    Release(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    boolean isSince(Release other) {
        return compareTo(other) >= 0;
    }
}
