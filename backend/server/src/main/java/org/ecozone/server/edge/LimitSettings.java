package org.ecozone.server.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Largest request bodies.
 *
 * @param json of every body that is not an upload
 * @param upload of a multipart body as a whole
 */
@ConfigurationProperties("ecozone.limits")
record LimitSettings(
        @DefaultValue("20MB") DataSize json,
        @DefaultValue("50MB") DataSize upload) {}
