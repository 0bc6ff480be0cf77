package org.ecozone.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.comparison.Breakdown.Part;
import org.ecozone.comparison.Difference.Kind;
import org.ecozone.comparison.Finding.Severity;
import org.ecozone.zoning.Layer;

/** Losses that a total hides: many small ones, ones without a reason, ones that fall on one unit. */
final class Losses {

    private static final int PERCENT_DECIMALS = 2;

    private final LayerCase of;
    private final List<Difference> lost;
    private final List<Difference> slivers;

    private Losses(LayerCase of) {
        this.of = of;
        lost = of.of(Kind.LOST);
        slivers = lost.stream().filter(Difference::sliver).toList();
    }

    /** MANY_SLIVERS and UNEXPLAINED_LOSS, each at most once, and UNIT_LOSS for each unit and administrative area. */
    static List<Finding> findings(LayerCase of) {
        var losses = new Losses(of);
        List<Finding> findings = new ArrayList<>();
        losses.manySlivers().ifPresent(findings::add);
        losses.unexplained().ifPresent(findings::add);
        findings.addAll(losses.unitLosses(of.breakdowns().byUnit(), "管控单元", "control unit"));
        findings.addAll(losses.unitLosses(of.breakdowns().byAdminArea(), "行政区", "administrative area"));
        return findings;
    }

    private boolean areManySlivers() {
        return slivers.size() >= Thresholds.MANY_SLIVERS;
    }

    private Optional<Finding> manySlivers() {
        if (!areManySlivers()) {
            return Optional.empty();
        }
        PrintedArea sum = sum(slivers);
        PrintedArea largest = slivers.get(0).printed();
        return Optional.of(new Finding(
                FindingCode.MANY_SLIVERS,
                Severity.MEDIUM,
                "%s有 %d 处零碎减少，每处不足 %s 平方米或窄于边界精度，合计 %s 亩"
                        .formatted(of.name(), slivers.size(), sliverSquareMetres(), sum.mu()),
                "%s: %d losses, each below %s m² or thinner than borders are accurate, together %s mu"
                        .formatted(of.layer().nameEn(), slivers.size(), sliverSquareMetres(), sum.mu()),
                LayerCase.codes(slivers),
                Evidence.collected()
                        .count("count", slivers.size())
                        .count(
                                "unexplained",
                                slivers.stream().filter(Losses::isUnexplained).count())
                        .area("sum", sum)
                        .area("largest", largest)
                        .area("thresholdSliver", Thresholds.SLIVER)
                        .figure(
                                "thresholdThicknessMetres",
                                BigDecimal.valueOf(of.layer().positionalAccuracyMetres()))
                        .count("thresholdCount", Thresholds.MANY_SLIVERS)
                        .made(),
                LayerCase.ids(slivers)));
    }

    private static String sliverSquareMetres() {
        return Thresholds.SLIVER.roundedSquareMetres(0).toPlainString();
    }

    private Optional<Finding> unexplained() {
        List<Difference> about = lost.stream()
                .filter(difference -> isUnexplained(difference) && !(difference.sliver() && areManySlivers()))
                .toList();
        if (about.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal mu = sum(about).mu();
        return Optional.of(new Finding(
                FindingCode.UNEXPLAINED_LOSS,
                severity(about),
                "%s有 %d 处减少（合计 %s 亩）没有调整文件说明".formatted(of.name(), about.size(), mu),
                "%s: losses that no adjustment explains: %d, together %s mu"
                        .formatted(of.layer().nameEn(), about.size(), mu),
                LayerCase.codes(about),
                Evidence.collected()
                        .count("count", about.size())
                        .count(
                                "slivers",
                                about.stream().filter(Difference::sliver).count())
                        .area("sum", sum(about))
                        .made(),
                LayerCase.ids(about)));
    }

    private Severity severity(List<Difference> about) {
        if (about.stream().allMatch(Difference::sliver)) {
            return Severity.LOW;
        }
        return of.layer().kind() == Layer.Kind.REFERENCE ? Severity.MEDIUM : Severity.HIGH;
    }

    private static boolean isUnexplained(Difference difference) {
        return difference.reason().isEmpty();
    }

    private static PrintedArea sum(List<Difference> differences) {
        return PrintedArea.sum(differences.stream().map(Difference::printed));
    }

    private List<Finding> unitLosses(Optional<Breakdown> breakdown, String what, String whatEn) {
        List<Finding> findings = new ArrayList<>();
        breakdown.ifPresent(by -> {
            for (Breakdown.Printed printed : by.printed(of.balance())) {
                if (isUnitLoss(printed.part())) {
                    findings.add(unitLoss(by, printed, what, whatEn));
                }
            }
        });
        return findings;
    }

    /** What a border drawn anew gives back is no gain. */
    private static boolean isUnitLoss(Part part) {
        Balance balance = part.balance();
        return part.code() != null
                && balance.lost().compareTo(Thresholds.SLIVER) >= 0
                && balance.lost().squareMetres()
                        >= Thresholds.UNIT_LOSS_SHARE * balance.before().squareMetres()
                && balance.gained().compareTo(Thresholds.SLIVER) < 0;
    }

    private Finding unitLoss(Breakdown by, Breakdown.Printed printed, String what, String whatEn) {
        Part part = printed.part();
        PrintedBalance mu = printed.mu();
        BigDecimal percent = mu.lost().movePointRight(2).divide(mu.before(), PERCENT_DECIMALS, RoundingMode.HALF_UP);
        List<Difference> there = lost.stream()
                .filter(difference -> difference.standsThere().stream()
                        .anyMatch(standing -> standing.layer().equals(by.by())
                                && standing.zones().contains(part.code())))
                .toList();
        return new Finding(
                FindingCode.UNIT_LOSS,
                Severity.MEDIUM,
                "%s %s（%s）的%s由 %s 亩减少 %s 亩（%s%%），没有增加"
                        .formatted(what, part.name(), part.code(), of.name(), mu.before(), mu.lost(), percent),
                "%s: %s %s lost %s of %s mu (%s %%) and gained nothing"
                        .formatted(of.layer().nameEn(), whatEn, part.code(), mu.lost(), mu.before(), percent),
                List.of(part.code()),
                Evidence.collected()
                        .balance(printed.squareMetres(), mu)
                        .figure("lostPercent", percent)
                        .word("by", by.by())
                        .word("code", part.code())
                        .word("name", part.name())
                        .share("thresholdShare", Thresholds.UNIT_LOSS_SHARE)
                        .area("thresholdGained", Thresholds.SLIVER)
                        .made(),
                LayerCase.ids(there));
    }
}
