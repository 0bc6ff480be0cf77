package org.ecozone.sitefile.plot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.geo.LegacyDatum;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;
import org.locationtech.jts.geom.Coordinate;

/**
 * The coordinate system of a boundary point text: the zone prefix of the eastings decides, then the header's 带号, then what
 * the user chose; otherwise candidates are asked back. Only CGCS2000 is read: other datums need official parameters.
 */
final class TxtSystem {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern DATUM_2000 =
            Pattern.compile("(?i).*(2000|CGCS|4490|WGS|4326|45[0-5][0-9]|449[1-9]).*");

    private final TxtDocument document;
    private final FaultList faults;
    private final Optional<Crs> chosen;

    TxtSystem(TxtDocument document, Optional<Crs> chosen) {
        this.document = document;
        this.faults = document.faults();
        this.chosen = chosen;
    }

    /** Whether the header names a datum, projection and unit that are read; a fault says which is not. */
    boolean isSupported() {
        int before = faults.raised();
        String datum = document.header("坐标系");
        if (LegacyDatum.find(datum).isPresent()) {
            faults.fault(SiteFault.ofCrs(datum, null));
        } else if (!datum.isEmpty() && !DATUM_2000.matcher(datum).matches()) {
            refuse("不识别坐标系“" + JsonText.cut(datum, 40) + "”，应为 2000 国家大地坐标系");
        }
        String projection = document.header("投影类型");
        if (!projection.isEmpty() && !projection.matches("(?i).*(高斯|克吕格|克里格|GAUSS|KRUGER|经纬|地理|无).*")) {
            refuse("不识别投影“" + JsonText.cut(projection, 40) + "”，应为高斯克吕格");
        }
        String unit = document.header("计量单位");
        if (!unit.isEmpty() && !unit.matches("(?i)(米|公尺|m|metre|meter|度|十进制度|degree)")) {
            refuse("不识别计量单位“" + JsonText.cut(unit, 40) + "”，应为米或度");
        }
        if (document.header("转换参数").matches(".*[1-9].*")) {
            faults.notice("PARAMETERS_IGNORED", "文件头的转换参数未使用：坐标按 2000 国家大地坐标系读取。");
        }
        return faults.raised() == before;
    }

    /** The system of a plot whose points are {@code eastNorth}; empty, with a fault, if nothing settles it. */
    Optional<Crs> decide(List<Coordinate> eastNorth, PlotAxes axes) {
        if (axes.isDegrees()) {
            return chosen.isPresent() && !chosen.get().isGeographic()
                    ? contradicted("坐标是经纬度（度）")
                    : Optional.of(chosen.orElse(Crs.CGCS2000));
        }
        if (chosen.isPresent() && chosen.get().isGeographic()) {
            return contradicted("坐标是投影坐标（米）");
        }
        Set<Optional<Crs>> prefixes = new LinkedHashSet<>();
        eastNorth.forEach(point -> prefixes.add(CrsCandidate.prefixedZone(point.x)));
        if (prefixes.size() > 1) {
            faults.fault(SiteFault.inFile("ZONE_MIXED", "同一地块的东坐标带号前缀不一致：" + text(prefixes) + "；应全部相同。"));
            return Optional.empty();
        }
        Optional<Crs> prefixed = prefixes.iterator().next();
        return prefixed.isPresent() ? byPrefix(prefixed.get()) : withoutPrefix(eastNorth);
    }

    private Optional<Crs> byPrefix(Crs prefixed) {
        int zone = prefixed.zone().orElseThrow();
        if (chosen.isPresent() && chosen.get().centralMeridian() != prefixed.centralMeridian()) {
            return contradicted("东坐标以带号 " + zone + " 开头（" + prefixed + "）");
        }
        headerZone(false)
                .filter(h -> h.centralMeridian() != prefixed.centralMeridian())
                .ifPresent(h -> faults.notice(
                        "ZONE_DISAGREES",
                        "文件头写带号 " + h.zone().orElseThrow() + "，而东坐标以 " + zone + " 开头；已按坐标取 " + zone + " 带（" + prefixed
                                + "）。"));
        return Optional.of(prefixed);
    }

    private Optional<Crs> withoutPrefix(List<Coordinate> eastNorth) {
        Optional<Crs> header = headerZone(true);
        if (chosen.isPresent()) {
            Crs unprefixed = withoutPrefix(chosen.get());
            header.filter(h -> h.centralMeridian() != unprefixed.centralMeridian())
                    .ifPresent(h -> faults.notice(
                            "ZONE_DISAGREES",
                            "文件头写带号 " + h.zone().orElseThrow() + "，所选坐标系为 " + unprefixed + "；已按所选读取。"));
            return Optional.of(unprefixed);
        }
        if (header.isEmpty()) {
            String offered = String.join(
                    "；",
                    CrsCandidate.of(eastNorth).stream().map(CrsCandidate::text).toList());
            faults.fault(SiteFault.inFile(
                    "CRS_UNKNOWN",
                    "东坐标没有带号前缀，文件头也没有带号，无法确定投影带；请选择坐标系" + (offered.isEmpty() ? "" : "：" + offered) + "。"));
        }
        return header;
    }

    /** The zone of the header's 带号 (or central meridian) and 几度分带; empty if it gives none that exists. */
    private Optional<Crs> headerZone(boolean report) {
        Matcher number = NUMBER.matcher(document.header("带号"));
        if (!number.find()) {
            return Optional.empty();
        }
        int zone = Integer.parseInt(number.group());
        boolean isSix = document.header("几度分带").contains("6");
        if (zone >= 13 && zone <= 23) {
            return Optional.of(Crs.sixDegreeZone(zone, false));
        }
        if (zone >= 25 && zone <= 45) {
            return Optional.of(Crs.threeDegreeZone(zone, false));
        }
        if (zone >= 75 && zone <= 135 && (isSix ? zone % 6 == 3 : zone % 3 == 0)) {
            return Optional.of(isSix ? Crs.sixDegreeZone((zone + 3) / 6, false) : Crs.threeDegreeZone(zone / 3, false));
        }
        if (report) {
            faults.notice("ZONE_DISAGREES", "文件头的带号“" + zone + "”不是 3 度带（25–45）或 6 度带（13–23）的带号，未采用。");
        }
        return Optional.empty();
    }

    private static Crs withoutPrefix(Crs crs) {
        int zone = crs.zone().orElseThrow();
        return crs.zoneWidthDegrees() == 6 ? Crs.sixDegreeZone(zone, false) : Crs.threeDegreeZone(zone, false);
    }

    private Optional<Crs> contradicted(String found) {
        faults.fault(SiteFault.inFile(
                "CRS_CONTRADICTED", "所选坐标系 " + chosen.orElseThrow() + " 与文件不符：" + found + "；请改选坐标系或不选。"));
        return Optional.empty();
    }

    private void refuse(String why) {
        faults.fault(SiteFault.inFile("CRS_UNSUPPORTED", why + "。"));
    }

    private static String text(Set<Optional<Crs>> prefixes) {
        return String.join(
                "、",
                prefixes.stream()
                        .map(p -> p.map(crs -> String.valueOf(crs.zone().orElseThrow()))
                                .orElse("无"))
                        .toList());
    }
}
