package org.ecozone.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The server's clock, at a time that a test sets. */
public final class SetClock extends Clock {

    private static final ZoneId ZONE = new TimeConfiguration().clock().getZone();

    private volatile Instant now;

    public SetClock(String now) {
        set(now);
    }

    public void set(String at) {
        now = Instant.parse(at);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
