package org.ecozone.server.zoning;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when at least one edition is held, so that screenings are answered. Named {@code editions} in the health answer. */
@Component("editionsHealthIndicator")
class EditionsHealth implements HealthIndicator {

    private final PublishedEditions editions;

    EditionsHealth(PublishedEditions editions) {
        this.editions = editions;
    }

    @Override
    public Health health() {
        return editions.all().isEmpty() ? Health.down().build() : Health.up().build();
    }
}
