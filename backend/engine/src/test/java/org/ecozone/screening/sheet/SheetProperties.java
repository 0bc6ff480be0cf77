package org.ecozone.screening.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answer;
import org.ecozone.screening.answer.AnyScreening;
import org.ecozone.screening.sheet.HeadOrder.Placed;
import org.ecozone.screening.sheet.HeadOrder.Role;
import org.ecozone.screening.sheet.HeadlineRow.Status;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import tools.jackson.databind.JsonNode;

/** Sheets of any screening, held against the full answer that they are made from, read as a tree. */
class SheetProperties {

    @Property(tries = 200)
    void rowsNeverContradictTheThemes(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        Answer full = SheetFixture.full(result);
        JsonNode answer = SheetFixture.json(full.content());
        for (HeadlineRow row : Sheet.of(result, full.content(), full.hash()).rows()) {
            JsonNode theme = theme(answer, row.row());
            if (theme == null) {
                assertThat(row.status()).isEqualTo(Status.NO_LAYER);
                continue;
            }
            assertThat(row.status().name()).isEqualTo(theme.get("status").stringValue());
            assertThat(row.shareOfSite())
                    .isEqualByComparingTo(theme.get("shareOfSite").decimalValue());
            assertThat(row.amount().value()).isEqualByComparingTo(figure(theme, "union"));
            assertThat(row.nearest() != null).isEqualTo(theme.get("nearest").isObject());
            assertZones(row, theme);
            assertBeyond(row, answer, result.overlaps());
            if (figure(theme, "uncovered").signum() > 0) {
                assertThat(row.status()).isNotIn(Status.CLEAR, Status.BOUNDARY_CONTACT);
                assertThat(row.uncovered().value()).isEqualByComparingTo(figure(theme, "uncovered"));
            }
        }
    }

    /** Each zone of the theme is told once, in its category or as a contact; no category has more than the union. */
    private static void assertZones(HeadlineRow row, JsonNode theme) {
        List<String> decisive = new ArrayList<>();
        row.categories().forEach(met -> decisive.addAll(met.zones()));
        List<String> expected = new ArrayList<>();
        List<String> contacts = new ArrayList<>();
        theme.get("zones").forEach(zone -> {
            boolean counts =
                    Set.of("INSIDE", "OVERLAP").contains(zone.get("class").stringValue());
            (counts ? expected : contacts).add(zone.get("code").stringValue());
        });
        assertThat(decisive).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(row.contacts()).extracting(HeadlineRow.Contact::code).isEqualTo(contacts);
        assertThat(row.categories())
                .allSatisfy(met -> assertThat(met.amount().value())
                        .isLessThanOrEqualTo(row.amount().value()));
    }

