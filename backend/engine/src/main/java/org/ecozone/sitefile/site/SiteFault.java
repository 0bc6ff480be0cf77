package org.ecozone.sitefile.site;

import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.Crs;
import org.ecozone.geo.LegacyDatum;
import org.ecozone.geo.check.GeometryDefect;
import org.ecozone.geo.check.GeometryDefect.RingPath;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What keeps a site from being read.
 *
 * @param code stable code, {@code RING_NOT_CLOSED}
 * @param message one Chinese sentence: what was expected, what came, where, what to do
 * @param messageEn the same in English; only the kind of fault where no closer text is at hand
 * @param pointer JSON pointer (RFC 6901) into the text that was read; null for other formats, whose messages name the line
 * @param coordinate the place in lon/lat; null if there is none
 * @param site name of the site that has the fault; null if it is the file's, or if sites have no names yet
 * @param ring part, ring and vertex, counted from 0; null if the fault is not one ring's
 */
public record SiteFault(
        String code,
        String message,
        String messageEn,
        @Nullable String pointer,
        @Nullable Coordinate coordinate,
        @Nullable String site,
        @Nullable RingPath ring) {

    /** The fault without name and ring, its English text the general one of {@code code}. */
    public SiteFault(String code, String message, @Nullable String pointer, @Nullable Coordinate coordinate) {
        this(code, message, EnglishText.of(code), pointer, coordinate, null, null);
    }

    public static SiteFault at(String code, String message, @Nullable String pointer) {
        return new SiteFault(code, message, pointer, null);
    }

    public static SiteFault at(String code, String message, String messageEn, @Nullable String pointer) {
        return new SiteFault(code, message, messageEn, pointer, null, null, null);
    }

    public static SiteFault inFile(String code, String message) {
        return new SiteFault(code, message, null, null);
    }

    public static SiteFault inFile(String code, String message, String messageEn) {
        return at(code, message, messageEn, null);
    }

    /** The same in the shape of all faults. */
    public Fault asFault() {
        FaultPlace.Ring where = ring == null ? null : new FaultPlace.Ring(ring.part(), ring.ring(), ring.vertex());
        FaultPlace.Point point = coordinate == null ? null : new FaultPlace.Point(coordinate.x, coordinate.y);
        return Fault.of(new FaultPlace(pointer, null, 0, site, where, point), code, message, messageEn);
    }

    /** The fault of naming a system that is none of ours: unknown, or known and refused with the reason. */
    public static SiteFault ofCrs(String name, @Nullable String pointer) {
        String cut = JsonText.cut(name, 80);
        return LegacyDatum.find(name)
                .map(datum -> at("CRS_UNSUPPORTED", datum.refusal(cut) + "。", datum.refusalEn(cut) + ".", pointer))
                .orElseGet(() -> at(
                        "CRS_UNKNOWN",
                        "不识别坐标系“" + cut + "”：可用 EPSG:4490、EPSG:4326、CRS84 和 2000 国家大地坐标系高斯投影 EPSG:4491 至 4554。",
                        "Coordinate system \"" + cut + "\" is not known: EPSG:4490, EPSG:4326, CRS84 and the CGCS2000"
                                + " Gauss-Krüger zones EPSG:4491 to 4554 are read.",
                        pointer));
    }

    /** A geometry's defect found in {@code crs}; its place in lon/lat where the system reaches it. */
    public static SiteFault of(GeometryDefect defect, Crs crs, @Nullable String pointer) {
        return new SiteFault(
                defect.code(),
                defect.message(),
                defect.messageEn(),
                pointer,
                defect.place(crs).orElse(null),
                null,
                defect.path());
    }

    /** The same fault, said to be in line {@code line} of the file. */
    public SiteFault inLine(int line) {
        return new SiteFault(
                code,
                "第 " + line + " 行：" + message,
                "Line " + line + ": " + messageEn,
                pointer,
                coordinate,
                site,
                ring);
    }

    /** The same fault, said to be of the site {@code name}. */
    public SiteFault ofSite(String name) {
        return new SiteFault(code, message, messageEn, pointer, coordinate, name, ring);
    }
}
