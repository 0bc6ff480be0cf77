package org.ecozone.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecozone.chain.Version;
import org.ecozone.report.PlainText;
import org.ecozone.report.Samples;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Cell;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.screening.review.ReviewOpinion;
import org.ecozone.screening.review.ReviewOpinion.CheckedClause;
import org.ecozone.screening.review.ReviewOpinion.Conformity;
import org.ecozone.screening.review.ReviewOpinion.OwnConclusion;
import org.ecozone.screening.review.ReviewText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportDocumentTest {

    private static final Pattern FIGURE = Pattern.compile("[<>≤]?\\s*[0-9][0-9,]*(\\.[0-9]+)?");
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static Document document(String sample) {
        return ReportDocument.of(Samples.of(sample, false), List.of());
    }

    private static Document withAnnex(String sample) {
        return ReportDocument.of(Samples.of(sample, true), List.of());
    }

    private static Section section(Document document, String id) {
        return document.sections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Block.Table> tables(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast);
    }

    private static Block.Table table(Document document, String id) {
        return tables(document).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String text(Document document, String section) {
        return PlainText.of(new Document("", "", "", "", List.of(section(document, section)), document.of()));
    }

    /** What a report of each says, word by word: read it before it is changed. */
    @ParameterizedTest
    @ValueSource(strings = {Samples.REFINERY, Samples.PIPELINE})
    void saysWhatWasReadAndFoundRight(String sample) throws IOException {
        assertThat(PlainText.of(document(sample))).isEqualTo(Files.readString(golden(sample)));
    }

    private static Path golden(String sample) {
        return Path.of("src/test/resources/org/ecozone/report/content/" + sample + ".txt");
    }

    /** Many corners of a circle: its table ends at 500 rows, and says how many are left. */
    @Test
    void aLongVertexTableIsCutWithAWord() {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            ring.append(i == 0 ? "" : ",")
                    .append("[")
                    .append(82.5 + 0.01 * Math.cos(Math.PI * i / 350))
                    .append(",")
                    .append(44.83 + 0.01 * Math.sin(Math.PI * i / 350))
                    .append("]");
        }
        JsonNode geometry = EXACT.readTree("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + ",[82.51,44.83]]]}");
        List<Block> blocks =
                VertexTable.blocks(geometry, Samples.of(Samples.REFINERY, false).site());
        assertThat(((Block.Table) blocks.get(1)).rows()).hasSize(500);
        assertThat(((Block.Paragraph) blocks.get(2)).text()).contains("共 700 个", "前 500 个", "另有 200 个未列出");
    }

    /** By the recorded result: 160.62 of 688.75 mu, 23.32 %, lie in level 1, of which article 319 speaks. */
    @Test
    void theFirstSectionsTellVerdictArticleAndAreas() {
        Document document = document(Samples.REFINERY);
        assertThat(document.sections().stream().limit(3).map(Section::id))
                .containsExactly("project", "conclusion", "facts");
        assertThat(document.sections().stream().limit(3)).noneMatch(Section::startsPage);
        assertThat(text(document, "conclusion").replace('\u00a0', ' '))
                .contains("LEAD 禁止准入：饮用水水源保护区 · 一级保护区 160.62 亩（占地块 23.32 %）", "《中华人民共和国生态环境法典》第三百一十九条");
        assertThat(text(document, "project").replace('\u00a0', ' '))
                .contains("688.75 亩", "459,167.03 m²", "2511 原油加工及石油制品制造");
        assertThat(table(document, "facts").rows()).hasSize(6);
    }

    /** In kilometres and winds: 4830.1 m at 86.2° is east. */
    @Test
    void whatIsNotInvolvedTellsItsNearest() {
        List<Cell> redline = table(document(Samples.REFINERY), "facts").rows().get(0);
        assertThat(redline).extracting(Cell::text).contains("生态保护红线", "不涉及", "4,830.1，东");
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.REFINERY, Samples.PIPELINE, Samples.JUDGED})
    void everyNumberOfATableIsOneOfTheRecord(String sample) {
        Material material = Samples.of(sample, true);
        Set<BigDecimal> recorded = new HashSet<>();
        numbers(EXACT.readTree(material.recorded().result()), recorded);
        numbers(EXACT.readTree(material.recorded().request()), recorded);
        numbers(EXACT.readTree(material.sheet().json()), recorded);
        Document document = ReportDocument.of(material, List.of());
        long checked = tables(document)
                .filter(table -> !table.id().equals("vertices"))
                .flatMap(table -> table.rows().stream().flatMap(List::stream))
                .filter(Cell.Number.class::isInstance)
                .map(Cell.Number.class::cast)
                .peek(number -> {
                    assertThat(recorded).contains(number.value().stripTrailingZeros());
                    assertThat(isSaid(number)).as(number.toString()).isTrue();
                })
                .count();
        assertThat(checked).isGreaterThan(30);
    }

    private static void numbers(JsonNode json, Set<BigDecimal> found) {
        if (json.isNumber()) {
            found.add(json.decimalValue().stripTrailingZeros());
        }
        json.forEach(one -> numbers(one, found));
    }

    /** Whether a number's text says its value: whole, or as per cent to two decimals. */
    private static boolean isSaid(Cell.Number number) {
        String text = number.text().replace('\u00a0', ' ');
        Matcher figure = FIGURE.matcher(text);
        if (!figure.lookingAt()) {
            return false;
        }
        if (text.contains("%")) {
            BigDecimal percent = number.value().movePointRight(2);
            if (text.startsWith("<")) {
                return percent.signum() > 0 && percent.compareTo(new BigDecimal("0.01")) < 0;
            }
            if (text.startsWith(">")) {
                return percent.compareTo(new BigDecimal("99.99")) > 0;
            }
            return figure(figure).compareTo(percent.setScale(2, RoundingMode.HALF_UP)) == 0;
        }
        return figure(figure).compareTo(number.value()) == 0;
    }

    private static BigDecimal figure(Matcher found) {
        return new BigDecimal(found.group().replace(",", "").strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.REFINERY, Samples.PIPELINE})
    void theRowsHaveTheFiguresOfTheSheet(String sample) {
        Material material = Samples.of(sample, false);
        JsonNode rows = EXACT.readTree(material.sheet().json()).path("rows");
        Block.Table table = table(ReportDocument.of(material, List.of()), "facts");
        assertThat(table.columns())
                .extracting(Block.Column::heading)
                .containsExactly("事实", "涉及情况", "面积（亩）", "面积（m²）", "占地块", "最近距离（m）", "准入");
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            List<Cell> cells = table.rows().get(i);
            assertThat(cells.get(0).text()).isEqualTo(row.path("name").asString());
            boolean isHit = row.path("status").asString().equals("HIT");
            is(cells.get(2), isHit ? row.path("areaMu") : null);
            is(cells.get(3), isHit ? row.path("areaSquareMetres") : null);
            is(cells.get(4), isHit ? row.path("shareOfSite") : null);
            JsonNode nearest = row.path("nearest");
            is(cells.get(5), nearest.isObject() ? nearest.path("distanceMetres") : null);
        }
    }

    private static void is(Cell cell, JsonNode expected) {
        if (expected == null) {
            assertThat(cell.text()).isEqualTo("—");
        } else {
            assertThat(((Cell.Number) cell).value()).isEqualByComparingTo(expected.decimalValue());
        }
    }

    /** Outside the urban boundary lies all of the refinery; the restriction that follows is not told as 不涉及. */
    @Test
    void whatLiesBeyondABoundaryHasItsFigures() {
        List<Cell> boundary = table(document(Samples.REFINERY), "facts").rows().get(4);
        assertThat(boundary.stream().map(cell -> cell.text().replace('\u00a0', ' ')))
                .startsWith("城镇开发边界", "界外 688.75 亩（占地块 100.00 %）")
                .endsWith("限制准入");
    }

    /** What the request of the record states, and what its industry says of what a clause read. */
    @Test
    void onWhatWasJudgedIsTold() {
        assertThat(text(document(Samples.JUDGED), "stated")).contains("已说明：建设性质：新建；属于高耗能、高排放（两高）行业项目：否", "由行业推定：");
        assertThat(document(Samples.PIPELINE).sections())
                .noneMatch(section -> section.id().equals("stated"));
    }

    @Test
    void anOpenVerdictTellsWhatIsCertainAndWhatMayCome() {
        String said = text(document(Samples.PIPELINE), "conclusion").replace('\u00a0', ' ');
        assertThat(said)
                .contains("待补充信息：现有信息下，结论在“有条件准入”与“禁止准入”之间。", "已确定：至少有条件准入，因为", "待定：可能禁止准入，取决于 28 项信息")
                .contains("地块有 42.63 % 在数据范围之外");
    }

    @Test
    void theAnnexListsEveryFindingAndEveryZone() {
        Document document = withAnnex(Samples.PIPELINE);
        JsonNode result =
                EXACT.readTree(Samples.of(Samples.PIPELINE, true).recorded().result());
        assertThat(table(document, "all-clauses").rows())
                .hasSize(result.path("findings").size());
        int zones = 0;
        for (JsonNode theme : result.path("themes")) {
            zones += theme.path("zones").size();
        }
        assertThat(table(document, "zones").rows()).hasSize(zones);
        assertThat(document.sections().stream().filter(Section::isAnnex)).hasSize(3);
        assertThat(document(Samples.PIPELINE).sections()).noneMatch(Section::isAnnex);
    }

    /** By PROJ, from EPSG:4490 to EPSG:4516, the 3° zone of the centre (82.50125 / 3 rounds to 28): 28381099.5413, 4966929.9234. */
    @Test
    void theVerticesAreThoseOfTheRequest() {
        Block.Table vertices = table(withAnnex(Samples.REFINERY), "vertices");
        assertThat(vertices.rows()).hasSize(4);
        assertThat(vertices.rows().get(0))
                .extracting(Cell::text)
                .containsExactly("1", "1", "4966929.923", "28381099.541", "82.4965", "44.828");
    }

    private static Version review(Material material, ReviewOpinion opinion) {
        return ReviewText.version(
                opinion,
                material.recorded().id(),
                material.recorded().resultHash(),
                Optional.empty(),
                Instant.parse("2026-11-30T06:07:08.900Z"));
    }

    @Test
    void aReviewStandsBesideTheClausesAndOnTheFirstPageWhereItDiffers() {
        Material material = Samples.of(Samples.REFINERY, false);
        var opinion = new ReviewOpinion(
                Optional.empty(),
                List.of(
                        new CheckedClause("AL-Q-S5", Conformity.CONFORMS, "", "王工"),
                        new CheckedClause("AL-Q-E4", Conformity.CONTRARY, "装备未达 B 级", "李工")),
                "现场已核",
                Optional.of(new OwnConclusion("RESTRICTED", "拟迁出水源地")),
                "王工");
        Version review = review(material, opinion);
        Document document =
                ReportDocument.of(Samples.reviewed(material, review, "https://example.org/verify"), List.of());
        assertThat(text(document, "conclusion")).contains("WARNING 复核结论与此不同：限制准入。理由：拟迁出水源地");
        assertThat(text(document, "person"))
                .contains(" | 符合 | \n", " | 不符合 | 装备未达 B 级（李工）", " | 未核对 | \n")
                .contains("第 1 版 · 王工 · 2026-11-30 14:07", "限制准入（与系统研判不同）", "备注：现场已核", review.contentHash());
        assertThat(text(document, "basis")).contains("https://example.org/verify");
        assertThat(document.of().reviewHash()).isEqualTo(review.contentHash());
    }

    @Test
    void aJudgementIsTold() {
        assertThat(text(document(Samples.JUDGED), "person")).contains("已认定", "李工 认定：已核定，限制准入");
    }

    @Test
    void codeAndApplicantAreToldWhereTheResultHasThem() {
        Material material = Samples.of(
                Samples.REFINERY,
                text -> text.replace("\"project\":{", "\"project\":{\"applicant\":\"某公司\",\"code\":\"2611-1\","),
                false);
        assertThat(text(ReportDocument.of(material, List.of()), "project")).contains("项目代码：2611-1\n", "建设单位：某公司\n");
        assertThat(text(document(Samples.REFINERY), "project")).doesNotContain("项目代码", "建设单位");
    }

    @Test
    void syntheticDataAreSaidOnEveryPage() {
        assertThat(document(Samples.REFINERY).banner()).isEqualTo("演示数据（合成），不得用于实际审批");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(withAnnex(Samples.JUDGED)).isEqualTo(withAnnex(Samples.JUDGED));
    }

    /** Run by hand after a change of words; then read what changed. */
    static void main(String... none) {
        for (String sample : List.of(Samples.REFINERY, Samples.PIPELINE)) {
            try {
                Files.createDirectories(golden(sample).getParent());
                Files.writeString(golden(sample), PlainText.of(document(sample)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
