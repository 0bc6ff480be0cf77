package org.ecozone.server.zoning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One edition as recorded. */
@Entity
@Immutable
@Table(name = "editions")
class EditionEntity {

    @Id
    int seq;

    String code = "";
    String status = "";

    @Column(name = "effective_from")
    LocalDate effectiveFrom = LocalDate.EPOCH;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Nullable
    String hash;

    String note = "";

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "predecessor")
    @Nullable
    EditionEntity predecessor;

    /** A method, not the field: of an edition that was not fetched yet, only methods fetch it. */
    String code() {
        return code;
    }
}
