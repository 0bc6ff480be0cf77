package org.ecozone.server.metrics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where metrics are shown.
 *
 * @param port of the loopback address; any free one if 0; without one nothing is shown
 */
@ConfigurationProperties("ecozone.metrics")
record MetricsSettings(@Nullable Integer port) {}
