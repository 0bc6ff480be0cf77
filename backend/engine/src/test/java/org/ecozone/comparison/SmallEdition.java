package org.ecozone.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** An edition to be drawn on paper: 82.00–82.12° east, 44.80–44.86° north, four control units and two regiments side by side. */
public final class SmallEdition {

    /** Its layers that divide ground. */
    public static final Basis.Dividers DIVIDING = new Basis.Dividers("control-unit", "admin-area");

    private static final double WEST = 82.00;
    private static final double SOUTH = 44.80;
    private static final double NORTH = 44.86;
    private static final double UNIT = 0.03;

    private final String code;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();

    private SmallEdition(String code) {
        this.code = code;
    }

    /** With units and regiments, and layers {@code redline}, {@code nature-reserve} and {@code farmland} without zones. */
    public static SmallEdition of(String code) {
        SmallEdition edition = bare(code)
                .layer("control-unit", Kind.PARTITION, "PRIORITY", "KEY", "GENERAL")
                .layer("admin-area", Kind.PARTITION, "REGIMENT")
                .layer("redline", Kind.PROTECTION, "REDLINE", "OTHER")
                .layer("nature-reserve", Kind.PROTECTION, "CORE", "GENERAL")
                .layer("farmland", Kind.PROTECTION, "FARMLAND");
        String[] categories = {"PRIORITY", "KEY", "GENERAL", "PRIORITY"};
        for (int i = 0; i < categories.length; i++) {
            edition.zone("control-unit", "U" + (i + 1), categories[i], column(i, i + 1));
        }
        return edition.zone("admin-area", "R1", "REGIMENT", column(0, 2))
                .zone("admin-area", "R2", "REGIMENT", column(2, 4));
    }

    /** Without layers. */
    static SmallEdition bare(String code) {
        return new SmallEdition(code);
    }

    public SmallEdition layer(String id, Kind kind, String... categories) {
        Layer.Style style = new Layer.Style("#FFFFFF", 1, "#000000", 1, "NONE", false);
        layers.add(new Layer(
                id,
                "图层" + id,
                "layer " + id,
                "",
                kind,
                1,
                layers.isEmpty() ? id : layers.get(0).id(),
                Arrays.stream(categories)
                        .map(category -> new Layer.Category(category, category, category, style))
                        .toList(),
                "",
                true,
                true));
        return this;
    }

    public SmallEdition zone(String layer, String code, String category, String wkt) {
        return zone(layer, code, category, read(wkt));
    }

    SmallEdition zone(String layer, String code, String category, Geometry lonLat) {
        return zone(new Zone(layer, code, "名称" + code, category, Map.of(), lonLat));
    }

    SmallEdition zone(Zone zone) {
        zones.add(zone);
        return this;
    }

    /** A zone of the redline. */
    public SmallEdition redline(String code, String wkt) {
        return zone("redline", code, "REDLINE", wkt);
    }

    /** The same with another category of one zone of a layer. */
    SmallEdition recategorised(String layer, String zoneCode, String newCode, String category) {
        zones.replaceAll(zone -> zone.layer().equals(layer) && zone.code().equals(zoneCode)
                ? new Zone(layer, newCode, zone.name(), category, zone.attributes(), zone.geometry())
                : zone);
        return this;
    }

    public ZoningMap map() {
        var edition = new Edition(code, Edition.Status.PUBLISHED, LocalDate.of(2026, 1, 1), null, "sha256:" + code);
        return ZoningMap.of(edition, layers, zones);
    }

    /** Between meridians and parallels. */
    public static String box(double west, double east, double south, double north) {
        return String.format(
                Locale.ROOT,
                "POLYGON ((%1$.7f %3$.7f, %2$.7f %3$.7f, %2$.7f %4$.7f, %1$.7f %4$.7f, %1$.7f %3$.7f))",
                west,
                east,
                south,
                north);
    }

    /** From the west side of one unit to that of another, all the way from south to north. */
    private static String column(int from, int to) {
        return box(WEST + from * UNIT, WEST + to * UNIT, SOUTH, NORTH);
    }

    static double squareMetres(String wkt) {
        return EllipsoidalMeasure.area(read(wkt)).squareMetres();
    }

    static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
