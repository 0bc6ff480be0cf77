package org.ecozone.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.PlanarMeasure;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.overlap.Site;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Column;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Cell;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/**
 * The vertices of a site as it was recorded, ring by ring without the last that is the first again: in longitude and latitude as
 * recorded, and in the plane of the site's 3° Gauss–Krüger zone to a millimetre.
 */
final class VertexTable {

    /** Beyond it a table serves nobody; the file formats have all of them. */
    static final int MOST = 500;

    private static final int MILLIMETRES = 3;

    private final Crs crs;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int part;
    private long left;

    private VertexTable(Crs crs) {
        this.crs = crs;
    }

    static List<Block> blocks(JsonNode geometry, Site site) {
        var table = new VertexTable(PlanarMeasure.zoneOf(site.geometry()));
        table.add(
                geometry.path("coordinates"), geometry.path("type").asString("").endsWith("Polygon"));
        List<Block> blocks = new ArrayList<>();
        String zone =
                "CGCS2000 高斯-克吕格 3° 分带第 " + table.crs.zone().orElseThrow() + " 带（" + table.crs + "），X 向北、Y 向东（含带号）。";
        blocks.add(new Block.Paragraph(zone, Tone.NOTE));
        blocks.add(new Block.Table("vertices", "界址点", columns(), table.rows));
        if (table.left > 0) {
            blocks.add(new Block.Paragraph(
                    "界址点共 " + (MOST + table.left) + " 个，此处列出前 " + MOST + " 个，另有 " + table.left
                            + " 个未列出；全部界址点见 GeoJSON 或 GeoPackage。",
                    Tone.WARNING));
        }
        return blocks;
    }

    private static List<Column> columns() {
        return List.of(
                new Column("部分", 10, false),
                new Column("点号", 10, false),
                new Column("X（m）", 24, true),
                new Column("Y（m）", 26, true),
                new Column("经度（°）", 22, true),
                new Column("纬度（°）", 22, true));
    }

    /** Goes down to lists of positions; a position by itself is a point. */
    private void add(JsonNode coordinates, boolean isRings) {
        if (coordinates.path(0).isNumber()) {
            part++;
            position(1, coordinates);
        } else if (coordinates.path(0).path(0).isNumber()) {
            part++;
            int many = coordinates.size() - (isRings ? 1 : 0);
            for (int i = 0; i < many; i++) {
                position(i + 1, coordinates.get(i));
            }
        } else {
            coordinates.forEach(one -> add(one, isRings));
        }
    }

    private void position(int number, JsonNode lonLat) {
        if (rows.size() >= MOST) {
            left++;
            return;
        }
        BigDecimal longitude = lonLat.path(0).decimalValue();
        BigDecimal latitude = lonLat.path(1).decimalValue();
        Coordinate point = new Coordinate(longitude.doubleValue(), latitude.doubleValue());
        boolean isInReach = Reprojection.isLonLatInReach(point, crs);
        Coordinate plane = isInReach ? Reprojection.toPlane(point, crs) : new Coordinate();
        rows.add(List.of(
                Cell.of(String.valueOf(part)),
                Cell.of(String.valueOf(number)),
                isInReach ? metres(plane.y) : Figures.NONE,
                isInReach ? metres(plane.x) : Figures.NONE,
                degrees(longitude),
                degrees(latitude)));
    }

    private static Cell metres(double metres) {
        BigDecimal value = BigDecimal.valueOf(metres).setScale(MILLIMETRES, RoundingMode.HALF_UP);
        return new Cell.Number(value, value.toPlainString());
    }

    private static Cell degrees(BigDecimal degrees) {
        return new Cell.Number(degrees, degrees.toPlainString());
    }
}
