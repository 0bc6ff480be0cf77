package org.ecozone.server.siting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the territory is cut into cells.
 *
 * @param afterStart how long after the server answers that of the edition in force is, beside what it answers; zero: when somebody
 *     first asks
 */
@ConfigurationProperties("ecozone.siting")
record SitingSettings(@DefaultValue("60s") Duration afterStart) {}
