package org.ecozone.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Fact;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** What a reader should know beside the findings. */
final class Notices {

    private static final int YEARS_AHEAD = 1;

    private Notices() {}

    static List<Notice> of(ScreeningRequest request, SiteOverlaps overlaps, RuleBook rules, Assessment assessment) {
        List<Notice> notices = new ArrayList<>(request.notices());
        request.site()
                .width()
                .ifPresent(width -> notices.add(new Notice(
                        "SITE_WIDENED", "线或点按指定宽度 " + width.roundedMetres(2).toPlainString() + " 米计为面。")));
        if (!overlaps.uncovered().isNothing()) {
            notices.add(new Notice(
                    "COVERAGE_INCOMPLETE",
                    "地块有 " + Wording.extent(overlaps.uncovered()) + "位于数据范围之外，该部分没有数据，不能视为不涉及。"));
        }
        if (!overlaps.grazing().isNothing()) {
            notices.add(new Notice(
                    "COVERAGE_GRAZED", "地块越出数据范围边界 " + Wording.extent(overlaps.grazing()) + "，在边界精度之内，未计为缺数据。"));
        }
        addContacts(overlaps, notices);
        request.facts()
                .stated()
                .forEach((key, stated) -> rules.fact(key)
                        .flatMap(fact ->
                                againstIndustry(fact, stated, request.facts().industry()))
                        .ifPresent(notices::add));
        if (!assessment.byPerson().isEmpty()) {
            notices.add(new Notice(
                    "CLAUSES_BY_PERSON", "准入清单有 " + assessment.byPerson().size() + " 条要求须由人工核对，未计入结论。"));
        }
        addLaw(request.asOf(), rules, assessment, notices);
        if (overlaps.layers().stream().map(LayerOverlap::layer).anyMatch(Layer::synthetic)) {
            notices.add(new Notice("SYNTHETIC_DATA", "所用图层为演示数据（合成），不得用于实际审批。"));
        }
        notices.add(new Notice("ADVISORY", "研判结论供审查参考，最终以主管部门意见为准；按研判日有效的规定判断，从旧兼从轻不在判断之内。"));
        return notices;
    }

    private static void addLaw(LocalDate asOf, RuleBook rules, Assessment assessment, List<Notice> notices) {
        if (!assessment.notInForce().isEmpty()) {
            notices.add(new Notice(
                    "RULES_NOT_IN_FORCE",
                    "以下规则的依据在 " + asOf + " 未生效，未适用：" + String.join("、", assessment.notInForce()) + "。"));
        }
        farAhead(asOf, rules).ifPresent(notices::add);
    }

    /** Law that is yet to be made is not known: a day long after the newest of it that is. */
    private static Optional<Notice> farAhead(LocalDate asOf, RuleBook rules) {
        return rules.documents().stream()
                .map(Citation.Document::from)
                .max(Comparator.naturalOrder())
                .filter(newest -> asOf.isAfter(newest.plusYears(YEARS_AHEAD)))
                .map(newest -> new Notice(
                        "LAW_NOT_KNOWN_AHEAD",
                        "研判日 " + asOf + " 比规则库收录的最近施行的文件（" + newest + "）晚 " + YEARS_AHEAD
                                + " 年以上，其间修改的法律、规划没有收录，结论可能不同。"));
    }

    /** What is stated counts; that it is not what the industry implies must not go unseen. */
    private static Optional<Notice> againstIndustry(Fact fact, Object stated, @Nullable String industry) {
        return fact.derivedFrom(industry)
                .filter(implied -> !implied.equals(stated))
                .map(implied -> new Notice(
                        "FACT_AGAINST_INDUSTRY",
                        "“" + fact.label() + "”填写为 " + shown(fact, stated) + "，行业 " + industry + " 一般为 "
                                + shown(fact, implied) + "；按填写的判断，请核对。"));
    }

    private static String shown(Fact fact, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return fact.choices().stream()
                .filter(choice -> choice.code().equals(value))
                .map(Fact.Choice::label)
                .findFirst()
                .orElse(value.toString());
    }

    /** Figures are levelled only where a contact is told: most sites have none. */
    private static void addContacts(SiteOverlaps overlaps, List<Notice> notices) {
        List<LayerOverlap> touched = overlaps.layers().stream()
                .filter(l -> l.zones().stream().anyMatch(Notices::isContact))
                .toList();
        if (!touched.isEmpty()) {
            PrintedFigures figures = PrintedFigures.of(overlaps);
            touched.forEach(layer -> notices.add(contacts(layer, figures)));
        }
    }

    private static boolean isContact(ZoneOverlap zone) {
        return !zone.overlapClass().isDecisive();
    }

    private static Notice contacts(LayerOverlap layer, PrintedFigures figures) {
        String names = layer.zones().stream()
                .filter(Notices::isContact)
                .map(zone -> "“" + zone.zone().name() + "”"
                        + (zone.extent().isNothing() ? "（接边）" : "（" + Wording.figure(figures.of(zone)) + "）"))
                .collect(Collectors.joining("、"));
        return new Notice(
                "BOUNDARY_CONTACT",
                "与" + layer.layer().name() + names + "仅边界接触（精度 " + layer.layer().positionalAccuracyMetres()
                        + " 米），未计入结论，建议核实边界。");
    }
}
