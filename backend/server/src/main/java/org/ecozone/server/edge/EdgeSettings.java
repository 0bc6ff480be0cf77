package org.ecozone.server.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which names this server is called.
 *
 * @param hosts names or addresses that the header {@code Host} may carry, with any port, in lower case; an IPv6 address in
 *     brackets
 */
@ConfigurationProperties("ecozone.edge")
record EdgeSettings(
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) List<String> hosts) {

    EdgeSettings {
        hosts = List.copyOf(hosts);
    }
}
