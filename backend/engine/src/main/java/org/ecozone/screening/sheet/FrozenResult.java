package org.ecozone.screening.sheet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.screening.sheet.Amount.Kind;
import org.ecozone.zoning.LayerOverlap.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sheet reads of a full answer, by the names of the contract; what it does not read is passed over. Figures have the digits
 * that they have there.
 */
record FrozenResult(
        Effect atLeast,
        Effect atMost,
        Coverage coverage,
        List<Finding> findings,
        List<String> missingFacts,
        Project project,
        SiteFigures site,
        List<Theme> themes) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads {@code utf8}, a full answer; throws Jackson's exception for anything else. */
    static FrozenResult of(byte[] utf8) {
        return JSON.readValue(utf8, FrozenResult.class);
    }

    Optional<Theme> theme(String layer) {
        return themes.stream().filter(theme -> theme.layer().equals(layer)).findFirst();
    }

    /** What is decided is not open, whatever else is unknown. */
    boolean isDecided() {
        return atLeast == atMost;
    }

    /** The amount that one of these members gives; an area as large as the site has the site's mu. */
    Amount amount(@Nullable BigDecimal squareMetres, @Nullable BigDecimal metres, @Nullable BigDecimal count) {
        if (squareMetres != null) {
            boolean isWhole = site.areaMu() != null
                    && site.areaSquareMetres() != null
                    && squareMetres.compareTo(site.areaSquareMetres()) == 0;
            return isWhole ? new Amount(Kind.AREA, squareMetres, site.areaMu()) : Amount.area(squareMetres);
        }
        return metres != null ? Amount.of(Kind.LENGTH, metres) : Amount.of(Kind.COUNT, count);
    }

    /** The whole site, in the kind of {@code other}. */
    Amount whole(Amount other) {
        return switch (other.kind()) {
            case AREA -> amount(site.areaSquareMetres(), null, null);
            case LENGTH -> amount(null, site.lengthMetres(), null);
            case COUNT -> amount(null, null, site.count());
        };
    }

    /** How far the data reach. */
    record Coverage(
            BigDecimal coveredShare,
            @Nullable BigDecimal uncoveredSquareMetres,
            @Nullable BigDecimal uncoveredLengthMetres,
            @Nullable BigDecimal uncoveredCount) {}

    /** A rule that holds or may. */
    record Finding(
            String rule,
            String title,
            Truth outcome,
            Effect effect,
            @Nullable String layer,
            List<String> zones,
            List<Cited> citations,
            boolean dataMissing,
            Clause.@Nullable Scope scope,
            @Nullable String settledBy) {

        /** A result that says no scope knew no other than the law. */
        Finding {
            scope = scope == null ? Clause.Scope.LAW : scope;
        }

        boolean isSettledByPerson() {
            return settledBy != null;
        }

        /** Whether it may speak of zones of {@code other}: of any layer, where it speaks of several. */
        boolean maySpeakOf(String other) {
            return layer == null || layer.equals(other);
        }
    }

    /** An article. */
    record Cited(String document, String article) {}

    /** What was stated. */
    record Project(@Nullable Named industry, Map<String, Object> facts) {}

    /** An industry. */
    record Named(String code, String name) {}

    /** The site's own figures. */
    record SiteFigures(
            @Nullable BigDecimal areaMu,
            @Nullable BigDecimal areaSquareMetres,
            @Nullable BigDecimal lengthMetres,
            @Nullable BigDecimal count) {}

    /** One layer's part. */
    record Theme(
            String layer,
            String name,
            Status status,
            BigDecimal shareOfSite,
            @Nullable BigDecimal unionSquareMetres,
            @Nullable BigDecimal unionLengthMetres,
            @Nullable BigDecimal unionCount,
            @Nullable BigDecimal uncoveredSquareMetres,
            @Nullable BigDecimal uncoveredLengthMetres,
            @Nullable BigDecimal uncoveredCount,
            List<MetZone> zones,
            List<List<String>> overlappingPairs,
            @Nullable NearestZone nearest,
            List<NearbyZone> near) {}

    /** A zone that the site meets. */
    record MetZone(
            String code,
            String name,
            String category,
            @JsonProperty("class") OverlapClass overlapClass,
            @Nullable BigDecimal areaSquareMetres,
            @Nullable BigDecimal areaMu,
            @Nullable BigDecimal lengthMetres,
            @Nullable BigDecimal count,
            BigDecimal shareOfSite) {}

    /** A zone that is near. */
    record NearbyZone(String code, String category) {}
}
