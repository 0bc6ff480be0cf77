package org.ecozone.server.indicator;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the auditor's data are.
 *
 * @param folder of {@code indicators.yaml}
 * @param adjustments folder with a folder for each edition, which may hold {@code adjustments.yaml}
 */
@ConfigurationProperties("ecozone.indicators")
record IndicatorSettings(
        @DefaultValue("data/indicators") Path folder,
        @DefaultValue("data/demo") Path adjustments) {}
