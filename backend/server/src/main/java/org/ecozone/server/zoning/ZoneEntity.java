package org.ecozone.server.zoning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.ecozone.edition.ZoneAttributes;
import org.ecozone.zoning.Zone;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** One zone as recorded, with the range of editions in which it holds. */
@Entity
@Immutable
@Table(name = "zones")
class ZoneEntity {

    @Id
    long id;

    String layer = "";
    String code = "";
    String name = "";
    String category = "";

    @JdbcTypeCode(SqlTypes.JSON)
    String attributes = "{}";

    @Column(columnDefinition = "geometry(MultiPolygon,4490)")
    @Nullable
    MultiPolygon geom;

    @Column(name = "area_m2")
    double areaSquareMetres;

    @Column(name = "area_method")
    String areaMethod = "";

    @Column(name = "content_hash")
    String contentHash = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_edition")
    EditionEntity from = new EditionEntity();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "until_edition")
    @Nullable
    EditionEntity until;

    Zone zone() {
        if (geom == null) {
            throw new IllegalStateException("zone " + id + " has no geometry");
        }
        return new Zone(layer, code, name, category, ZoneAttributes.read(attributes), geom);
    }
}
