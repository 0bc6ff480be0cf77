package org.ecozone.gisfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.fault.FaultsFound;

/**
 * Layers of one kind of geometry as one GeoPackage, written by GDAL. The same layers give the same bytes with the same GDAL. It lies in a private
 * folder until it is closed.
 */
public final class GeoPackage implements AutoCloseable {

    private static final String NAME = "layers.gpkg";
    /** Stated as the time of the last change where none is asked for, so that the same layers give the same bytes. */
    private static final Instant NO_DATE = Instant.parse("1980-01-01T00:00:00Z");

    /** What all features of a GeoPackage are; those without a geometry stay so. */
    public enum Kind {
        POINTS("MULTIPOINT"),
        LINES("MULTILINESTRING"),
        AREAS("MULTIPOLYGON");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    private final PrivateFolder folder;

    private GeoPackage(PrivateFolder folder) {
        this.folder = folder;
    }

    /**
     * A GeoPackage of {@code layers}; empty where this machine has no GDAL that writes one.
     *
     * @param layers GeoJSON FeatureCollections of polygons and multipolygons in EPSG:4490, x = longitude, by names of lower-case ASCII
     *     letters, digits and hyphens
     * @throws FaultsFound where GDAL is busy, or is not done within its limits
     */
    public static Optional<GeoPackage> of(Map<String, byte[]> layers) {
        return Gdal.find().flatMap(gdal -> of(layers, gdal));
    }

    /**
     * Likewise of features of {@code kind}.
     *
     * @param changed what the GeoPackage states as the time of its last change
     */
    public static Optional<GeoPackage> of(Map<String, byte[]> layers, Kind kind, Instant changed) {
        return Gdal.find().flatMap(gdal -> of(layers, kind, changed, gdal));
    }

    static Optional<GeoPackage> of(Map<String, byte[]> layers, Gdal gdal) {
        return of(layers, Kind.AREAS, NO_DATE, gdal);
    }

    private static Optional<GeoPackage> of(Map<String, byte[]> layers, Kind kind, Instant changed, Gdal gdal) {
        GeoPackage made = null;
        boolean isWritten = false;
        try {
            made = new GeoPackage(PrivateFolder.create());
            isWritten = made.write(layers, kind, changed, gdal);
        } catch (GisRefusal limit) {
            throw new FaultsFound(List.of(limit.fault().asFault(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (made != null && !isWritten) {
                made.close();
            }
        }
        return isWritten ? Optional.of(made) : Optional.empty();
    }

    private boolean write(Map<String, byte[]> layers, Kind kind, Instant changed, Gdal gdal)
            throws GisRefusal, IOException {
        for (Map.Entry<String, byte[]> layer : layers.entrySet()) {
            Path source = folder.file("layer.geojson");
            Files.write(source, layer.getValue());
            var written = new Gdal.Written(layer.getKey(), kind.type, changed.truncatedTo(ChronoUnit.SECONDS));
            if (!gdal.addToGeoPackage(source, written, path(), folder).isClean()) {
                return false;
            }
        }
        return Files.exists(path());
    }

    private Path path() {
        return folder.file(NAME);
    }

    /** Its bytes, to be closed by the caller. */
    public InputStream open() throws IOException {
        return Files.newInputStream(path());
    }

    @Override
    public void close() {
        folder.close();
    }
}
