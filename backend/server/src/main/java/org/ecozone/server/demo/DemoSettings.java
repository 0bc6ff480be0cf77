package org.ecozone.server.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demonstration data.
 *
 * @param folder where {@code editions.yaml}, {@code layers.yaml} and a folder for each edition are
 * @param importIfEmpty whether an empty database is filled with it at start
 */
@ConfigurationProperties("ecozone.demo")
record DemoSettings(
        @DefaultValue("data/demo") Path folder,
        @DefaultValue("true") boolean importIfEmpty) {}
