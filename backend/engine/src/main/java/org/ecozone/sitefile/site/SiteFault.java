package org.ecozone.sitefile.site;

import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.LegacyDatum;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is said of site files: faults, which keep a site from being read, and notices (warnings) of what was understood or
 * put right, for the user to confirm. The subject of their places is the site's name; a pointer (RFC 6901) goes into the text
 * that was read, other formats than JSON name the line in the sentence. Where no closer English text is at hand it is the
 * general one of the code.
 */
public final class SiteFault {

    private SiteFault() {}

    public static Fault at(String code, String message, @Nullable String pointer) {
        return at(code, message, EnglishText.of(code), pointer);
    }

    public static Fault at(String code, String message, String messageEn, @Nullable String pointer) {
        return Fault.of(FaultPlace.pointer(pointer), code, message, messageEn);
    }

    public static Fault inFile(String code, String message) {
        return at(code, message, null);
    }

    public static Fault inFile(String code, String message, String messageEn) {
        return at(code, message, messageEn, null);
    }

    public static Fault notice(String code, String message) {
        return inFile(code, message).asWarning();
    }

    public static Fault notice(String code, String message, String messageEn) {
        return inFile(code, message, messageEn).asWarning();
    }

    /** The fault of naming a system that is none of ours: unknown, or known and refused with the reason. */
    public static Fault ofCrs(String name, @Nullable String pointer) {
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

    /** The fault of being in {@code words}, a datum or system that is not CGCS2000. */
    static Fault ofDatum(String words) {
        String cut = JsonText.cut(words, 80);
        return LegacyDatum.find(words).isPresent()
                ? ofCrs(words, null)
                : inFile(
                        "CRS_UNSUPPORTED",
                        "属性写明坐标系“" + cut + "”，不是 2000 国家大地坐标系，不能直接读取；请先由测绘单位转换。",
                        "An attribute names the coordinate system \"" + cut
                                + "\", which is not CGCS2000; have it converted by a survey office first.");
    }

    /** {@code fault}, said to be in line {@code line} of the file. */
    public static Fault inLine(Fault fault, int line) {
        return new Fault(
                fault.code(),
                "第 " + line + " 行：" + fault.message(),
                "Line " + line + ": " + fault.messageEn(),
                fault.severity(),
                fault.at());
    }

    /** {@code fault}, said to be of the site {@code name}. */
    public static Fault ofSite(Fault fault, String name) {
        return fault.placed(fault.at().of(name));
    }
}
