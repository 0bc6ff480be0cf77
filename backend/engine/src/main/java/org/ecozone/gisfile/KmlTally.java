package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.List;

/** What was counted in a KML on the way, and what is said of it. */
final class KmlTally {

    int closedLines;
    int links;
    int pictures;
    int addresses;
    int repairedNames;
    boolean hasHeights;
    private int emptyParts;
    private final List<Integer> unread = new ArrayList<>();

    /** Counts a geometry that begins at {@code line} and stands where none is read. */
    void unread(int line) {
        unread.add(line);
    }

    void emptyParts(int count) {
        emptyParts += count;
    }

    void tell(Findings found) {
        tell(
                found,
                closedLines,
                "CLOSED_LINE_AS_POLYGON",
                " 条首尾闭合的线，已作为面读取；如确是线，请删去末点后重新上传。",
                " closed lines were read as polygons; where one is a line, delete its last point and upload it again.");
        tell(found, links, "LINK_IGNORED", " 个网络链接（NetworkLink），没有访问。", " network links were not followed.");
        tell(found, pictures, "OVERLAY_IGNORED", " 个图片叠加层，没有读取。", " picture overlays were not read.");
        tell(
                found,
                repairedNames,
                "NAME_REDECODED",
                " 处文字的编码曾被误转，已还原为中文；请核对名称。",
                " texts had been decoded wrongly and were restored; check the names.");
        tell(found, emptyParts, "EMPTY_PART_DROPPED", " 个没有坐标的空部分，已略去。", " parts without coordinates were left out.");
        tellUnread(found);
        tellWhyEmpty(found);
        if (hasHeights) {
            found.notice("Z_DROPPED", "坐标带有高程，研判只用平面坐标，已忽略。", "Coordinates carry heights; they were left out.");
        }
    }

    private void tellUnread(Findings found) {
        if (!unread.isEmpty()) {
            found.notice(
                    "GEOMETRY_NOT_READ",
                    "KML 里有 " + unread.size() + " 个图形不直接在地标（Placemark）里，没有读取：第 " + RowNumbers.text(unread)
                            + " 行（地标套地标，Update、Create 等改动指令，三维模型，或不认识的元素里）；若应包含，请在 Google Earth 等软件中打开并另存为 KML 再上传。",
                    unread.size()
                            + " geometries of the KML do not stand directly in a Placemark and were not read: lines "
                            + RowNumbers.textEn(unread)
                            + ". If they belong, open the file in Google Earth or the like, save it again and upload that.");
        }
    }

    private void tellWhyEmpty(Findings found) {
        if (links > 0) {
            found.whyEmpty(
                    "KML 里有 " + links + " 个网络链接（NetworkLink），只是指向别处的地址，不含地标本身，也不会去访问；请用 Google Earth 等软件打开它，"
                            + "把链接下的地标另存为 KML 或 KMZ（“将位置另存为”）再上传",
                    "it holds " + links + " network links, which lead elsewhere and are not followed: open it in Google"
                            + " Earth, save the places below the link as KML or KMZ and upload that");
        }
        if (pictures > 0) {
            found.whyEmpty(
                    "KML 里有 " + pictures + " 个图片叠加层，图片没有边界坐标；请描绘成多边形后保存",
                    "it holds " + pictures + " picture overlays, which have no boundary: draw polygons over them");
        }
        if (addresses > 0) {
            found.whyEmpty(
                    "KML 里有 " + addresses + " 个地标只有地址（address），没有坐标；请在软件中定位后画出边界再保存",
                    "it holds " + addresses + " places with an address and no coordinates: draw their boundaries");
        }
    }

    private static void tell(Findings found, int count, String code, String message, String messageEn) {
        if (count > 0) {
            found.notice(code, "KML 里有 " + count + message, count + messageEn);
        }
    }
}
