package org.ecozone.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecozone.geo.PlanarMeasure;
import org.ecozone.geo.overlap.Site;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Property;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.zoning.Layer;
import tools.jackson.databind.JsonNode;

/** On what a report rests: edition, rules, software, methods, how sure they are; what it does not say; how to verify it. */
final class Basis {

    private static final String METHOD = "CGCS2000 椭球面积，界址点间按经纬度直线；面积、占比取自登记的研判结果，本意见不另行计算；一个图层各分区的面积一并修约，其和即合计";

    private final Material material;
    private final RecordedResult result;
    private final FactWords facts;

    Basis(Material material, RecordedResult result, FactWords facts) {
        this.material = material;
        this.result = result;
        this.facts = facts;
    }

    List<Block> blocks() {
        List<Property> all = new ArrayList<>();
        all.add(Project.text("数据版本", result.text("/edition/code") + "（" + result.text("/edition/hash") + "）"));
        all.add(Project.text("规则库", result.text("/rules/version") + "（" + result.text("/rules/hash") + "）"));
        all.add(Project.text("适用日期", result.text("/asOf") + "，按当日有效的规定判断"));
        all.add(Project.text("登记时间", Words.moment(material.recorded().evaluatedAt()) + "（北京时间）"));
        all.add(Project.text("软件", "EcoZone " + result.text("/software")));
        all.add(Project.text("坐标系与方法", "CGCS2000（EPSG:4490）；" + METHOD + zone(material.site())));
        all.add(Project.text("测量的不确定性", measurement()));
        all.add(new Property("结果散列值", Figures.exactText(material.recorded().resultHash())));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Properties(all));
        blocks.addAll(notices(result));
        if (!material.verification().isEmpty()) {
            blocks.add(new Block.Code(material.verification(), "扫码或按此地址核对登记的研判：" + material.verification()));
        }
        return blocks;
    }

    /** Reservations, and what else is to be said. */
    static List<Block> notices(RecordedResult result) {
        List<String> notices = result.list("notices").stream()
                .map(notice -> Figures.inSentence(notice.path("message").asString()))
                .toList();
        return notices.isEmpty()
                ? List.of()
                : List.of(new Block.Paragraph("保留与提示", Tone.PLAIN), new Block.Items(notices));
    }

    /** In which the maps are. */
    static String zone(Site site) {
        int zone = PlanarMeasure.zoneOf(site.geometry()).zone().orElseThrow();
        return "；图中平面坐标为 3° 分带第 " + zone + " 带";
    }

    private String measurement() {
        JsonNode accuracy = material.request().feature().path("properties").path("accuracyMetres");
        String site =
                accuracy.isNumber() ? "地块位置精度 " + Figures.exact(accuracy.decimalValue(), 0) + " m。" : "地块界址点按准确计。";
        String stated = result.text("/stability/message");
        return stated + "所用的位置精度：" + tolerances() + "。" + site;
    }

    /** How far borders count as movable: layers of the same accuracy together, the most frequent one by a word. */
    private String tolerances() {
        Map<BigDecimal, List<String>> byMetres = new TreeMap<>();
        result.at("/stability/toleranceMetres")
                .properties()
                .forEach(one -> byMetres.computeIfAbsent(one.getValue().decimalValue(), any -> new ArrayList<>())
                        .add(name(one.getKey())));
        return accuracies(byMetres);
    }

    /** Which layers are how accurate. */
    static String accuracies(Map<BigDecimal, List<String>> byMetres) {
        if (byMetres.size() == 1) {
            return "各图层 " + Figures.metresPlain(byMetres.keySet().iterator().next());
        }
        return byMetres.entrySet().stream()
                .map(one -> String.join(Words.COMMA, one.getValue()) + " " + Figures.metresPlain(one.getKey()))
                .collect(Collectors.joining("；"));
    }

    private String name(String layer) {
        return facts.layers().stream()
                .filter(one -> one.id().equals(layer))
                .map(Layer::name)
                .findFirst()
                .orElse(layer);
    }
}
