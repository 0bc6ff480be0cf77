package org.ecozone.server.zoning;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Single editions. */
interface EditionAggregates extends Repository<EditionEntity, Integer> {

    Optional<EditionEntity> findByCode(String code);
}
