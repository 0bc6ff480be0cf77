package org.ecozone.sitefile.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.sitefile.site.DatumText;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;

/**
 * The coordinate system of a boundary point text: the zone prefix of the eastings decides, then the header's 带号, then what
 * the user chose; otherwise candidates are asked back. Only CGCS2000 is read: other datums need official parameters.
 */
final class TxtSystem {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern MERIDIAN = Pattern.compile(
            "(?:东经|[EL]0?=?)?\\s*([0-9]{2,3})(?:\\.0*)?\\s*[°度E]?(?:0{1,2}[′'分](?:0{1,2}[″\"秒])?)?",
            Pattern.CASE_INSENSITIVE);

    private final TxtHeader header;
    private final FaultList faults;
    private final Optional<Crs> chosen;

    TxtSystem(TxtHeader header, FaultList faults, Optional<Crs> chosen) {
        this.header = header;
        this.faults = faults;
        this.chosen = chosen;
    }

    /** Whether the header names a datum, projection and unit that are read; a fault says which is not. */
    boolean isSupported() {
        int before = faults.raised();
        header.systems().forEach(this::check);
        String projection = header.value(TxtHeader.PROJECTION);
        if (!projection.isEmpty() && !projection.matches("(?i).*(高斯|克吕格|克里格|GAUSS|KRUGER|经纬|地理|无).*")) {
            refuse("不识别投影“" + JsonText.cut(projection, 40) + "”，应为高斯克吕格", 0);
        }
        String unit = header.value(TxtHeader.UNIT);
        if (!unit.isEmpty() && !unit.matches("(?i)(米|公尺|m|metre|meter|度|十进制度|degree)")) {
            refuse("不识别计量单位“" + JsonText.cut(unit, 40) + "”，应为米或度", 0);
        }
        String meridian = header.value(TxtHeader.MERIDIAN);
        if (meridian.matches(".*[1-9].*") && meridian().isEmpty()) {
            refuse("中央子午线“" + JsonText.cut(meridian, 40) + "”不是 3 度带或 6 度带的中央子午线，像是地方坐标系", 0);
        }
        if (header.value(TxtHeader.PARAMETERS).matches(".*[1-9].*")) {
            faults.notice("PARAMETERS_IGNORED", "文件头的转换参数未使用：坐标按 2000 国家大地坐标系读取。");
        }
        return faults.raised() == before && !header.isContradictory();
    }

    /** The unit of areas that have none of their own; empty if the header does not state it. */
    String areaUnit() {
        return header.value(TxtHeader.AREA_UNIT);
    }

    private void check(TxtHeader.Said said) {
        String text = JsonText.cut(said.text(), 80);
        Optional<String> foreign = DatumText.foreign(said.text());
        if (DatumText.legacy(said.text()).isPresent()) {
            Fault fault = SiteFault.ofCrs(said.text(), null);
            faults.fault(said.line() == 0 ? fault : SiteFault.inLine(fault, said.line()));
        } else if (foreign.isPresent()) {
            refuse("写明坐标系“" + text + "”，不是 2000 国家大地坐标系，不能直接读取；请先由测绘单位转换", said.line());
        } else if (DatumText.isConverted(said.text())) {
            faults.notice(
                    "DATUM_CONVERTED",
                    "文件写明坐标系“" + text + "”，已按转换后的 2000 国家大地坐标系读取，没有再作转换。",
                    "The file says that its coordinates were converted to CGCS2000; they were read as such.");
        } else if (said.isValue() && !DatumText.isRead(said.text())) {
            refuse("不识别坐标系“" + JsonText.cut(said.text(), 40) + "”，应为 2000 国家大地坐标系", 0);
        }
    }

    /**
     * The system of a plot whose {@code points} have {@code axes}; empty, with a fault, if nothing settles it.
     *
     * @param name the plot's, for messages
     */
    Optional<Crs> decide(List<PlotPoint> points, PlotAxes axes, String name) {
        if (axes.isDegrees()) {
            return chosen.isPresent() && !chosen.get().isGeographic()
                    ? contradicted("坐标是经纬度（度）")
                    : Optional.of(chosen.orElse(Crs.CGCS2000));
        }
        if (chosen.isPresent() && chosen.get().isGeographic()) {
            return contradicted("坐标是投影坐标（米）");
        }
        Map<Optional<Crs>, Integer> prefixes = new LinkedHashMap<>();
        points.forEach(point -> prefixes.putIfAbsent(CrsCandidate.prefixedZone(axes.eastNorth(point).x), point.line()));
        if (prefixes.size() > 1) {
            faults.fault(SiteFault.ofSite(
                    SiteFault.inFile(
                            "ZONE_MIXED",
                            "地块“" + name + "”的东坐标带号前缀不一致：" + text(prefixes) + "；应全部相同。",
                            "Eastings of " + name + " carry different zone prefixes: " + textEn(prefixes) + "."),
                    name));
            return Optional.empty();
        }
        Optional<Crs> prefixed = prefixes.keySet().iterator().next();
        return prefixed.isPresent() ? byPrefix(prefixed.get()) : withoutPrefix(points);
    }

