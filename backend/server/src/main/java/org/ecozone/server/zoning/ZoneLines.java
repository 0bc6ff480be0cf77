package org.ecozone.server.zoning;

import java.nio.charset.StandardCharsets;
import org.ecozone.edition.ZoneAttributes;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Zone;

/**
 * Zones in PostgreSQL's COPY text format: one line a zone, fields between tabs, backslash escapes. The fields are layer, code,
 * name, category, attributes, geom, area_m2, area_method, content_hash, from_edition.
 */
final class ZoneLines {

    private final StringBuilder lines = new StringBuilder();

    void add(HashedZone hashed, int edition) {
        Zone zone = hashed.zone();
        Area area = EllipsoidalMeasure.area(zone.geometry());
        text(zone.layer());
        text(zone.code());
        text(zone.name());
        text(zone.category());
        text(ZoneAttributes.write(zone.attributes()));
        text(GeometryColumn.write(zone.geometry()));
        text(Double.toString(area.squareMetres()));
        text(area.method().code());
        text(hashed.hash());
        lines.append(edition).append('\n');
    }

    int length() {
        return lines.length();
    }

    /** The lines so far in UTF-8; forgets them. */
    byte[] take() {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        return bytes;
    }

    private void text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
        lines.append('\t');
    }
}
