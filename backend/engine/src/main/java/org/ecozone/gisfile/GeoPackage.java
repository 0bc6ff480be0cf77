package org.ecozone.gisfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.fault.FaultsFound;

/**
 * Layers of polygons as one GeoPackage, written by GDAL. The same layers give the same bytes with the same GDAL. It lies in a private
 * folder until it is closed.
 */
public final class GeoPackage implements AutoCloseable {

    private static final String NAME = "layers.gpkg";

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

    static Optional<GeoPackage> of(Map<String, byte[]> layers, Gdal gdal) {
        GeoPackage made = null;
        boolean isWritten = false;
        try {
            made = new GeoPackage(PrivateFolder.create());
            isWritten = made.write(layers, gdal);
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

    private boolean write(Map<String, byte[]> layers, Gdal gdal) throws GisRefusal, IOException {
        for (Map.Entry<String, byte[]> layer : layers.entrySet()) {
            Path source = folder.file("layer.geojson");
            Files.write(source, layer.getValue());
            if (!gdal.addToGeoPackage(source, layer.getKey(), path(), folder).isClean()) {
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
