package org.ecozone.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.screening.sheet.Beyond;
import org.ecozone.screening.sheet.HeadlineRow;
import org.ecozone.screening.sheet.Hit;
import org.ecozone.screening.sheet.NearestZone;
import org.ecozone.screening.sheet.Pending;
import org.ecozone.screening.sheet.Settled;
import org.ecozone.screening.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The conclusion in a sentence with its article, what of an open verdict is certain, and what else speaks for it. */
final class Conclusion {

    /** Hits that are named before the rest is counted. */
    private static final int SHOWN = 3;

    private final RecordedResult result;
    private final Sheet sheet;
    private final Optional<String> review;

    /**
     * @param review that a person came to another conclusion; empty where none did
     */
    Conclusion(RecordedResult result, Sheet sheet, Optional<String> review) {
        this.result = result;
        this.sheet = sheet;
        this.review = review;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (result.isOutside()) {
            blocks.add(new Block.Paragraph("不在范围内：" + outside(), Tone.LEAD));
            return blocks;
        }
        String verdict = Words.verdict(result.text("/verdict"));
        Optional<Hit> speaker = speaker();
        blocks.add(
                new Block.Paragraph(verdict + "：" + speaker.map(this::because).orElseGet(this::reason), Tone.LEAD));
        review.ifPresent(said -> blocks.add(new Block.Paragraph(said, Tone.WARNING)));
        sheet.pending().ifPresent(pending -> blocks.add(ends(sheet.settled(), pending)));
        uncovered(result).ifPresent(said -> blocks.add(new Block.Paragraph(said, Tone.WARNING)));
        return blocks;
    }

    /** What is read after the hard facts: what else speaks for the verdict, and whether measurement could move it. */
    List<Block> beside() {
        List<Block> blocks = new ArrayList<>();
        if (!result.isOutside()) {
            others(speaker()).ifPresent(blocks::add);
            measurement().ifPresent(said -> blocks.add(new Block.Paragraph(said, Tone.NOTE)));
        }
        return blocks;
    }

    private String outside() {
        @Nullable
        NearestZone nearest = sheet.outside().map(one -> one.nearest()).orElse(null);
        return "地块不在" + Words.DIVISION + "范围内"
                + (nearest == null
                        ? "。"
                        : "（在其外约 " + Figures.about(nearest.distanceMetres()) + "，本区域在"
                                + Words.wind(nearest.bearingDegrees()) + "方）。")
                + "没有作出准入结论；请检查坐标系。";
    }

    /** The hit that speaks for a decided verdict: the first that holds and has its effect. */
    private Optional<Hit> speaker() {
        String verdict = result.text("/verdict");
        return verdict.equals("PERMITTED")
                ? Optional.empty()
                : sheet.head().stream()
                        .filter(hit -> hit.outcome() == Truth.TRUE
                                && hit.effect().name().equals(verdict))
                        .findFirst();
    }

    private String because(Hit hit) {
        String place = placeInFull(hit);
        return (place.isEmpty() ? "" : place + "：") + hit.title() + article(hit.citation()) + "。";
    }

    private static String article(Optional<Hit.Citation> citation) {
        return citation.map(cited -> "（" + Words.cited(cited.document(), cited.article()) + "）")
                .orElse("");
    }

