package org.ecozone.sitefile.site;

import java.util.Locale;
import java.util.Map;

/** General English sentences for the codes of faults and notices, where a reader gives no closer one. */
final class EnglishText {

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("AREA_DIFFERS", "The area that the file states differs from the area of its coordinates."),
            Map.entry("AXES_EXCHANGED", "X and Y stand the other way round than the format says; read accordingly."),
            Map.entry("BAD_JSON", "The text is not valid JSON."),
            Map.entry("COORDINATES_INVALID", "Coordinates should be arrays of two numbers, [longitude, latitude]."),
            Map.entry("COORDINATE_IMPLAUSIBLE", "A point does not fit the others, or is no place in China."),
            Map.entry("CRS_CONTRADICTED", "The coordinate system that was chosen contradicts the file."),
            Map.entry("CRS_FROM_FILE", "The file names its coordinate system; the one chosen was not used."),
            Map.entry("CRS_MIXED", "Sites of this file are in different systems; each was read in its own."),
            Map.entry("CRS_UNKNOWN", "The coordinate system is not known; choose one."),
            Map.entry("CRS_UNSUPPORTED", "The coordinate system cannot be read; convert to CGCS2000 first."),
            Map.entry("DEGREES", "Coordinates are degrees and were read as decimal degrees."),
            Map.entry("EMPTY_GEOMETRY", "The geometry has no coordinates."),
            Map.entry("FILE_TOO_LARGE", "The file is larger than the largest that is read."),
            Map.entry("FILE_UNREADABLE", "The file is none of the formats that are read."),
            Map.entry("GEOJSON_INVALID", "Expected a GeoJSON Feature, FeatureCollection or geometry."),
            Map.entry("GEOMETRY_COLLECTION", "GeometryCollection is not read; split it into features of one kind."),
            Map.entry("GEOMETRY_MISSING", "The feature has no geometry."),
            Map.entry("GEOMETRY_TYPE_UNKNOWN", "The geometry type is not one of GeoJSON's."),
            Map.entry("HEADER_CONTRADICTS", "The header says the same thing twice and differently."),
            Map.entry("LINE_IGNORED", "A line that is no boundary point was not read."),
            Map.entry("LINE_TOO_SHORT", "A line needs at least two different points."),
            Map.entry("LINE_UNREADABLE", "A line is not of the form point, ring, X, Y."),
            Map.entry("NO_SITE", "The file has no site."),
            Map.entry("PARAMETERS_IGNORED", "Transformation parameters of the header were not used."),
            Map.entry("POINT_COUNT_DIFFERS", "The number of points stated differs from the points given."),
            Map.entry("QUOTED_ROWS", "A quoted cell runs over several lines that look like rows of coordinates."),
            Map.entry("REPROJECTED", "Projected coordinates were converted to EPSG:4490."),
            Map.entry("RING_CLOSED", "A ring was not closed; it was closed with its first point."),
            Map.entry("RING_CLOSING_POINT_MOVED", "A ring's last point was off its first; the first was taken."),
            Map.entry("RING_CLOSING_POINT_WRONG", "A ring's last point has the first one's name but another place."),
            Map.entry("RING_IS_PART", "A ring lies in no other; it was taken as another part, not as a hole."),
            Map.entry("RING_NOT_CLOSED", "A ring is not closed: its last point should repeat its first."),
            Map.entry("RING_TOO_FEW_POINTS", "A ring needs at least three different points."),
            Map.entry("CELL_MISSING", "A coordinate cell is empty."),
            Map.entry("CELL_NOT_A_NUMBER", "A coordinate cell holds no number and no degrees, minutes and seconds."),
            Map.entry(
                    "COLUMNS_AMBIGUOUS", "Several columns can be the coordinates; choose the system or keep one pair."),
            Map.entry(
                    "COLUMNS_CHOSEN",
                    "Several columns can be the coordinates; what decided between them is said in Chinese."),
            Map.entry("COLUMNS_UNDERSTOOD", "Read as a table of vertices; which column is what is said in Chinese."),
            Map.entry("PLOT_BY_TITLE", "A row of one text was taken as the name of the plot below it."),
            Map.entry("RING_BY_RESTART", "Point names start anew; a new ring was begun there."),
            Map.entry("ROWS_ARE_POINTS", "Every plot has one row; read as points."),
            Map.entry("SHEETS_NOT_READ", "Only the first sheet with a table of vertices was read."),
            Map.entry("TABLE_TOO_LONG", "The table has more rows than are read."),
            Map.entry("TABLE_UNREADABLE", "The text is not a table of separated cells."),
            Map.entry("TOO_MANY_DEFECTS", "There are more faults than are listed; correct these first."),
            Map.entry("TOO_MANY_RINGS", "A site has more rings than are read."),
            Map.entry("TOO_MANY_SITES", "The file has more sites than are read at once."),
            Map.entry("TOO_MANY_VERTICES", "The geometry has more vertices than are read."),
            Map.entry("ZONE_DISAGREES", "The zone of the header disagrees with the coordinates or the choice."),
            Map.entry("COLLECTION_SPLIT", "A geometry collection was taken apart, one site for each kind of geometry."),
            Map.entry("EMPTY_PART_DROPPED", "Parts without coordinates were left out."),
            Map.entry("FEATURE_WITHOUT_GEOMETRY", "Features without geometry were not read."),
            Map.entry(
                    "RINGS_REORDERED", "An outer ring did not stand first; the ring that holds the others was taken."),
            Map.entry("WKT_INVALID", "The text is not valid WKT at this place."),
            Map.entry("ZONE_MIXED", "Eastings of one site carry different zone prefixes."),
            Map.entry("Z_DROPPED", "Heights or measures were dropped; only plane coordinates count."));

    private EnglishText() {}

    /** The sentence of {@code code}; for a code without one, its words. */
    static String of(String code) {
        return BY_CODE.getOrDefault(code, code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
