package org.ecozone.server.storing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be recorded.
 *
 * @param perAddressAndDay how often one address may have something kept from midnight to midnight: screenings, reviews, projects, their versions
 * @param bytesPerAddressAndDay and how large they may be together, in UTF-8: a site may have 20 MB
 */
@ConfigurationProperties("ecozone.recording")
record RecordingSettings(
        @DefaultValue("10000") int perAddressAndDay,
        @DefaultValue("2GB") DataSize bytesPerAddressAndDay) {}
