package org.ecozone.sitefile.plot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.FaultList;

/** The zone that a header states: by its number, and by its central meridian. */
record TxtZone(TxtHeader header, FaultList faults) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern MERIDIAN = Pattern.compile(
            "(?:东经|[EL]0?=?)?\\s*([0-9]{2,3})(?:\\.0*)?\\s*[°度E]?(?:0{1,2}[′'分](?:0{1,2}[″\"秒])?)?",
            Pattern.CASE_INSENSITIVE);

    /** Says where 带号 cannot be of the width that stands beside it. */
    void checkWidth() {
        Matcher width = Pattern.compile("[36]").matcher(header.value(TxtHeader.WIDTH));
        Matcher number = NUMBER.matcher(header.value(TxtHeader.ZONE));
        if (!width.find() || !number.find()) {
            return;
        }
        int zone = Integer.parseInt(number.group());
        boolean isThree = zone >= 25 && zone <= 45;
        boolean isSix = zone >= 13 && zone <= 23;
        if (isThree && width.group().equals("6") || isSix && width.group().equals("3")) {
            faults.notice(
                    "ZONE_WIDTH_DISAGREES",
                    "文件头写“几度分带=" + width.group() + "”，而带号 " + zone + " 是 " + (isThree ? 3 : 6) + " 度带的带号；已按带号取 "
                            + (isThree ? 3 : 6) + " 度带。",
                    "The header says zones of " + width.group() + "°, but zone " + zone + " is one of "
                            + (isThree ? 3 : 6) + "°; the zone number was followed.");
        }
    }

    Optional<Crs> byNumber(boolean isReported) {
        Matcher number = NUMBER.matcher(header.value(TxtHeader.ZONE));
        if (!number.find()) {
            return Optional.empty();
        }
        int zone = Integer.parseInt(number.group());
        if (zone >= 13 && zone <= 23) {
            return Optional.of(Crs.sixDegreeZone(zone, false));
        }
        if (zone >= 25 && zone <= 45) {
            return Optional.of(Crs.threeDegreeZone(zone, false));
        }
        Optional<Crs> meridian = ofMeridian(zone);
        if (meridian.isEmpty() && isReported) {
            faults.notice("ZONE_DISAGREES", "文件头的带号“" + zone + "”不是 3 度带（25–45）或 6 度带（13–23）的带号，未采用。");
        }
        return meridian;
    }

    Optional<Crs> byMeridian() {
        Matcher degrees = MERIDIAN.matcher(header.value(TxtHeader.MERIDIAN));
        return degrees.matches() ? ofMeridian(Integer.parseInt(degrees.group(1))) : Optional.empty();
    }

    private Optional<Crs> ofMeridian(int degrees) {
        boolean isSix = header.value(TxtHeader.WIDTH).contains("6");
        if (degrees < 75 || degrees > 135 || degrees % 3 != 0 || isSix && degrees % 6 != 3) {
            return Optional.empty();
        }
        return Optional.of(
                isSix ? Crs.sixDegreeZone((degrees + 3) / 6, false) : Crs.threeDegreeZone(degrees / 3, false));
    }
}
