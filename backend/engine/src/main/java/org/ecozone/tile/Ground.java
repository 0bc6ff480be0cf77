package org.ecozone.tile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.grid.GridPolygon;
import org.ecozone.geo.grid.Sheet;
import org.ecozone.work.Deadline;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The zones of a layer on the grid of the last zoom, from which every level is made: where borders run together they have the same
 * corners there, even if the zones had not, and where they cross, both have one.
 *
 * @param areas by zone; empty ones, too
 * @param collapsed by zone, where its parts were that are smaller than the grid
 */
record Ground(List<Geometry> areas, List<List<Coordinate>> collapsed) {

    static Ground of(List<Zone> zones) {
        var sheet = new Sheet();
        List<Integer> zoneOfPart = new ArrayList<>();
        List<Coordinate> anchors = new ArrayList<>();
        for (int zone = 0; zone < zones.size(); zone++) {
            Deadline.check();
            for (Polygon polygon : Polygons.polygonsOf(zones.get(zone).geometry())) {
                Coordinate[] outer = Mercator.corners(polygon.getExteriorRing(), true);
                sheet.add(zone, anchors.size(), outer);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sheet.add(zone, anchors.size(), Mercator.corners(polygon.getInteriorRingN(hole), false));
                }
                zoneOfPart.add(zone);
                anchors.add(outer[0]);
            }
        }
        Sheet.Snapped snapped = sheet.snapped();
        List<List<Coordinate>> collapsed = new ArrayList<>(Collections.nCopies(zones.size(), List.of()));
        for (int part : snapped.collapsed()) {
            List<Coordinate> places = new ArrayList<>(collapsed.get(zoneOfPart.get(part)));
            places.add(anchors.get(part));
            collapsed.set(zoneOfPart.get(part), places);
        }
        return new Ground(areas(zones.size(), snapped.byOwner()), collapsed);
    }

    private static List<Geometry> areas(int zones, Map<Integer, List<GridPolygon>> byZone) {
        List<Geometry> areas = new ArrayList<>(zones);
        for (int zone = 0; zone < zones; zone++) {
            areas.add(GridPolygon.together(byZone.getOrDefault(zone, List.of())));
        }
        return areas;
    }
}