    private Optional<Crs> byPrefix(Crs prefixed) {
        int zone = prefixed.zone().orElseThrow();
        if (chosen.isPresent() && chosen.get().centralMeridian() != prefixed.centralMeridian()) {
            return contradicted("东坐标以带号 " + zone + " 开头（" + prefixed + "）");
        }
        checkWidth();
        headerZone(false)
                .filter(h -> h.centralMeridian() != prefixed.centralMeridian())
                .ifPresent(h -> faults.notice(
                        "ZONE_DISAGREES",
                        "文件头写带号 " + h.zone().orElseThrow() + "，而东坐标以 " + zone + " 开头；已按坐标取 " + zone + " 带（" + prefixed
                                + "）。"));
        return Optional.of(prefixed);
    }

    private Optional<Crs> withoutPrefix(List<PlotPoint> points) {
        int before = faults.raised();
        checkWidth();
        Optional<Crs> stated = headerZone(true);
        if (chosen.isPresent()) {
            Crs unprefixed = withoutPrefix(chosen.get());
            stated.filter(h -> h.centralMeridian() != unprefixed.centralMeridian())
                    .ifPresent(h -> faults.notice(
                            "ZONE_DISAGREES",
                            "文件头写带号 " + h.zone().orElseThrow() + "，所选坐标系为 " + unprefixed + "；已按所选读取。"));
            return Optional.of(unprefixed);
        }
        if (stated.isEmpty() && faults.raised() == before) {
            String offered = TxtDegrees.candidates(points).stream()
                    .map(CrsCandidate::text)
                    .collect(Collectors.joining("；"));
            faults.fault(SiteFault.inFile(
                    "CRS_UNKNOWN",
                    "东坐标没有带号前缀，文件头也没有带号，无法确定投影带；请选择坐标系" + (offered.isEmpty() ? "" : "：" + offered) + "。"));
        }
        return faults.raised() == before ? stated : Optional.empty();
    }

    /** Says where 带号 cannot be of the width that stands beside it. */
    private void checkWidth() {
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

    /** The zone that the header states by 带号 or central meridian; empty if it states none that exists. */
    private Optional<Crs> headerZone(boolean isNeeded) {
        Optional<Crs> byNumber = byNumber(isNeeded);
        Optional<Crs> byMeridian = meridian();
        boolean contradict = byNumber.isPresent()
                && byMeridian.isPresent()
                && byNumber.get().centralMeridian() != byMeridian.get().centralMeridian();
        if (contradict && isNeeded && chosen.isEmpty()) {
            faults.fault(SiteFault.inFile(
                    "HEADER_CONTRADICTS",
                    "文件头的带号“" + header.value(TxtHeader.ZONE) + "”与中央子午线“"
                            + JsonText.cut(header.value(TxtHeader.MERIDIAN), 20) + "”不是同一投影带；请改正后重新上传，或选择坐标系。"));
        }
        return byNumber.or(() -> byMeridian);
    }

    private Optional<Crs> byNumber(boolean isReported) {
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

    private Optional<Crs> meridian() {
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

    private static Crs withoutPrefix(Crs crs) {
        int zone = crs.zone().orElseThrow();
        return crs.zoneWidthDegrees() == 6 ? Crs.sixDegreeZone(zone, false) : Crs.threeDegreeZone(zone, false);
    }

    private Optional<Crs> contradicted(String found) {
        faults.fault(SiteFault.inFile(
                "CRS_CONTRADICTED", "所选坐标系 " + chosen.orElseThrow() + " 与文件不符：" + found + "；请改选坐标系或不选。"));
        return Optional.empty();
    }

    private void refuse(String why, int line) {
        Fault fault = SiteFault.inFile("CRS_UNSUPPORTED", why + "。");
        faults.fault(line == 0 ? fault : SiteFault.inLine(fault, line));
    }

    private static String text(Map<Optional<Crs>, Integer> prefixes) {
        return prefixes.entrySet().stream()
                .map(e -> "第 " + e.getValue() + " 行" + zone(e.getKey(), "没有带号", "为 "))
                .collect(Collectors.joining("，"));
    }

    private static String textEn(Map<Optional<Crs>, Integer> prefixes) {
        return prefixes.entrySet().stream()
                .map(e -> "line " + e.getValue() + " " + zone(e.getKey(), "none", ""))
                .collect(Collectors.joining(", "));
    }

    private static String zone(Optional<Crs> prefix, String none, String before) {
        return prefix.map(crs -> before + crs.zone().orElseThrow()).orElse(none);
    }
}
