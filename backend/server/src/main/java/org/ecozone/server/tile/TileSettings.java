package org.ecozone.server.tile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How vector tiles are served.
 *
 * @param address under which clients reach this server, as {@code https://name}; empty: as the request says
 * @param kept how many bytes of tiles are kept, compressed
 * @param warmUp for how long at most tiles are made after the start; zero: none is
 */
@ConfigurationProperties("ecozone.tiles")
record TileSettings(
        @DefaultValue("") String address,
        @DefaultValue("64MB") DataSize kept,
        @DefaultValue("60s") Duration warmUp) {}
