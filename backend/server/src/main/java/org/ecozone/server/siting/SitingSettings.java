package org.ecozone.server.siting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the territory is cut into cells.
 *
 * @param atStart whether that of the edition in force is, once the server answers; else when somebody first asks
 */
@ConfigurationProperties("ecozone.siting")
record SitingSettings(@DefaultValue("true") boolean atStart) {}
