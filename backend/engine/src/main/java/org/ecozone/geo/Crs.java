package org.ecozone.geo;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A coordinate reference system that EcoZone reads: CGCS2000 geographic (EPSG:4490), WGS 84 (EPSG:4326, treated as equal)
 * and the CGCS2000 Gauss–Krüger zones of 6° and 3°, with and without zone prefix in the easting.
 *
 * <p>Axis order in EcoZone is always x = longitude or easting, y = latitude or northing, whatever EPSG says.
 *
 * <p>Source: EPSG database. 4491–4501: 6° zones 13–23 with prefix; 4502–4512: 6° by central meridian 75–135; 4513–4533:
 * 3° zones 25–45 with prefix; 4534–4554: 3° by central meridian 75–135.
 *
 * @param epsg the EPSG code
 */
public record Crs(int epsg) {

    public static final Crs CGCS2000 = new Crs(4490);
    public static final Crs WGS84 = new Crs(4326);

    private static final Pattern CODE = Pattern.compile(
            "(?:EPSG:|urn:ogc:def:crs:EPSG:[0-9.]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/)?([0-9]{4,5})");

    /** Refuses every other system; use {@link #find} for codes that come from outside. */
    public Crs {
        if (!isKnown(epsg)) {
            throw new IllegalArgumentException("EPSG:" + epsg + " is not a system that EcoZone reads");
        }
    }

    /**
     * The system named {@code EPSG:4515}, {@code 4515}, {@code CRS84}, an OGC URN or URL, or the name that EPSG or ArcGIS gives it;
     * empty if it is not one of ours. For the reason why others are refused ask {@link LegacyDatum#find}.
     */
    public static Optional<Crs> find(String name) {
        String trimmed = name.strip();
        if (trimmed.endsWith("CRS84")) {
            return Optional.of(WGS84);
        }
        var matcher = CODE.matcher(trimmed);
        if (!matcher.matches()) {
            return CrsNames.find(trimmed);
        }
        int epsg = Integer.parseInt(matcher.group(1));
        return isKnown(epsg) ? Optional.of(new Crs(epsg)) : Optional.empty();
    }

    /** The 3° zone {@code zone} (25 … 45), whose eastings start with the zone number if {@code prefixed}. */
    public static Crs threeDegreeZone(int zone, boolean prefixed) {
        return new Crs(zone - 25 + (prefixed ? 4513 : 4534));
    }

    /** The 6° zone {@code zone} (13 … 23), whose eastings start with the zone number if {@code prefixed}. */
    public static Crs sixDegreeZone(int zone, boolean prefixed) {
        return new Crs(zone - 13 + (prefixed ? 4491 : 4502));
    }

    /** Whether coordinates are longitude and latitude in degrees. */
    public boolean isGeographic() {
        return epsg == 4490 || epsg == 4326;
    }

    /** The Gauss–Krüger zone number: 25 … 45 for 3°, 13 … 23 for 6°; empty for geographic systems. */
    public OptionalInt zone() {
        if (isGeographic()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(isSixDegree() ? (epsg - 4491) % 11 + 13 : (epsg - 4513) % 21 + 25);
    }

    /** Central meridian in degrees east. Only for projected systems. */
    public int centralMeridian() {
        int zone = zone().orElseThrow(() -> new IllegalStateException(this + " has no central meridian"));
        return isSixDegree() ? 6 * zone - 3 : 3 * zone;
    }

    /** Whether the easting starts with the zone number (false easting zone · 1 000 000 + 500 000). */
    public boolean isPrefixed() {
        return epsg >= 4491 && epsg <= 4501 || epsg >= 4513 && epsg <= 4533;
    }

    /** Width of the zone in degrees, 3 or 6. Only for projected systems. */
    public int zoneWidthDegrees() {
        return isSixDegree() ? 6 : 3;
    }

    /** {@code EPSG:} and the code. */
    @Override
    public String toString() {
        return "EPSG:" + epsg;
    }

    private boolean isSixDegree() {
        return epsg <= 4512;
    }

    private static boolean isKnown(int epsg) {
        return epsg == 4490 || epsg == 4326 || epsg >= 4491 && epsg <= 4554;
    }
}
