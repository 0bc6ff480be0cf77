package org.ecozone.report.map;

import java.util.List;
import org.ecozone.report.document.Block.Picture;
import org.ecozone.report.map.picture.UnwritableCharacterException;
import org.ecozone.report.text.FontSet;
import org.ecozone.work.DeadlinePassedException;

/** Draws the maps of a report. */
public final class SiteMaps {

    private SiteMaps() {}

    /**
     * First the location map, then the site map: PNG of 200 dots to the inch, 170 mm wide. Equal input gives equal bytes.
     *
     * @throws MapNotDrawn if one of them cannot be drawn, or would not show the site and all that it meets of the involved layers
     */
    public static List<Picture> draw(MapSubject subject, FontSet fonts) {
        return drawn(subject, fonts).stream().map(DrawnMap::picture).toList();
    }

    static List<DrawnMap> drawn(MapSubject subject, FontSet fonts) {
        try {
            MapFrame frame = SiteMap.frame(subject.site().geometry());
            var overlaps = subject.map().pieces(subject.site());
            return List.of(LocationMap.draw(subject, frame, fonts), SiteMap.draw(subject, frame, overlaps, fonts));
        } catch (MapNotDrawn | DeadlinePassedException e) {
            throw e;
        } catch (UnwritableCharacterException e) {
            throw new MapNotDrawn("地图未能绘制：" + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MapNotDrawn("地图未能绘制：" + e, e);
        }
    }
}
