package org.ecozone.report.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.access.rule.Truth;
import org.ecozone.chain.Version;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.zoning.Layer;

/** The report (研判意见) of a recorded screening. */
public final class ReportDocument {

    static final String TITLE = "研判意见";
    static final String SYNTHETIC = "演示数据（合成），不得用于实际审批";
    private static final int HASH_SHOWN = 19;

    private final Material material;
    private final RecordedResult result;
    private final FactWords facts;
    private final FindingWords findings;
    private final Persons persons;

    private ReportDocument(Material material) {
        this.material = material;
        this.result = RecordedResult.of(material.recorded().result());
        this.facts = new FactWords(material.rules(), material.map().layers());
        this.findings = new FindingWords(facts);
        this.persons = new Persons(result, findings, material.review());
    }

    /**
     * The report of {@code material}.
     *
     * @param maps of the site, in order
     */
    public static Document of(Material material, List<Block.Picture> maps) {
        return new ReportDocument(material).document(maps);
    }

    /**
     * Ids of the layers that maps show, in the order of the result: of those that the site meets, the hard facts, and those of what
     * holds.
     */
    public static List<String> layersInvolved(Material material) {
        Set<String> spokenOf = new HashSet<>();
        material.sheet().rows().forEach(row -> spokenOf.add(row.row()));
        material.sheet().head().stream()
                .filter(hit -> hit.outcome() == Truth.TRUE && hit.layer() != null)
                .forEach(hit -> spokenOf.add(hit.layer()));
        return RecordedResult.of(material.recorded().result()).themes().stream()
                .filter(theme -> !theme.path("zones").isEmpty())
                .map(theme -> theme.path("layer").asString())
                .filter(spokenOf::contains)
                .toList();
    }

    /** The recorded name of the project; empty where it has none. */
    public static String projectName(Material material) {
        return RecordedResult.of(material.recorded().result()).text("/project/name");
    }

    private Document document(List<Block.Picture> maps) {
        String id = material.recorded().id().toString();
        String hash = material.recorded().resultHash();
        List<Section> sections = new ArrayList<>(answer());
        if (!maps.isEmpty()) {
            sections.add(new Section("maps", "位置图与地块图", false, true, List.copyOf(maps)));
        }
        sections.addAll(grounds());
        if (material.hasAnnex()) {
            sections.addAll(new Annex(material, result, findings).sections());
        }
        return new Document(
                TITLE,
                "编号 " + id,
                isSynthetic() ? SYNTHETIC : "",
                TITLE + " " + id + " · 结果 " + hash.substring(0, HASH_SHOWN),
                sections,
                new Document.Provenance(
                        material.recorded().evaluatedAt(),
                        hash,
                        material.review().map(Version::contentHash).orElse(""),
                        material.verification()));
    }

    /** Of what project, what the verdict is, the hard facts, and on what was judged: the first page. */
    private List<Section> answer() {
        Conclusion conclusion = new Conclusion(result, material.sheet(), persons.differing());
        List<Block> hardFacts =
                new ArrayList<>(HardFacts.weighed(result, material.sheet().rows()));
        hardFacts.addAll(conclusion.beside());
        List<Section> sections = new ArrayList<>(List.of(
                section("project", "项目", new Project(result, facts).blocks()),
                section("conclusion", "结论", conclusion.blocks()),
                section("facts", "六项事实", hardFacts)));
        List<Block> stated = new StatedFacts(result, facts).blocks();
        if (!stated.isEmpty()) {
            sections.add(section("stated", "判定所据的情况", stated));
        }
        return sections;
    }

    /** Clause by clause, what is missing, what persons check, on what all rests. */
    private List<Section> grounds() {
        var clauses = new AccessTable(result, findings, material.sheet().head(), material.hasAnnex());
        return List.of(
                section("clauses", "准入要求逐条对照", clauses.blocks()),
                section("missing", "待补充的信息", missing()),
                section("person", "人工核对与复核意见", persons.blocks()),
                section("basis", "依据与说明", new Basis(material, result, facts).blocks()),
                section("signatures", "签署", List.of(new Block.Signatures(List.of("编制", "复核", "负责人（盖章）")))));
    }

    private static Section section(String id, String heading, List<Block> blocks) {
        return new Section(id, heading, false, false, blocks);
    }

    private List<Block> missing() {
        return new OpenQuestions(result, material.sheet(), facts).blocks();
    }

    private boolean isSynthetic() {
        return result.isSynthetic() || material.map().layers().stream().anyMatch(Layer::synthetic);
    }
}
