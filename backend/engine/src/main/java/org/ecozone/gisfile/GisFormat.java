package org.ecozone.gisfile;

/** The formats of this package; the names are part of the contract. */
public enum GisFormat {
    SHAPEFILE("Shapefile"),
    GEOPACKAGE("GeoPackage"),
    KML("KML"),
    KMZ("KMZ"),
    DXF("DXF"),
    FILE_GEODATABASE("FileGDB");

    private final String label;

    GisFormat(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