    /**
     * It is there where a clause tells that a part lies outside, and something is left of the site without what is met and what is not
     * known; and it is as much as was measured there, or says that it may be less.
     */
    private static void assertBeyond(HeadlineRow row, JsonNode answer, SiteOverlaps measured) {
        BigDecimal unknown =
                row.uncovered() == null ? BigDecimal.ZERO : row.uncovered().value();
        BigDecimal told = row.amount().value().add(unknown);
        BigDecimal site = figure(answer.get("site"), "");
        boolean isSpokenOf = answer.get("findings")
                .valueStream()
                .anyMatch(finding -> finding.path("layer").asString("").equals(row.row())
                        && !finding.get("dataMissing").booleanValue()
                        && finding.at("/placeTrace/text").asString("").contains("之外"));
        if (row.beyond() != null) {
            assertThat(isSpokenOf).isTrue();
            assertThat(row.beyond().amount().value().add(told)).isEqualByComparingTo(site);
            assertThat(row.beyond().shareOfSite()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertMeasured(row, measured);
        } else if (isSpokenOf) {
            assertThat(told).isGreaterThanOrEqualTo(site.multiply(new BigDecimal("0.99999")));
        }
    }

    /** What grazes the edge of the data is beyond the zones, too; printed figures differ by their rounding. */
    private static void assertMeasured(HeadlineRow row, SiteOverlaps measured) {
        LayerOverlap layer = measured.layers().stream()
                .filter(one -> one.layer().id().equals(row.row()))
                .findFirst()
                .orElseThrow();
        double outside = amount(layer.remainder().extent());
        double rounding = 0.02 + amount(measured.siteExtent()) * 1e-6;
        double told = row.beyond().amount().value().doubleValue();
        assertThat(told).isLessThanOrEqualTo(outside + amount(measured.grazing()) + rounding);
        if (!row.beyond().isLowerBound()) {
            assertThat(told).isGreaterThanOrEqualTo(outside - rounding);
        }
    }

    private static double amount(Extent extent) {
        if (extent instanceof Area area) {
            return area.squareMetres();
        }
        return extent instanceof Length length ? length.metres() : ((Count) extent).points();
    }

    private static JsonNode theme(JsonNode answer, String layer) {
        for (JsonNode theme : answer.get("themes")) {
            if (theme.get("layer").stringValue().equals(layer)) {
                return theme;
            }
        }
        return null;
    }

    private static BigDecimal figure(JsonNode theme, String prefix) {
        List<String> names = prefix.isEmpty()
                ? List.of("areaSquareMetres", "lengthMetres", "count")
                : List.of(prefix + "SquareMetres", prefix + "LengthMetres", prefix + "Count");
        for (String name : names) {
            if (theme.has(name)) {
                return theme.get(name).decimalValue();
            }
        }
        throw new AssertionError(prefix);
    }

    /** What holds and what is open stands in the head, the most severe first; nothing else does. */
    @Property(tries = 200)
    void theHeadAndTheBoundsSayWhatTheAnswerSays(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        Answer full = SheetFixture.full(result);
        JsonNode answer = SheetFixture.json(full.content());
        Sheet sheet = Sheet.of(result, full.content(), full.hash());
        Set<String> findings = new HashSet<>();
        answer.get("findings")
                .forEach(finding -> findings.add(
                        finding.get("rule").stringValue() + finding.get("outcome") + finding.get("effect")));
        assertThat(sheet.head())
                .allSatisfy(hit ->
                        assertThat(findings).contains(hit.rule() + "\"" + hit.outcome() + "\"\"" + hit.effect() + "\""))
                .isSortedAccordingTo(Comparator.comparing(Hit::effect));
        Effect atLeast = Effect.valueOf(answer.get("atLeast").stringValue());
        assertThat(sheet.settled().effect()).isEqualTo(atLeast);
        if (atLeast != Effect.PERMITTED) {
            assertThat(sheet.settled().because()).isNotEmpty();
            assertThat(sheet.head()).anyMatch(hit -> hit.outcome() == Truth.TRUE && hit.effect() == atLeast);
        }
        assertThat(sheet.pending().map(Pending::effect))
                .isEqualTo(Optional.of(answer.get("atMost").stringValue())
                        .map(Effect::valueOf)
                        .filter(atMost -> atMost != atLeast));
        sheet.pending().ifPresent(pending -> assertThat(pending.because()).isNotEmpty());
    }

    @Property(tries = 200)
    void theOrderOfTheHeadIsTotal(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        assertTotal(Head.placed(
                FrozenResult.of(SheetFixture.full(result).content()),
                result.on().map().layers()));
    }

    @Property(tries = 200)
    void theOrderIsTotalOfAnyHits(@ForAll Random random) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            placed.add(placed(random, i));
        }
        assertTotal(placed);
    }

    /** Antisymmetric, transitive, and nothing equal but to itself. */
    private static void assertTotal(List<Placed> placed) {
        Comparator<Placed> order = HeadOrder.ORDER;
        for (Placed one : placed) {
            for (Placed other : placed) {
                int compared = Integer.signum(order.compare(one, other));
                assertThat(compared).isEqualTo(-Integer.signum(order.compare(other, one)));
                assertThat(compared == 0).isEqualTo(one == other);
                for (Placed third : placed) {
                    if (compared < 0 && order.compare(other, third) < 0) {
                        assertThat(order.compare(one, third)).isNegative();
                    }
                }
            }
        }
    }

    private static Placed placed(Random random, int number) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(3));
        MetCategory met = new MetCategory("C", null, Amount.of(Amount.Kind.COUNT, amount), amount, false, List.of("Z"));
        Hit hit = new Hit(
                "R" + number,
                "",
                random.nextBoolean() ? Truth.TRUE : Truth.UNKNOWN,
                Effect.values()[random.nextInt(3)],
                Optional.empty(),
                "L",
                "L",
                random.nextBoolean() ? null : "C",
                null,
                random.nextBoolean() ? Optional.empty() : Optional.of(met),
                List.of());
        return new Placed(
                hit,
                Role.values()[random.nextInt(Role.values().length)],
                BigDecimal.valueOf(random.nextInt(3)),
                random.nextInt(2),
                random.nextInt(3),
                Clause.Scope.values()[random.nextInt(2)]);
    }

    /** Of one layer that protects no wider category comes before a stricter one of the same effect. */
    @Property(tries = 200)
    void ofOneProtectionTheStricterCategoryIsToldFirst(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        List<Placed> placed = Head.placed(
                FrozenResult.of(SheetFixture.full(result).content()),
                result.on().map().layers());
        for (int i = 1; i < placed.size(); i++) {
            for (int j = 0; j < i; j++) {
                Placed before = placed.get(j);
                Placed after = placed.get(i);
                if (before.role() == Role.PROTECTED
                        && before.hit().effect() == after.hit().effect()
                        && before.hit().layer().equals(after.hit().layer())) {
                    assertThat(before.categoryPosition()).isLessThanOrEqualTo(after.categoryPosition());
                }
            }
        }
    }
}
