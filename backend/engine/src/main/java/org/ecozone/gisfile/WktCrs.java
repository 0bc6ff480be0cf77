package org.ecozone.gisfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecozone.geo.Crs;
import org.ecozone.geo.LegacyDatum;

/**
 * The coordinate system that well-known text describes, told by its datum and parameters. Names and authority codes are
 * not relied on: ArcGIS writes {@code CGCS2000_3_Degree_GK_Zone_27} without a code, and codes can contradict the parameters.
 */
final class WktCrs {

    private static final double METRE_TOLERANCE = 1e-3;
    private static final double FLATTENING_TOLERANCE = 1e-6;
    private static final double DEGREE = Math.PI / 180;
    private static final List<String> GEOGRAPHIC =
            List.of("GEOGCS", "GEOGCRS", "GEODCRS", "GEODETICCRS", "GEOGRAPHICCRS", "BASEGEOGCRS", "BASEGEODCRS");
    private static final List<String> PROJECTED = List.of("PROJCS", "PROJCRS", "PROJECTEDCRS");
    private static final List<String> LOCAL = List.of("LOCAL_CS", "ENGCRS", "ENGINEERINGCRS");

    private enum Datum {
        CGCS2000,
        WGS84,
        OTHER
    }

    private final WktNode root;
    private final String name;

    private WktCrs(WktNode root, String name) {
        this.root = root;
        this.name = name;
    }

    /** What {@code wkt} states; {@link StatedCrs#NONE} if it is no WKT or explicitly leaves the system open. */
    static StatedCrs of(String wkt) {
        return WktNode.parse(wkt).map(WktCrs::of).orElse(StatedCrs.NONE);
    }

    private static StatedCrs of(WktNode root) {
        boolean isOpen = LOCAL.contains(root.keyword())
                || root.name().toLowerCase(Locale.ROOT).matches("(undefined|unknown|unnamed).*");
        if (isOpen) {
            return StatedCrs.NONE;
        }
        if (PROJECTED.contains(root.keyword()) || GEOGRAPHIC.contains(root.keyword())) {
            return new WktCrs(root, root.name()).read();
        }
        List<String> horizontal = List.of("PROJCS", "PROJCRS", "PROJECTEDCRS", "GEOGCS", "GEOGCRS", "GEODCRS");
        return root.find(horizontal)
                .map(inner -> new WktCrs(inner, inner.name()).read())
                .orElseGet(() -> refused(root.name(), "", ""));
    }

    private StatedCrs read() {
        Datum datum = datum();
        Optional<LegacyDatum> legacy = legacy(datum);
        if (legacy.isPresent()) {
            return new StatedCrs.Refused(GisFault.of(
                    "CRS_UNSUPPORTED",
                    legacy.get().refusal(cut(name)) + "。",
                    legacy.get().refusalEn(cut(name)) + "."));
        }
        boolean isProjected = PROJECTED.contains(root.keyword());
        if (datum == Datum.OTHER || datum == Datum.WGS84 && isProjected) {
            return unread();
        }
        if (!isProjected) {
            return isDegrees() ? known(datum == Datum.WGS84 ? Crs.WGS84 : Crs.CGCS2000) : unread();
        }
        return gaussKruger().map(this::known).orElseGet(this::unread);
    }

    private Optional<Crs> gaussKruger() {
        String method = plain(
                root.find(List.of("PROJECTION", "METHOD")).map(WktNode::name).orElse(""));
        boolean isTransverseMercator = method.equals("gausskruger") || method.equals("transversemercator");
        boolean isPlain = isNear(parameter(1, "scalefactor", "scalefactoratnaturalorigin"), 1, 1e-9)
                && isNear(parameter(0, "falsenorthing"), 0, METRE_TOLERANCE)
                && isNear(parameter(0, "latitudeoforigin", "latitudeofnaturalorigin"), 0, 1e-9)
                && isNear(linearUnit(), 1, 1e-9);
        double meridian = parameter(Double.NaN, "centralmeridian", "longitudeofnaturalorigin", "longitudeofcenter");
        double falseEasting = parameter(Double.NaN, "falseeasting");
        if (!isTransverseMercator || !isPlain || !(meridian >= 75 && meridian <= 135) || meridian % 3 != 0) {
            return Optional.empty();
        }
        int three = (int) (meridian / 3);
        boolean isSixDegreeMeridian = meridian % 6 == 3;
        int six = (int) ((meridian + 3) / 6);
        if (isNear(falseEasting, 500_000, METRE_TOLERANCE)) {
            boolean isSix = isSixDegreeMeridian
                    && !plain(name).contains("3degree")
                    && plain(name).contains("cm");
            return Optional.of(isSix ? Crs.sixDegreeZone(six, false) : Crs.threeDegreeZone(three, false));
        }
        if (isNear(falseEasting, three * 1e6 + 500_000, METRE_TOLERANCE)) {
            return Optional.of(Crs.threeDegreeZone(three, true));
        }
        return isSixDegreeMeridian && isNear(falseEasting, six * 1e6 + 500_000, METRE_TOLERANCE)
                ? Optional.of(Crs.sixDegreeZone(six, true))
                : Optional.empty();
    }

