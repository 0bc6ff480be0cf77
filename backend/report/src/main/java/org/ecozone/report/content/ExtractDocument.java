package org.ecozone.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Property;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.screening.extract.Extract;
import org.ecozone.screening.sheet.HeadlineRow;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/** The extract (此地摘录) of a place: what lies there and which provisions speak of it, and no verdict. */
public final class ExtractDocument {

    static final String TITLE = "此地摘录";
    private static final String NO_VERDICT = "本件只列出此地所涉的分区和可能适用的条款，不是研判结论，不能代替研判意见；是否适用取决于项目，以主管部门的意见为准。";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HASH_SHOWN = 19;
    private static final int DEGREE_DECIMALS = 6;

    private final ExtractMaterial material;
    private final RecordedResult extract;
    private final ExtractedProvisions provisions;

    private ExtractDocument(ExtractMaterial material) {
        this.material = material;
        this.extract = RecordedResult.ofExtract(material.json());
        this.provisions = new ExtractedProvisions(
                extract, new FactWords(material.rules(), material.map().layers()));
    }

    /**
     * The extract on paper.
     *
     * @param maps of the place, in order
     */
    public static Document of(ExtractMaterial material, List<Block.Picture> maps) {
        return new ExtractDocument(material).document(maps);
    }

    /** Ids of the layers that maps show: of those that the place meets, the hard facts and those that a provision speaks of. */
    public static List<String> layersInvolved(ExtractMaterial material) {
        Set<String> hardFacts = new HashSet<>();
        material.rows().stream().map(HeadlineRow::row).forEach(hardFacts::add);
        return RecordedResult.ofExtract(material.json()).themes().stream()
                .filter(layer -> !layer.path("zones").isEmpty())
                .filter(layer -> !layer.path("documents").isEmpty()
                        || hardFacts.contains(layer.path("layer").asString()))
                .map(layer -> layer.path("layer").asString())
                .toList();
    }

    private Document document(List<Block.Picture> maps) {
        String day = extract.text("/asOf");
        String hash = extract.text("/" + Extract.HASH);
        List<Section> sections = new ArrayList<>();
        sections.add(section("asked", "摘录的地块", asked()));
        sections.add(section("facts", "六项事实", HardFacts.bare(extract, material.rows())));
        if (!extract.isOutside()) {
            sections.add(section("overview", "可能适用的条款一览", List.of(provisions.overview())));
        }
        if (!maps.isEmpty()) {
            sections.add(new Section("maps", "位置图与地块图", false, true, List.copyOf(maps)));
        }
        List<Block> layers = new ArrayList<>(new LayerTables(extract, material.map()).blocks());
        layers.addAll(ExtractedDocuments.silences(extract));
        sections.add(new Section("layers", "图层逐项", false, !maps.isEmpty(), layers));
        if (!extract.isOutside()) {
            sections.add(section("provisions", "可能适用的法律法规与规划条款", provisions.ofLawAndPlan()));
            sections.add(section("lists", "生态环境准入清单", provisions.ofAccessLists()));
            sections.add(section("documents", "所引文件", ExtractedDocuments.documents(extract)));
        }
        sections.add(section("basis", "依据与说明", basis()));
        return new Document(
                TITLE,
                "数据版本 " + extract.text("/edition/code") + " · 按 " + day + " 有效的规定",
                isSynthetic() ? ReportDocument.SYNTHETIC : "",
                TITLE + " · 不是研判结论 · " + hash.substring(0, HASH_SHOWN),
                sections,
                new Document.Provenance(LocalDate.parse(day).atStartOfDay(ZONE).toInstant(), hash, "", ""));
    }

    private static Section section(String id, String heading, List<Block> blocks) {
        return new Section(id, heading, false, false, blocks);
    }

    /** Of which place, day and edition; what that is, and what it is not. */
    private List<Block> asked() {
        List<Property> all = new ArrayList<>();
        all.add(Project.text("地块名称", Project.nonEmpty(extract.text("/name"), "未命名地块")));
        all.addAll(Project.size(extract));
        all.add(Project.text("所在范围", where()));
        all.add(Project.text("数据版本与摘录日", extract.text("/edition/code") + " · 按 " + extract.text("/asOf")));
        if (!extract.isOutside()) {
            all.add(Project.text("可能适用的条款", provisions.counted()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(NO_VERDICT, Tone.WARNING));
        blocks.add(new Block.Properties(all));
        if (extract.isOutside()) {
            blocks.add(new Block.Paragraph(
                    "地块不在" + Words.DIVISION + "范围内，各图层在此都没有数据，条款是否适用不明，没有逐条列出；请检查坐标系。", Tone.WARNING));
        } else {
            Conclusion.uncovered(extract).ifPresent(said -> blocks.add(new Block.Paragraph(said, Tone.WARNING)));
        }
        return blocks;
    }

    private String where() {
        Envelope box = material.site().geometry().getEnvelopeInternal();
        return "东经 " + degrees(box.getMinX(), box.getMaxX()) + "，北纬 " + degrees(box.getMinY(), box.getMaxY());
    }

    private static String degrees(double from, double to) {
        String least = degrees(from);
        String most = degrees(to);
        return least.equals(most) ? least : least + " 至 " + most;
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value)
                        .setScale(DEGREE_DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString() + "°";
    }

    private List<Block> basis() {
        List<Property> all = new ArrayList<>();
        all.add(Project.text("数据版本", extract.text("/edition/code") + "（" + extract.text("/edition/hash") + "）"));
        all.add(Project.text("规则库", extract.text("/rules/version") + "（" + extract.text("/rules/hash") + "）"));
        all.add(Project.text("摘录日", extract.text("/asOf") + "，列出当日有效的规定"));
        all.add(Project.text("软件", "EcoZone " + extract.text("/software")));
        all.add(Project.text("坐标系", "CGCS2000（EPSG:4490），界址点间按经纬度直线" + Basis.zone(material.site())));
        all.add(Project.text("方法", extract.text("/method").replace("（site.areaMethod）", "")));
        all.add(Project.text("所用的位置精度", accuracies()));
        all.add(new Property("地块散列值", Figures.exactText(extract.text("/site/hash"))));
        all.add(new Property("摘录散列值", Figures.exactText(extract.text("/" + Extract.HASH))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Properties(all));
        blocks.addAll(Basis.notices(extract));
        return blocks;
    }

    private String accuracies() {
        Map<BigDecimal, List<String>> byMetres = new TreeMap<>();
        for (JsonNode layer : extract.themes()) {
            byMetres.computeIfAbsent(layer.path("positionalAccuracyMetres").decimalValue(), any -> new ArrayList<>())
                    .add(layer.path("name").asString());
        }
        JsonNode stated = extract.at("/site/accuracyMetres");
        return Basis.accuracies(byMetres)
                + (stated.isNumber() ? "。地块位置精度 " + Figures.metresPlain(stated.decimalValue()) + "。" : "。地块界址点按准确计。");
    }

    private boolean isSynthetic() {
        return extract.themes().stream()
                .anyMatch(layer -> layer.path("synthetic").asBoolean(false));
    }
}
