package org.ecozone.soak;

import java.net.http.HttpRequest;
import java.util.function.Function;

/**
 * Something that always has the same answer.
 *
 * @param body of a screening: the Feature; else empty
 * @param request what is sent for it
 */
record Question(String name, byte[] body, Function<Server, HttpRequest.Builder> request) {

    /** A day that all ask for, so that midnight changes no answer. */
    static final String DAY = "asOf=2026-08-01";

    static Question preview(String name, byte[] feature) {
        return new Question(name, feature, server -> server.json("/api/screenings/preview?" + DAY, feature));
    }

    static Question file(String name, byte[] content) {
        return new Question(name, new byte[0], server -> server.upload("/api/sites/read", name, content));
    }

    HttpRequest.Builder record(Server server, String key) {
        return server.json("/api/screenings?" + DAY, body).header("Idempotency-Key", key);
    }
}