    private double parameter(double otherwise, String... names) {
        for (WktNode parameter : root.all("PARAMETER")) {
            if (List.of(names).contains(plain(parameter.name()))) {
                return parameter.number(0).orElse(otherwise);
            }
        }
        return otherwise;
    }

    /** The unit of the plane, in metres: a child of the root (WKT 1) or of its axes (WKT 2). */
    private double linearUnit() {
        Optional<WktNode> own = root.children().stream()
                .filter(node -> node.keyword().equals("UNIT") || node.keyword().equals("LENGTHUNIT"))
                .findFirst();
        return own.or(() -> root.find(List.of("AXIS")).flatMap(axis -> axis.find(List.of("LENGTHUNIT", "UNIT"))))
                .map(unit -> unit.number(0))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .orElse(1.0);
    }

    private boolean isDegrees() {
        double unit = root.children().stream()
                .filter(node -> node.keyword().equals("UNIT") || node.keyword().equals("ANGLEUNIT"))
                .findFirst()
                .or(() -> root.find(List.of("AXIS")).flatMap(axis -> axis.find(List.of("ANGLEUNIT", "UNIT"))))
                .map(node -> node.number(0).orElse(DEGREE))
                .orElse(DEGREE);
        double greenwich = root.find(List.of("PRIMEM", "PRIMEMERIDIAN"))
                .map(node -> node.number(0).orElse(0))
                .orElse(0.0);
        return isNear(unit, DEGREE, 1e-9) && greenwich == 0;
    }

    /** By the ellipsoid, whatever the names say; else by the names. Krassovsky's ellipsoid served other countries too. */
    private Optional<LegacyDatum> legacy(Datum datum) {
        double semiMajor = ellipsoid().number(0).orElse(Double.NaN);
        if (isNear(semiMajor, 6_378_140, METRE_TOLERANCE)) {
            return Optional.of(LegacyDatum.XIAN_1980);
        }
        return datum == Datum.OTHER ? LegacyDatum.find(datumName() + " " + name) : Optional.empty();
    }

    private Datum datum() {
        String datum = plain(datumName());
        String names = datum + " " + plain(ellipsoid().name()) + " " + plain(name) + " "
                + plain(root.find(GEOGRAPHIC).map(WktNode::name).orElse(""));
        double flattening = ellipsoid().number(1).orElse(Double.NaN);
        boolean isOurs = isNear(ellipsoid().number(0).orElse(Double.NaN), 6_378_137, METRE_TOLERANCE);
        boolean isNamed2000 = names.contains("cgcs2000")
                || names.contains("china2000")
                || names.contains("chinageodeticcoordinatesystem2000");
        if (isOurs && isNear(flattening, 298.257222101, FLATTENING_TOLERANCE) && isNamed2000) {
            return Datum.CGCS2000;
        }
        boolean isNamed84 =
                datum.contains("wgs1984") || datum.contains("wgs84") || datum.contains("worldgeodeticsystem1984");
        return isOurs && isNear(flattening, 298.257223563, FLATTENING_TOLERANCE) && isNamed84
                ? Datum.WGS84
                : Datum.OTHER;
    }

    private WktNode ellipsoid() {
        return root.find(List.of("SPHEROID", "ELLIPSOID")).orElse(root);
    }

    private String datumName() {
        return root.find(List.of("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE"))
                .map(WktNode::name)
                .orElse("");
    }

    private StatedCrs known(Crs crs) {
        return new StatedCrs.Known(crs, cut(name));
    }

    private StatedCrs unread() {
        return refused(
                name,
                "可读取 2000 国家大地坐标系（经纬度或 3°、6° 高斯投影）和 WGS 84 经纬度；请先在 GIS 软件中转换",
                "CGCS2000 (longitude and latitude, or 3° and 6° Gauss–Krüger) and WGS 84 longitude and latitude are read; transform it first");
    }

    private static StatedCrs refused(String name, String why, String whyEn) {
        String label = name.isBlank() ? "（无名称）" : "“" + cut(name) + "”";
        return new StatedCrs.Refused(GisFault.of(
                "CRS_UNSUPPORTED",
                "不能按文件的坐标系" + label + "读取" + (why.isEmpty() ? "" : "：" + why) + "。",
                "The file's coordinate system " + cut(name) + " is not read" + (whyEn.isEmpty() ? "" : ": " + whyEn)
                        + "."));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static boolean isNear(double value, double expected, double tolerance) {
        return Math.abs(value - expected) <= tolerance;
    }
}
