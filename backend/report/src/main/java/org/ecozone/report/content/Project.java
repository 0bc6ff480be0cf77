package org.ecozone.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Property;
import org.ecozone.report.document.Cell;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Of which project and site a report is. */
final class Project {

    private final RecordedResult result;
    private final FactWords facts;

    Project(RecordedResult result, FactWords facts) {
        this.result = result;
        this.facts = facts;
    }

    List<Block> blocks() {
        List<Property> all = new ArrayList<>();
        JsonNode project = result.at("/project");
        all.add(text("项目名称", nonEmpty(project.path("name").asString(""), "未命名地块")));
        optional(all, "项目代码", project.path("code").asString(""));
        optional(all, "建设单位", project.path("applicant").asString(""));
        JsonNode industry = project.path("industry");
        all.add(text(
                "行业（GB/T 4754-2017）",
                industry.isObject()
                        ? industry.path("code").asString() + " "
                                + industry.path("name").asString("")
                        : "未选行业"));
        all.add(text("建设性质", facts.worth("nature", project.path("facts").path("nature"))));
        all.addAll(size(result));
        all.add(text("环评类别", Eia.inShort(result.at("/eia"), facts)));
        all.add(text("数据版本与适用日期", result.text("/edition/code") + " · 按 " + result.text("/asOf")));
        return List.of(new Block.Properties(all));
    }

    /** How large the site is. */
    static List<Property> size(RecordedResult result) {
        List<Property> all = new ArrayList<>();
        JsonNode site = result.at("/site");
        switch (result.measure()) {
            case AREA -> {
                @Nullable BigDecimal mu = RecordedResult.number(site, "areaMu");
                @Nullable BigDecimal squareMetres = RecordedResult.number(site, "areaSquareMetres");
                if (mu != null && squareMetres != null) {
                    all.add(new Property("地块面积", new Cell.Number(mu, Figures.mu(mu))));
                    all.add(new Property(
                            "地块面积（平方米）", new Cell.Number(squareMetres, Figures.squareMetres(squareMetres))));
                }
            }
            case LENGTH -> {
                @Nullable BigDecimal metres = RecordedResult.number(site, "lengthMetres");
                if (metres != null) {
                    all.add(new Property("线路长度", new Cell.Number(metres, Figures.metres(metres))));
                }
            }
            case COUNT -> {
                @Nullable BigDecimal count = RecordedResult.number(site, "count");
                if (count != null) {
                    all.add(new Property("点位", new Cell.Number(count, Figures.exact(count, 0) + " 个点")));
                }
            }
        }
        return all;
    }

    private static void optional(List<Property> all, String name, String value) {
        if (!value.isEmpty()) {
            all.add(text(name, value));
        }
    }

    static String nonEmpty(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }

    static Property text(String name, String value) {
        return new Property(name, Cell.of(value));
    }
}
