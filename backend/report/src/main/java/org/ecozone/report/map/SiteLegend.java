package org.ecozone.report.map;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ecozone.report.map.SiteMap.Mark;
import org.ecozone.report.map.picture.Letters;
import org.ecozone.zoning.OverlapPiece;

/** The legend of a site's map: what the site meets first. */
record SiteLegend(Legend legend, Inks inks, Rings rings) {

    /**
     * Writes it.
     *
     * @param inSight inks of which something is on the map
     */
    void explain(String siteName, SiteInk site, Pieces pieces, Set<LayerInk> inSight, Ground ground, SiteNames names) {
        legend.heading("图例");
        String name = Letters.oneLine(siteName);
        legend.row(
                (canvas, box) -> SiteInk.sample(site.dimension(), box).draw(canvas),
                name.isEmpty() ? "地块" : "地块：" + name);
        layers(pieces.met(inks), inSight, site.dimension() == 2);
        ground.explain(legend);
        numbers(names);
        if (!pieces.withoutShape().isEmpty()) {
            legend.heading("面积已测得，图形未绘制");
            for (OverlapPiece piece : pieces.withoutShape()) {
                legend.note(piece.layer().name() + "："
                        + Letters.oneLine(piece.zone().name()));
            }
        }
    }

    private void layers(Set<LayerInk> met, Set<LayerInk> inSight, boolean isArea) {
        legend.heading(met.isEmpty() ? "地块未涉及所列图层" : "地块涉及");
        legend.layers(
                inks.all().stream().filter(met::contains).toList(), ink -> legend.row(ink, isArea, rings.number(ink)));
        Set<LayerInk> others = new LinkedHashSet<>(inks.all());
        others.removeAll(met);
        others.retainAll(inSight);
        if (!others.isEmpty()) {
            legend.heading("图内其他（地块未涉及）");
            legend.layers(others, legend::row);
        }
    }

    private void numbers(SiteNames names) {
        boolean hasRings = !rings.all().isEmpty();
        if (hasRings || !names.numbered().isEmpty()) {
            legend.heading("编号");
        }
        if (hasRings) {
            legend.note("圆圈圈出图上不足 3 mm 或被遮住的部分，号码与图例相同。");
        }
        mark(Mark.BEYOND_DATA, "地块在数据范围之外的部分");
        mark(Mark.PART_OF_SITE, "地块的小块");
        int number = names.firstNumber();
        for (String name : names.numbered()) {
            legend.numbered(number++, name);
        }
        if (names.unnamed() > 0) {
            legend.note("另有 " + names.unnamed() + " 处区划未注名称。");
        }
    }

    private void mark(Mark mark, String text) {
        if (rings.number(mark) > 0) {
            legend.numbered(rings.number(mark), text);
        }
    }
}
