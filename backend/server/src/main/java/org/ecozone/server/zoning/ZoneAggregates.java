package org.ecozone.server.zoning;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Single zones. */
interface ZoneAggregates extends Repository<ZoneEntity, Long> {

    /** The zone {@code code} of {@code layer} that holds in edition {@code seq}. */
    @EntityGraph(attributePaths = {"from", "until"})
    @Query("""
            SELECT zone FROM ZoneEntity zone LEFT JOIN zone.until until
            WHERE zone.layer = :layer AND zone.code = :code
              AND zone.from.seq <= :seq AND (until IS NULL OR until.seq > :seq)
            """)
    Optional<ZoneEntity> find(String layer, String code, int seq);
}
