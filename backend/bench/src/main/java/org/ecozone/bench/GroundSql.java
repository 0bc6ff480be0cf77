package org.ecozone.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecozone.cover.Covers;
import org.ecozone.cover.Region;
import org.ecozone.indicator.Formula;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.zoning.Zone;

/**
 * All areas behind the indicators of an edition as one question to PostGIS, to its advantage: each ground is made once, however
 * many indicators read it. Its zones are in the table {@code zones}.
 */
final class GroundSql implements Region.Kinds<String> {

    private final Covers covers;
    private final Map<Region, String> names = new LinkedHashMap<>();
    private final List<String> steps = new ArrayList<>();

    private GroundSql(Covers covers) {
        this.covers = covers;
    }

    /** The grounds that {@code book} measures in the edition of {@code covers}. */
    static GroundSql of(IndicatorBook book, Covers covers) {
        var sql = new GroundSql(covers);
        book.indicators().forEach(indicator -> regions(indicator.formula()).forEach(sql::name));
        return sql;
    }

    private static List<Region> regions(Formula formula) {
        if (formula instanceof Formula.AreaOf area) {
            return List.of(area.region());
        }
        return formula instanceof Formula.ShareOf share ? List.of(share.numerator(), share.whole()) : List.of();
    }

    private String name(Region region) {
        String known = names.get(region);
        if (known != null) {
            return known;
        }
        String geometry = region.match(this);
        String name = "ground_" + names.size();
        names.put(region, name);
        steps.add(name + " AS MATERIALIZED (" + geometry + ")");
        return name;
    }

    @Override
    public String zones(Region.Zones region) {
        return covers.zones(region).orElseThrow().stream()
                .map(Zone::code)
                .collect(Collectors.joining(
                        "', '",
                        "SELECT ST_Union(geom) AS geom FROM zones WHERE layer = '" + region.layer()
                                + "' AND code IN ('",
                        "')"));
    }

    @Override
    public String common(Region.Common region) {
        return "SELECT " + common(name(region.first()), name(region.second())) + " AS geom";
    }

    @Override
    public String shared(Region.Shared region) {
        List<String> grounds = region.of().stream().map(this::name).toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < grounds.size(); i++) {
            for (int j = i + 1; j < grounds.size(); j++) {
                pairs.add(common(grounds.get(i), grounds.get(j)));
            }
        }
        return "SELECT ST_Union(ARRAY[" + String.join(", ", pairs) + "]) AS geom";
    }

    private static String common(String first, String second) {
        return "ST_CollectionExtract(ST_Intersection((SELECT geom FROM " + first + "), (SELECT geom FROM " + second
                + ")), 3)";
    }

    /** One row for each ground: its name and its area in m², along edges that are straight in longitude and latitude. */
    String areas() {
        return names.values().stream()
                .map(name -> "SELECT '" + name + "', coalesce(ST_Area(ST_Segmentize(geom, 0.0005)::geography), 0) FROM "
                        + name)
                .collect(Collectors.joining("\nUNION ALL ", "WITH " + String.join(",\n", steps) + "\n", ""));
    }

    /** What {@code database} says. */
    Areas ask(PostgisDatabase database) {
        var areas = new Areas();
        try {
            database.query(areas(), row -> areas.add(0, "grounds", row.getString(1), row.getDouble(2)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return areas;
    }

    /** What the engine says. */
    Areas measured() {
        var areas = new Areas();
        names.forEach((region, name) ->
                areas.add(0, "grounds", name, covers.area(region).orElseThrow().squareMetres()));
        return areas;
    }
}
