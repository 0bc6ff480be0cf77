package org.ecozone.server.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How bodies of requests may arrive.
 *
 * @param grace in which nothing is asked of a body
 * @param rate bytes a second that must have come on average since
 * @param deadline by which it must be there, whatever its rate
 * @param atOnce how many may be under way
 * @param bytes how many bytes of them are kept at once
 * @param dropped how many bytes of a body that is too large are read and dropped, so that its sender gets to see the refusal
 */
@ConfigurationProperties("ecozone.arriving")
record ArrivingSettings(
        @DefaultValue("10s") Duration grace,
        @DefaultValue("4KB") DataSize rate,
        @DefaultValue("15m") Duration deadline,
        @DefaultValue("1000") int atOnce,
        @DefaultValue("1GB") DataSize bytes,
        @DefaultValue("256MB") DataSize dropped) {}
