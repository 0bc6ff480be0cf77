package org.ecozone.server.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the database is treated.
 *
 * @param folder where on this machine its files are; empty where they are elsewhere, or nobody knows
 * @param leastFree below so much free room in {@code folder} nothing is recorded any more
 * @param requestPatience how long one statement of a request may take
 * @param workPatience how long one statement of work in the background may take: migrations, imports, verifications of editions
 */
@ConfigurationProperties("ecozone.database")
record DatabaseSettings(
        @DefaultValue("") String folder,
        @DefaultValue("1GB") DataSize leastFree,
        @DefaultValue("10s") Duration requestPatience,
        @DefaultValue("10m") Duration workPatience) {}
