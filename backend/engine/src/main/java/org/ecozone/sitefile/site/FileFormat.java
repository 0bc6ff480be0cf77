package org.ecozone.sitefile.site;

/** The formats of site files; the name is the stable code. */
public enum FileFormat {
    SHAPEFILE,
    GEOPACKAGE,
    KML,
    KMZ,
    DXF,
    FILE_GEODATABASE,
    GEOJSON,
    WKT,
    /** 勘测定界界址点坐标交换格式. */
    BOUNDARY_POINT_TXT,
    VERTEX_TABLE_CSV,
    VERTEX_TABLE_XLSX
}
