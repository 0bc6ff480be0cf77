package org.ecozone.server.screening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How screening is served.
 *
 * @param warmUp for how long sample sites are screened before the port opens; zero: not at all
 */
@ConfigurationProperties("ecozone.screening")
record ScreeningSettings(@DefaultValue("5s") Duration warmUp) {}
