package org.ecozone.sitefile.site;

import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;

/**
 * A system that a file does not state and its numbers leave as the only one: eastings that carry their zone, or degrees. That they
 * are CGCS2000 no number shows, so it is said.
 */
public final class UnstatedSystem {

    private UnstatedSystem() {}

    /** What is said where {@code crs} was decided on. */
    public static Fault notice(Crs crs) {
        String why = crs.isGeographic() ? "坐标是经纬度（度）" : "东坐标以带号 " + crs.zone().orElseThrow() + " 开头";
        String whyEn = crs.isGeographic()
                ? "its coordinates are degrees"
                : "its eastings begin with zone " + crs.zone().orElseThrow();
        return SiteFault.notice(
                "CRS_FROM_NUMBERS",
                "文件没有写明坐标系；" + why + "，已按 2000 国家大地坐标系（" + crs
                        + "）读取。数字看不出基准：如是西安 80、北京 54 或地方坐标系，请先由测绘单位转换为 2000 国家大地坐标系。",
                "The file does not state its coordinate system; " + whyEn + ", so it was read as CGCS2000 (" + crs
                        + "). Numbers do not show the datum: have Xi'an 80, Beijing 54 or local coordinates transformed first.");
    }
}
