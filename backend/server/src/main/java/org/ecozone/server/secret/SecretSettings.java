package org.ecozone.server.secret;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secret.
 *
 * @param releaseSecret what a caller must know who puts rules or definitions in force; empty for one that is made at start
 */
@ConfigurationProperties("ecozone.access")
record SecretSettings(@DefaultValue("") String releaseSecret) {}
