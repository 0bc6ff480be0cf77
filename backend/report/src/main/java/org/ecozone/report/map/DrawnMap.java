package org.ecozone.report.map;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.ecozone.report.document.Block.Picture;

/**
 * A map and what it was drawn by.
 *
 * @param labels the names on it
 * @param legend its words, row by row
 * @param bar the scale bar in pixels, {@code barMetres} of ground
 */
record DrawnMap(
        Picture picture,
        MapFrame frame,
        List<Labels.Placed> labels,
        List<String> legend,
        Rectangle2D bar,
        double barMetres) {}
