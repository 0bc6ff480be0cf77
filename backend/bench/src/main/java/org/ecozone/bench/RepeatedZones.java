package org.ecozone.bench;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The zones of an edition and copies of them all around, as of a larger country: the sites of the edition meet what they met,
 * and have beside them what they had.
 */
final class RepeatedZones {

    /** Of the extent, left free between copies. */
    private static final double APART = 0.1;

    private RepeatedZones() {}

    /** {@code edition} with the zones of {@code copies} more, in rings around it. */
    static DemoEdition of(DemoEdition edition, int copies) {
        var extent = new Envelope();
        edition.zones().forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
        double east = extent.getWidth() * (1 + APART);
        double north = extent.getHeight() * (1 + APART);
        List<Zone> zones = new ArrayList<>(edition.zones());
        int made = 0;
        for (int ring = 1; made < copies; ring++) {
            for (int column = -ring; column <= ring; column++) {
                for (int row = -ring; row <= ring; row++) {
                    if (Math.max(Math.abs(column), Math.abs(row)) == ring && made < copies) {
                        made++;
                        addCopy(edition.zones(), column * east, row * north, "-" + made, zones);
                    }
                }
            }
        }
        return new DemoEdition(edition.edition(), edition.layers(), zones);
    }

    private static void addCopy(List<Zone> zones, double east, double north, String suffix, List<Zone> to) {
        var shift = AffineTransformation.translationInstance(east, north);
        for (Zone zone : zones) {
            Geometry geometry = shift.transform(zone.geometry());
            to.add(new Zone(
                    zone.layer(), zone.code() + suffix, zone.name(), zone.category(), zone.attributes(), geometry));
        }
    }
}
