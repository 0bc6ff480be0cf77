package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.geo.Crs;
import org.ecozone.gisfile.sqlite.SqliteFile;
import org.ecozone.gisfile.sqlite.SqliteRow;
import org.ecozone.gisfile.sqlite.SqliteTable;

/**
 * What the tables of a GeoPackage say of its layers, each in its own place (OGC 12-128r19, 1.1.2 to 2.1.3): the system in
 * gpkg_geometry_columns, in gpkg_contents and in the geometries themselves, what gpkg_spatial_ref_sys says it is, and which tables hold
 * geometries. GDAL goes by one of these; where they differ nothing tells which one is right.
 */
final class GeoPackageTables {

    private static final int HEAD = 8;

    private final Map<String, Registered> layers = new LinkedHashMap<>();
    private final Map<Long, Described> systems = new LinkedHashMap<>();
    private final Map<String, Set<Long>> inGeometries = new LinkedHashMap<>();
    private final Set<String> withTwo = new TreeSet<>();
    private final List<SqliteTable> tables;

    /** The system that a table is registered in, and what gpkg_contents says. */
    private record Registered(long system, OptionalLong contents) {}

    /** A row of gpkg_spatial_ref_sys. */
    private record Described(String organization, long code, String definition) {}

    private GeoPackageTables(SqliteFile file) {
        this.tables = file.tables();
        Map<String, OptionalLong> contents = new LinkedHashMap<>();
        rows(
                file,
                "gpkg_contents",
                (table, row) -> contents.put(
                        key(row.text(table.column("table_name")).orElse("")), row.whole(table.column("srs_id"))));
        rows(file, "gpkg_geometry_columns", (table, row) -> {
            String name = key(row.text(table.column("table_name")).orElse(""));
            row.whole(table.column("srs_id"))
                    .ifPresent(system -> layers.put(
                            name, new Registered(system, contents.getOrDefault(name, OptionalLong.empty()))));
        });
        rows(
                file,
                "gpkg_spatial_ref_sys",
                (table, row) -> systems.put(
                        row.whole(table.column("srs_id")).orElse(row.number()),
                        new Described(
                                row.text(table.column("organization")).orElse(""),
                                row.whole(table.column("organization_coordsys_id"))
                                        .orElse(0),
                                row.text(table.column("definition")).orElse(""))));
        tables.stream().filter(GeoPackageTables::isOfUser).forEach(table -> file.rows(table, row -> look(table, row)));
    }

    static GeoPackageTables of(byte[] content) throws GisRefusal {
        try {
            return new GeoPackageTables(new SqliteFile(content));
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new GisRefusal(
                    "FILE_DAMAGED",
                    "GeoPackage 的表不能完整读取，可能已损坏；没有采用其中任何图形。请在 GIS 软件中打开并重新导出。",
                    "The tables of the GeoPackage cannot be read in full; it may be damaged. Open it in a GIS and export it again.");
        }
    }

    private interface Each {
        void row(SqliteTable table, SqliteRow row);
    }

    private void rows(SqliteFile file, String name, Each each) {
        tables.stream()
                .filter(table -> key(table.name()).equals(name) && !table.isView())
                .forEach(table -> file.rows(table, row -> each.row(table, row)));
    }

    private static boolean isOfUser(SqliteTable table) {
        String name = key(table.name());
        return !name.startsWith("gpkg_") && !name.startsWith("sqlite_") && !name.startsWith("rtree_");
    }

    private void look(SqliteTable table, SqliteRow row) {
        int geometries = 0;
        for (int column = 0; column < row.columns(); column++) {
            byte[] head = row.blob(column, HEAD);
            boolean isGeometry = head.length == HEAD && head[0] == 'G' && head[1] == 'P' && head[2] == 0;
            if (isGeometry) {
                geometries++;
                inGeometries.computeIfAbsent(table.name(), n -> new TreeSet<>()).add(system(head));
            }
        }
        if (geometries > 1) {
            withTwo.add(table.name());
        }
    }

    /** Bytes 4 to 7 of the header, in the order that its flags say. */
    private static long system(byte[] head) {
        int value = (head[4] & 0xff) << 24 | (head[5] & 0xff) << 16 | (head[6] & 0xff) << 8 | head[7] & 0xff;
        return (head[3] & 1) == 1 ? Integer.reverseBytes(value) : value;
    }

