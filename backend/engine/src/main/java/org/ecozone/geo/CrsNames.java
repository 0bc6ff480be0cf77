package org.ecozone.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The systems that EcoZone reads by the names that EPSG and ArcGIS give them: {@code CGCS2000 / 3-degree Gauss-Kruger zone 27},
 * {@code CGCS2000_3_Degree_GK_CM_81E}, {@code CGCS2000_GK_Zone_14}, {@code GCS_China_Geodetic_Coordinate_System_2000}, {@code WGS 84}.
 */
final class CrsNames {

    private static final Pattern PROJECTED =
            Pattern.compile("CGCS2000(3DEGREE)?(?:GAUSSKR(?:U|UE)GER|GK)(?:ZONE([0-9]{2})|CM([0-9]{2,3})E?)");
    private static final Pattern CGCS2000 = Pattern.compile(
            "(GCS)?(CGCS2000|CHINAGEODETICCOORDINATESYSTEM2000|CHINA2000|国家2000|2000国家大地坐标系|国家大地坐标系2000)");
    private static final Pattern WGS84 = Pattern.compile("(GCS)?WGS(19)?84");

    private CrsNames() {}

    static Optional<Crs> find(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replace("Ü", "U").replaceAll("[\\s_/.,°-]", "");
        if (CGCS2000.matcher(plain).matches()) {
            return Optional.of(Crs.CGCS2000);
        }
        if (WGS84.matcher(plain).matches()) {
            return Optional.of(Crs.WGS84);
        }
        Matcher projected = PROJECTED.matcher(plain);
        return projected.matches() ? zone(projected) : Optional.empty();
    }

    private static Optional<Crs> zone(Matcher name) {
        boolean isThree = name.group(1) != null;
        boolean isPrefixed = name.group(2) != null;
        int width = isThree ? 3 : 6;
        int number = Integer.parseInt(isPrefixed ? name.group(2) : name.group(3));
        if (!isPrefixed && number % 3 != 0) {
            return Optional.empty();
        }
        int zone = isPrefixed ? number : isThree ? number / 3 : (number + 3) / 6;
        boolean exists = isThree ? zone >= 25 && zone <= 45 : zone >= 13 && zone <= 23;
        if (!exists || !isPrefixed && number != (isThree ? 3 * zone : 6 * zone - 3)) {
            return Optional.empty();
        }
        return Optional.of(width == 3 ? Crs.threeDegreeZone(zone, isPrefixed) : Crs.sixDegreeZone(zone, isPrefixed));
    }
}
