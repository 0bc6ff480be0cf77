package org.ecozone.report.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecozone.fault.FaultsFound;
import org.ecozone.geo.overlap.Site;
import org.ecozone.gisfile.GeoPackage;
import org.ecozone.gisfile.GeoPackage.Kind;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Lineal;

/**
 * A site and its pieces as a GeoPackage of two layers, {@code site} and {@code pieces}. It states the time of the record as that of
 * its last change: the same record gives the same bytes with the same GDAL.
 */
public final class SitePackage {

    private SitePackage() {}

    /**
     * The GeoPackage; empty where this machine has no GDAL that writes one.
     *
     * @param map the edition that {@code recorded} was made with
     * @throws FaultsFound where GDAL is busy, or is not done within its limits
     */
    public static Optional<byte[]> of(RecordedScreening recorded, Site site, ZoningMap map) {
        Map<String, byte[]> layers = new LinkedHashMap<>();
        layers.put("site", SiteFeatures.siteAlone(recorded, site, map));
        layers.put("pieces", SiteFeatures.piecesAlone(recorded, site, map));
        return GeoPackage.of(layers, kind(site), recorded.evaluatedAt()).map(SitePackage::bytes);
    }

    private static Kind kind(Site site) {
        if (site.isArea()) {
            return Kind.AREAS;
        }
        return site.geometry() instanceof Lineal ? Kind.LINES : Kind.POINTS;
    }

    private static byte[] bytes(GeoPackage made) {
        try (made;
                InputStream content = made.open()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
