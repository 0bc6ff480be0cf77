package org.ecozone.bench;

import java.sql.SQLException;

/**
 * A form in which PostGIS is asked how much of a site lies in each zone.
 *
 * @param measure name of its figure
 * @param title for people
 * @param table zones or their pieces
 * @param isByBox whether {@code &&} alone chooses what is intersected: no answer for zones that are only touched, and one
 *     predicate less to compute
 */
record PostgisQuestion(String measure, String title, String table, boolean isByBox) {

    static final PostgisQuestion WHOLE =
            new PostgisQuestion("postgis.whole", "PostGIS, whole zones, ST_Intersects", "zones", false);

    static PostgisQuestion subdivided(int vertices) {
        return new PostgisQuestion(
                "postgis.subdivided-" + vertices,
                "PostGIS, ST_Subdivide " + vertices + ", ST_Intersects",
                table(vertices),
                false);
    }

    static PostgisQuestion subdividedByBox(int vertices) {
        return new PostgisQuestion(
                "postgis.box-" + vertices,
                "PostGIS, ST_Subdivide " + vertices + ", && only (does not tell touching from apart)",
                table(vertices),
                true);
    }

    static String table(int vertices) {
        return "pieces_" + vertices;
    }

    /** One site, {@code :id}. */
    String sql() {
        return """
                SELECT z.layer, z.code, sum(ST_Area(ST_Intersection(z.geom, s.geom)::geography))
                FROM sites s JOIN %s z ON %s
                WHERE s.id = :id
                GROUP BY z.layer, z.code
                """.formatted(table, condition());
    }

    private String condition() {
        return isByBox ? "z.geom && s.geom" : "ST_Intersects(z.geom, s.geom)";
    }

    /** All sites, measured along edges that are straight in longitude and latitude. */
    Areas areas(PostgisDatabase database) throws SQLException {
        var areas = new Areas();
        database.query(
                """
                SELECT s.id, z.layer, z.code, ST_Area(ST_Segmentize(
                    ST_CollectionExtract(ST_Intersection(z.geom, s.geom), 3), 0.0005)::geography)
                FROM sites s JOIN %s z ON %s
                """.formatted(table, condition()),
                row -> areas.add(row.getInt(1), row.getString(2), row.getString(3), row.getDouble(4)));
        return areas;
    }
}
