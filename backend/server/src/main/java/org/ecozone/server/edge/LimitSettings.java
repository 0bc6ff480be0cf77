package org.ecozone.server.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of request bodies.
 *
 * @param json largest of every body that is not an upload
 * @param upload largest multipart body as a whole
 * @param large from this size on a body is large
 * @param largeAtOnce how many bytes of large bodies are worked on at once; a body that is larger is worked on alone
 * @param largeWaiting how many large requests may wait for their turn
 * @param largeWait how long one waits
 */
@ConfigurationProperties("ecozone.limits")
record LimitSettings(
        @DefaultValue("20MB") DataSize json,
        @DefaultValue("62MB") DataSize upload,
        @DefaultValue("512KB") DataSize large,
        @DefaultValue("48MB") DataSize largeAtOnce,
        @DefaultValue("16") int largeWaiting,
        @DefaultValue("15s") Duration largeWait) {}
