package org.ecozone.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.comparison.Difference.Kind;
import org.ecozone.comparison.Evidence.Collected;
import org.ecozone.comparison.Finding.Severity;
import org.ecozone.cover.Cover;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.Rounding;

/** Ground lost here and gained there: whether a total hides it, and whether what was given was worth more. */
final class Exchange {

    private static final int RATIO_DECIMALS = 3;

    private final LayerCase of;
    private final Patches lost;
    private final Patches gained;
    private final Classes classes;

    private Exchange(LayerCase of) {
        this.of = of;
        lost = Patches.of(of.of(Kind.LOST), of.ground().before());
        gained = Patches.of(of.of(Kind.GAINED), of.ground().after());
        classes = Classes.of(of);
    }

    /** SWAP and CORE_FOR_EDGE, each at most once. */
    static List<Finding> findings(LayerCase of) {
        var exchange = new Exchange(of);
        List<Finding> findings = new ArrayList<>();
        exchange.swap().ifPresent(findings::add);
        exchange.coreForEdge().ifPresent(findings::add);
        return findings;
    }

    private boolean isLarge() {
        Area exchanged = lost.area().compareTo(gained.area()) <= 0 ? lost.area() : gained.area();
        return exchanged.compareTo(Thresholds.EXCHANGE) >= 0
                && exchanged.squareMetres()
                        >= Thresholds.EXCHANGE_SHARE * of.balance().before().squareMetres();
    }

    private Optional<Finding> swap() {
        if (!isLarge() || !of.isKept()) {
            return Optional.empty();
        }
        PrintedBalance mu = PrintedBalance.of(of.balance(), AreaUnit.MU);
        Length apart = lost.distance(gained);
        Collected evidence = compared()
                .balance(PrintedBalance.of(of.balance(), AreaUnit.SQUARE_METRES), mu)
                .area("lostInPatches", lost.printed())
                .area("gainedInPatches", gained.printed())
                .metres("distance", apart)
                .count("lostPatches", lost.count())
                .count("gainedPatches", gained.count())
                .area("lostMeanPatch", lost.meanSize())
                .area("gainedMeanPatch", gained.meanSize())
                .share("lostShareAtEdge", lost.shareAtEdge())
                .share("gainedShareAtEdge", gained.shareAtEdge())
                .share("edgeMetresPerHectareBefore", edgeDensity(of.ground().before()))
                .share("edgeMetresPerHectareAfter", edgeDensity(of.ground().after()))
                .areas("lostByCategory", lost.byCategory())
                .areas("gainedByCategory", gained.byCategory())
                .share("thresholdKeptShare", Thresholds.KEPT_SHARE)
                .share("thresholdExchangeShare", Thresholds.EXCHANGE_SHARE)
                .area("thresholdExchange", Thresholds.EXCHANGE)
                .metres("thresholdEdge", Thresholds.EDGE);
        of.floorMu().ifPresent(floor -> evidence.figure("floorMu", floor));
        return Optional.of(
                finding(FindingCode.SWAP, Severity.HIGH, swapText(mu, apart), swapTextEn(mu, apart), evidence));
    }

    private String swapText(PrintedBalance mu, Length apart) {
        return "%s总面积由 %s 亩变为 %s 亩，看似保持，其间减少 %s 亩、另处增加 %s 亩，两者平均相距 %s 米"
                .formatted(of.name(), mu.before(), mu.after(), mu.lost(), mu.gained(), apart.roundedMetres(0));
    }

    private String swapTextEn(PrintedBalance mu, Length apart) {
        return ("%s: the total went from %s to %s mu and seems kept, while %s mu were lost and %s mu gained elsewhere,"
                        + " %s m apart on average")
                .formatted(
                        of.layer().nameEn(), mu.before(), mu.after(), mu.lost(), mu.gained(), apart.roundedMetres(0));
    }

    private Optional<Finding> coreForEdge() {
        List<Worth> bases = new ArrayList<>();
        if (isLarge()) {
            addShape(bases);
        }
        if (classes.isCoreGiven() && of.isKept()) {
            bases.add(Worth.CLASS);
        }
        if (bases.isEmpty()) {
            return Optional.empty();
        }
        Collected evidence = compared()
                .word("basis", String.join(",", bases.stream().map(Enum::name).toList()))
                .share("thresholdDeeperTimes", Thresholds.DEEPER_TIMES)
                .share("thresholdLessCompact", Thresholds.LESS_COMPACT)
                .metres("thresholdEdge", Thresholds.EDGE)
                .area("thresholdExchange", Thresholds.EXCHANGE);
        classes.addTo(evidence);
        return Optional.of(finding(
                FindingCode.CORE_FOR_EDGE,
                bases.contains(Worth.CLASS) ? Severity.HIGH : Severity.MEDIUM,
                of.name() + "以核心换边缘："
                        + String.join("；", bases.stream().map(this::text).toList()),
                of.layer().nameEn() + ": core given for edge: "
                        + String.join("; ", bases.stream().map(this::textEn).toList()),
                evidence));
    }

    /** Why ground that was gained is worth less. */
    private enum Worth {
        DEPTH,
        COMPACTNESS,
        CLASS
    }

    private void addShape(List<Worth> bases) {
        double deep = lost.depth().metres();
        if (deep > Thresholds.EDGE.metres()
                && deep >= Thresholds.DEEPER_TIMES * gained.depth().metres()) {
            bases.add(Worth.DEPTH);
        }
        if (gained.compactness() <= Thresholds.LESS_COMPACT * lost.compactness()) {
            bases.add(Worth.COMPACTNESS);
        }
    }

    private String text(Worth worth) {
        return switch (worth) {
            case DEPTH ->
                "减少处平均深 " + lost.depth().roundedMetres(0) + " 米，增加处 "
                        + gained.depth().roundedMetres(0) + " 米";
            case COMPACTNESS -> "紧凑度（4πA/P²）由 " + ratio(lost) + " 降为 " + ratio(gained);
            case CLASS -> classes.text();
        };
    }

    private String textEn(Worth worth) {
        return switch (worth) {
            case DEPTH ->
                "lost ground lay " + lost.depth().roundedMetres(0) + " m deep on average, gained ground "
                        + gained.depth().roundedMetres(0) + " m";
            case COMPACTNESS -> "compactness (4πA/P²) fell from " + ratio(lost) + " to " + ratio(gained);
            case CLASS -> classes.textEn();
        };
    }

    private static String ratio(Patches patches) {
        return Rounding.halfUp(patches.compactness(), RATIO_DECIMALS).toPlainString();
    }

    private Collected compared() {
        return Evidence.collected()
                .share("lostCompactness", lost.compactness())
                .share("gainedCompactness", gained.compactness())
                .metres("lostDepth", lost.depth())
                .metres("gainedDepth", gained.depth());
    }

    private static double edgeDensity(Cover cover) {
        return cover.isEmpty() ? 0 : cover.perimeter().metres() / cover.area().hectares();
    }

    private Finding finding(FindingCode code, Severity severity, String message, String messageEn, Collected evidence) {
        List<Difference> about = new ArrayList<>(lost.patches());
        about.addAll(gained.patches());
        if (code == FindingCode.CORE_FOR_EDGE) {
            about.addAll(of.of(Kind.ATTRIBUTE));
        }
        return new Finding(
                code, severity, message, messageEn, LayerCase.codes(about), evidence.made(), LayerCase.ids(about));
    }
}