    private static String place(Hit hit) {
        @Nullable String layer = hit.layerName();
        @Nullable String category = hit.categoryName();
        // A layer of one category is named by it alone.
        return Stream.of(layer, category != null && category.equals(layer) ? null : category)
                .filter(one -> one != null && !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Of a clause on what lies beyond a layer, with what does. */
    private String placeInFull(Hit hit) {
        String place = place(hit);
        Optional<Beyond> beyond = hit.zones().isEmpty() && hit.layer() != null ? beyond(hit.layer()) : Optional.empty();
        if (beyond.isPresent()) {
            return place + "外 " + Figures.amount(beyond.get().amount()) + "（占地块 "
                    + Figures.share(beyond.get().shareOfSite()) + "）";
        }
        return hit.met()
                .filter(met -> !place.isEmpty() && met.amount().value().signum() > 0)
                .map(met ->
                        place + " " + Figures.amount(met.amount()) + "（占地块 " + Figures.share(met.shareOfSite()) + "）")
                .orElse(place);
    }

    private Optional<Beyond> beyond(String layer) {
        return sheet.rows().stream()
                .filter(row -> row.row().equals(layer) && row.beyond() != null)
                .map(HeadlineRow::beyond)
                .findFirst();
    }

    /** Of a verdict that no hit speaks for: permitted, or not decided yet. */
    private String reason() {
        String verdict = result.text("/verdict");
        if (!verdict.equals("UNDETERMINED")) {
            return result.findings().stream()
                    .filter(finding -> finding.path("outcome").asString().equals("TRUE")
                            && finding.path("effect").asString().equals(verdict))
                    .findFirst()
                    .map(finding -> Figures.inSentence(finding.path("message").asString()))
                    .orElse("所查图层与条款均未作限制。");
        }
        return "现有信息下，结论在“" + Words.effect(result.text("/atLeast")) + "”与“" + Words.effect(result.text("/atMost"))
                + "”之间。";
    }

    private Block ends(Settled settled, Pending pending) {
        List<Block.Property> ends = new ArrayList<>();
        String certain = settled.effect() == Effect.PERMITTED
                ? "尚无成立的限制"
                : "至少" + settled.effect().label();
        ends.add(Project.text("已确定", certain + because(settled.because(), "，因为")));
        String on = Stream.of(
                        pending.facts() > 0 ? pending.facts() + " 项信息" : "",
                        pending.byPerson().isEmpty() ? "" : pending.byPerson().size() + " 条须由人认定",
                        pending.dataMissing() ? "图上没有的数据" : "")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(Words.COMMA));
        ends.add(Project.text("待定", "可能" + pending.effect().label() + (on.isEmpty() ? "" : "，取决于 " + on)));
        return new Block.Properties(ends);
    }

    /** The first of {@code rules} with its article. */
    private String because(List<String> rules, String joint) {
        return rules.stream()
                .findFirst()
                .flatMap(result::finding)
                .map(finding -> joint + finding.path("title").asString() + article(first(finding)))
                .orElse("");
    }

    private static Optional<Hit.Citation> first(JsonNode finding) {
        JsonNode cited = finding.path("citations").path(0);
        return cited.isObject()
                ? Optional.of(new Hit.Citation(
                        cited.path("document").asString(), cited.path("article").asString("")))
                : Optional.empty();
    }

    /** How much of the site the data do not reach. */
    static Optional<String> uncovered(RecordedResult result) {
        JsonNode coverage = result.at("/coverage");
        BigDecimal covered = coverage.path("coveredShare").decimalValue(BigDecimal.ONE);
        if (covered.compareTo(BigDecimal.ONE) >= 0) {
            return Optional.empty();
        }
        return Optional.of("地块有 " + Figures.share(BigDecimal.ONE.subtract(covered)) + " 在数据范围之外，按未知处理，不当作允许。");
    }

    /** Nothing is said of measurement beside a verdict that is open for other reasons, unless measurement moves it. */
    private Optional<String> measurement() {
        JsonNode stability = result.at("/stability");
        boolean isCertain = stability.path("certain").asBoolean(false);
        if (stability.isMissingNode() || isCertain && result.isUndetermined()) {
            return Optional.empty();
        }
        String word = isCertain ? "测量误差不影响结论：" : "取决于测量：";
        return Optional.of(word + stability.path("message").asString(""));
    }

    private Optional<Block> others(Optional<Hit> speaker) {
        List<Hit> others = sheet.head().stream()
                .filter(hit -> speaker.filter(hit::equals).isEmpty())
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        others.stream().limit(SHOWN).map(this::line).forEach(items::add);
        if (others.size() > SHOWN) {
            items.add("另有 " + (others.size() - SHOWN) + " 处，见逐条对照。");
        }
        return Optional.of(new Block.Items(items));
    }

    private String line(Hit hit) {
        String place = placeInFull(hit);
        String effect = hit.outcome() == Truth.TRUE ? hit.effect().label() : Words.mayBe(hit.effect());
        return (place.isEmpty() ? hit.title() : place) + " — " + effect + article(hit.citation());
    }
}
