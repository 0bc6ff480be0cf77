package org.ecozone.golden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.assess.RuleOutcome.Measured;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Verdict;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads cases, one after the other. What is at fault is put down and left out. */
final class CaseReader {

    private static final String EDITION = "2026.1";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Map<String, Ground> places;
    private final List<GoldenCase> cases = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    CaseReader(Map<String, Ground> places) {
        this.places = places;
    }

    List<GoldenCase> cases() {
        return cases;
    }

    void read(Entry entry, String file) {
        String id = entry.text("id");
        if (!ids.add(id)) {
            entry.fault("id", "ID_DUPLICATE", "用例 " + id + " 已有");
        }
        String title = entry.text("title");
        String why = entry.text("why");
        Optional<Site> site = site(entry);
        String edition = entry.optional("edition").orElse(EDITION);
        Set<String> withoutLayers = Set.copyOf(entry.texts("withoutLayers").orElse(List.of()));
        ZonesAs zonesAs =
                new ZonesAs(entry.entry("zonesAs").map(CaseReader::attributes).orElse(Map.of()));
        LocalDate asOf =
                entry.optional("asOf", "2026-08-15 这样的日期", LocalDate::parse).orElse(DAY);
        Optional<Double> accuracy = entry.optional("accuracyMetres", "数字", Double::valueOf);
        Optional<String> industry = entry.optional("industry");
        Map<String, Object> facts = entry.entry("facts").map(Entry::facts).orElse(Map.of());
        Map<String, Effect> judgements = constants(entry, "judgements", Effect.class);
        Optional<Expected> expected = expect(entry);
        entry.refuseOthers();
        if (site.isPresent() && expected.isPresent()) {
            cases.add(new GoldenCase(
                    id,
                    title,
                    why,
                    site.get(),
                    edition,
                    withoutLayers,
                    zonesAs,
                    asOf,
                    accuracy,
                    industry,
                    facts,
                    judgements,
                    expected.get(),
                    FaultPlace.line(file, entry.line())));
        }
    }

    private static Optional<Expected> expect(Entry entry) {
        Optional<Expected> expected = entry.entry("expect").map(CaseReader::expected);
        if (expected.isEmpty()) {
            entry.fault("expect", "KEY_MISSING", "缺少 expect");
        }
        return expected;
    }

    private static Map<String, Map<String, Object>> attributes(Entry entry) {
        Map<String, Map<String, Object>> byLayer = new TreeMap<>();
        entry.keys().forEach(layer -> entry.entry(layer).ifPresent(as -> byLayer.put(layer, as.facts())));
        return byLayer;
    }

    private Optional<Site> site(Entry entry) {
        Optional<String> place = entry.optional("place");
        Optional<Geometry> drawn = entry.optional("site", "有效的 WKT（经度 纬度）", Ground::geometry);
        double width = entry.optional("widthMetres", "数字", Double::valueOf).orElse(0.0);
        if (place.isPresent() == drawn.isPresent()) {
            entry.fault("site", "SITE_AMBIGUOUS", "须给出 site（WKT）或 place（places.yaml 的编号）之一");
            return Optional.empty();
        }
        @Nullable Ground named = place.isPresent() ? places.get(place.get()) : null;
        if (place.isPresent() && named == null) {
            entry.fault("place", "PLACE_UNKNOWN", "places.yaml 没有地点 " + place.get());
            return Optional.empty();
        }
        try {
            return Optional.of(Ground.site(named == null ? drawn.get() : named.geometry(), width));
        } catch (IllegalArgumentException e) {
            entry.fault("widthMetres", "VALUE_INVALID", "widthMetres 只用于线和点，且为正数");
            return Optional.empty();
        }
    }

    private static Expected expected(Entry entry) {
        entry.text("verdict");
        Expected expected = new Expected(
                entry.optional("verdict", words(Verdict.values()), Verdict::valueOf)
                        .orElse(Verdict.UNDETERMINED),
                rules(entry),
                constants(entry, "effects", Effect.class),
                entry.texts("only"),
                entry.texts("missingFacts").map(TreeSet::new),
                entry.optional("certain", " true 或 false", CaseReader::bool),
                constants(entry, "measured", Measured.class),
                entry.texts("notInForce").orElse(List.of()),
                entry.texts("byPerson").orElse(List.of()),
                entry.optional("eia"));
        entry.refuseOthers();
        return expected;
    }

    private static SortedMap<String, Truth> rules(Entry entry) {
        SortedMap<String, Truth> rules = new TreeMap<>();
        entry.entry("rules")
                .ifPresent(named -> named.all()
                        .forEach((rule, word) -> truth(named, rule, word).ifPresent(truth -> rules.put(rule, truth))));
        return rules;
    }

    private static <E extends Enum<E>> Map<String, E> constants(Entry entry, String key, Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        entry.entry(key)
                .ifPresent(named -> named.all()
                        .keySet()
                        .forEach(rule -> named.optional(
                                        rule, words(type.getEnumConstants()), word -> Enum.valueOf(type, word))
                                .ifPresent(constant -> constants.put(rule, constant))));
        return constants;
    }

    static Optional<Truth> truth(Entry entry, String key, String word) {
        Optional<Truth> truth = Arrays.stream(Truth.values())
                .filter(t -> t.name().equals(word.toUpperCase(java.util.Locale.ROOT)))
                .findFirst();
        if (truth.isEmpty()) {
            entry.fault(key, "VALUE_INVALID", key + " 应为" + words(Truth.values()) + "，收到 " + word);
        }
        return truth;
    }

    private static boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    private static String words(Enum<?>[] constants) {
        return " " + String.join("、", Arrays.stream(constants).map(Enum::name).toList()) + " 之一";
    }
}
