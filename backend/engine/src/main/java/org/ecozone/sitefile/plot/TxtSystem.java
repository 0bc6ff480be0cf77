package org.ecozone.sitefile.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.sitefile.site.DatumText;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.UnstatedSystem;

/**
 * The coordinate system of a boundary point text: the zone prefix of the eastings decides, then the header's 带号, then what
 * the user chose; otherwise candidates are asked back. Only CGCS2000 is read: other datums need official parameters.
 */
final class TxtSystem {

    private final TxtHeader header;
    private final TxtZone zone;
    private final FaultList faults;
    private final Optional<Crs> chosen;

    TxtSystem(TxtHeader header, FaultList faults, Optional<Crs> chosen) {
        this.header = header;
        this.zone = new TxtZone(header, faults);
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
        if (meridian.matches(".*[1-9].*") && zone.byMeridian().isEmpty()) {
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
        int number = prefixed.zone().orElseThrow();
        if (chosen.isPresent() && chosen.get().centralMeridian() != prefixed.centralMeridian()) {
            return contradicted("东坐标以带号 " + number + " 开头（" + prefixed + "）");
        }
        zone.checkWidth();
        headerZone(false)
                .filter(h -> h.centralMeridian() != prefixed.centralMeridian())
                .ifPresent(h -> faults.notice(
                        "ZONE_DISAGREES",
                        "文件头写带号 " + h.zone().orElseThrow() + "，而东坐标以 " + number + " 开头；已按坐标取 " + number + " 带（"
                                + prefixed + "）。"));
        return Optional.of(shown(prefixed));
    }

    private Crs shown(Crs crs) {
        if (chosen.isEmpty() && !header.isSystemTold()) {
            faults.notice(UnstatedSystem.notice(crs));
        }
        return crs;
    }

    private Optional<Crs> withoutPrefix(List<PlotPoint> points) {
        int before = faults.raised();
        zone.checkWidth();
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
            String offered = CrsCandidate.texts(TxtDegrees.candidates(points));
            faults.fault(SiteFault.inFile(
                    "CRS_UNKNOWN",
                    "东坐标没有带号前缀，文件头也没有带号，无法确定投影带；请选择坐标系" + (offered.isEmpty() ? "" : "：" + offered) + "。"));
        }
        return faults.raised() == before ? stated : Optional.empty();
    }

    /** The zone that the header states by 带号 or central meridian; empty if it states none that exists. */
    private Optional<Crs> headerZone(boolean isNeeded) {
        Optional<Crs> byNumber = zone.byNumber(isNeeded);
        Optional<Crs> byMeridian = zone.byMeridian();
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

    private static Crs withoutPrefix(Crs crs) {
        int number = crs.zone().orElseThrow();
        return crs.zoneWidthDegrees() == 6 ? Crs.sixDegreeZone(number, false) : Crs.threeDegreeZone(number, false);
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
