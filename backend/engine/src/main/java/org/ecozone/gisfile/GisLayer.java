package org.ecozone.gisfile;

import java.util.List;

/**
 * A layer, table or folder of a file.
 *
 * @param name what the file calls it
 * @param crs the coordinate system that the file states for it
 * @param features in file order
 */
public record GisLayer(String name, StatedCrs crs, List<GisFeature> features) {

    public GisLayer {
        features = List.copyOf(features);
    }
}
