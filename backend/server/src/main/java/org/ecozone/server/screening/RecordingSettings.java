package org.ecozone.server.screening;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be recorded.
 *
 * @param perAddressAndDay how many screenings one address may record from midnight to midnight
 */
@ConfigurationProperties("ecozone.recording")
record RecordingSettings(@DefaultValue("10000") int perAddressAndDay) {}
