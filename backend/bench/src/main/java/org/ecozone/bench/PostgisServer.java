package org.ecozone.bench;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a PostGIS is.
 *
 * @param database one that exists, from which others can be created
 */
record PostgisServer(String host, int port, String database, String user, String password) {

    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/,]+)(?::(\\d+))?/([^?]+).*");
    private static final int USUAL_PORT = 5432;

    /** The one that {@code ECOZONE_BENCH_DB_URL}, {@code …_USER} and {@code …_PASSWORD} name; empty if they name none. */
    static Optional<PostgisServer> named(Map<String, String> environment) {
        String url = environment.getOrDefault("ECOZONE_BENCH_DB_URL", "");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "ECOZONE_BENCH_DB_URL: expected jdbc:postgresql://HOST:PORT/DATABASE, not " + url);
        }
        return Optional.of(new PostgisServer(
                parts.group(1),
                parts.group(2) == null ? USUAL_PORT : Integer.parseInt(parts.group(2)),
                parts.group(3),
                environment.getOrDefault("ECOZONE_BENCH_DB_USER", ""),
                environment.getOrDefault("ECOZONE_BENCH_DB_PASSWORD", "")));
    }
}