    /** {@code layer} as GDAL has read it, its system in doubt if the tables contradict each other. */
    GisLayer held(GisLayer layer) {
        Registered registered = layers.get(key(layer.name()));
        if (registered == null || !(layer.crs() instanceof StatedCrs.Known known)) {
            return layer;
        }
        return contradiction(layer.name(), registered, known.crs())
                .or(() -> contradiction(registered.system(), known.crs()))
                .map(doubt -> new GisLayer(layer.name(), doubt, layer.features()))
                .orElse(layer);
    }

    private Optional<StatedCrs> contradiction(String name, Registered registered, Crs read) {
        long stated = registered.system();
        if (registered.contents().isPresent() && isOther(registered.contents().getAsLong(), stated)) {
            return doubt(
                    "gpkg_contents 里是 " + registered.contents().getAsLong(),
                    "gpkg_contents has " + registered.contents().getAsLong(),
                    stated);
        }
        return inGeometries.entrySet().stream()
                .filter(entry -> key(entry.getKey()).equals(key(name)))
                .flatMap(entry -> entry.getValue().stream())
                .filter(system -> isOther(system, stated))
                .findFirst()
                .flatMap(system -> doubt("图形里是 " + system, "its geometries have " + system, stated));
    }

    private static Optional<StatedCrs> doubt(String other, String otherEn, long stated) {
        return Optional.of(new StatedCrs.Doubtful(
                "GeoPackage 的坐标系编号自相矛盾：gpkg_geometry_columns 里是 " + stated + "，" + other,
                "The GeoPackage contradicts itself: gpkg_geometry_columns has the system " + stated + ", " + otherEn));
    }

    /** 0 and -1 leave the system open. */
    private static boolean isOther(long system, long stated) {
        return system > 0 && system != stated;
    }

    private Optional<StatedCrs> contradiction(long stated, Crs read) {
        Described system = systems.get(stated);
        if (system == null) {
            return Optional.empty();
        }
        boolean isEpsg = system.organization().equalsIgnoreCase("EPSG");
        List<Optional<Crs>> said = new ArrayList<>();
        if (isEpsg) {
            said.add(Crs.find("EPSG:" + system.code()));
        }
        Crs.find("EPSG:" + stated).ifPresent(byNumber -> said.add(Optional.of(byNumber)));
        StatedCrs defined = WktCrs.of(system.definition());
        if (defined instanceof StatedCrs.Known known) {
            said.add(Optional.of(known.crs()));
        } else if (defined instanceof StatedCrs.Refused) {
            said.add(Optional.empty());
        }
        return said.stream().allMatch(one -> one.isPresent() && isSame(one.get(), read))
                ? Optional.empty()
                : Optional.of(new StatedCrs.Doubtful(
                        "GeoPackage 的坐标系 " + stated + " 自相矛盾：编号 " + system.organization() + ":" + system.code()
                                + " 与它的定义（“" + GisFault.cut(system.definition()) + "”）的参数不符",
                        "The GeoPackage contradicts itself on its system " + stated + ": " + system.organization() + ":"
                                + system.code() + " does not have the parameters of its definition"));
    }

    /** The same plane: which zones a meridian without prefix belongs to is a matter of names. */
    private static boolean isSame(Crs one, Crs other) {
        boolean arePlanes = !one.isGeographic() && !other.isGeographic() && !one.isPrefixed() && !other.isPrefixed();
        return one.equals(other) || arePlanes && one.centralMeridian() == other.centralMeridian();
    }

    /** Tells of tables with geometries that are none of {@code read}, and of second geometries in rows. */
    void tellUnread(List<String> read, Findings found) {
        Set<String> known =
                new TreeSet<>(read.stream().map(GeoPackageTables::key).toList());
        String views = tables.stream()
                .filter(SqliteTable::isView)
                .map(SqliteTable::sql)
                .reduce("", String::concat);
        for (String table : inGeometries.keySet()) {
            if (!known.contains(key(table)) && !views.contains(table)) {
                found.notice(
                        "TABLE_NOT_READ",
                        "GeoPackage 的表“" + GisFault.cut(table)
                                + "”里有图形，但没有登记为要素图层（gpkg_contents、gpkg_geometry_columns），没有读取；若应包含，请在 GIS 软件中另存为要素图层后重新上传。",
                        "The table " + GisFault.cut(table)
                                + " of the GeoPackage holds geometries, is not registered as a layer of features and was not read; save it as one if it belongs.");
            }
        }
        for (String table : withTwo) {
            found.notice(
                    "GEOMETRY_NOT_READ",
                    "GeoPackage 的表“" + GisFault.cut(table) + "”一行里有几个图形，只读取登记的图形列；若其余也应包含，请另存为单独的图层。",
                    "Rows of the table " + GisFault.cut(table)
                            + " hold several geometries; only the registered column was read.");
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
