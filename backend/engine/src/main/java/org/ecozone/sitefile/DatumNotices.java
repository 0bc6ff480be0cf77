package org.ecozone.sitefile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.FileFormat;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFileReading;

/** What must be said of the datum of a file that was read, because its numbers cannot show it. */
final class DatumNotices {

    private static final Set<FileFormat> MAPS_OF_THE_WEB = EnumSet.of(FileFormat.KML, FileFormat.KMZ);
    private static final Set<FileFormat> TYPED =
            EnumSet.of(FileFormat.BOUNDARY_POINT_TXT, FileFormat.VERTEX_TABLE_CSV, FileFormat.VERTEX_TABLE_XLSX);

    private DatumNotices() {}

    /** {@code reading} with the notices that its system and format call for. */
    static SiteFileReading added(SiteFileReading reading) {
        boolean isEmpty = reading.sites().isEmpty() && reading.proposals().isEmpty();
        if (isEmpty) {
            return reading;
        }
        List<Fault> notices = new ArrayList<>(reading.notices());
        boolean isGeographic =
                reading.crs().detected().filter(Crs::isGeographic).isPresent();
        if (reading.crs().detected().filter(Crs.WGS84::equals).isPresent()) {
            notices.add(SiteFault.notice(
                    "WGS84_TREATED_EQUAL",
                    "坐标系为 WGS 84（EPSG:4326），按与 2000 国家大地坐标系（EPSG:4490）相同处理，未作转换；需要出具测绘成果时请先由测绘单位转换。",
                    "WGS 84 (EPSG:4326) is treated as equal to CGCS2000 (EPSG:4490), without transformation; have it"
                            + " transformed by a survey office where a certified survey is needed."));
        }
        reading.detected()
                .format()
                .filter(format -> MAPS_OF_THE_WEB.contains(format) || TYPED.contains(format) && isGeographic)
                .map(DatumNotices::shift)
                .ifPresent(notices::add);
        return new SiteFileReading(
                reading.sites(), reading.crs(), reading.defects(), notices, reading.proposals(), reading.detected());
    }

    private static Fault shift(FileFormat format) {
        boolean isMap = MAPS_OF_THE_WEB.contains(format);
        return SiteFault.notice(
                "MAP_SHIFT_POSSIBLE",
                (isMap ? "KML/KMZ 若在奥维、高德、百度等软件的底图上勾绘" : "经纬度若取自高德、腾讯、百度等互联网地图")
                        + "，可能是 GCJ-02 或 BD-09 加偏坐标，与实际位置可相差数百米；从数字无法判断，未作纠正，请与影像或现场控制点核对。",
                (isMap
                                ? "A KML/KMZ drawn on the base map of Ovital, Amap, Baidu or the like"
                                : "Longitudes and latitudes taken from Amap, Tencent, Baidu or the like")
                        + " may be in GCJ-02 or BD-09, hundreds of metres off; the numbers do not show it and nothing was"
                        + " corrected: compare with imagery or a known point.");
    }
}
