package org.ecozone.screening.rescreen;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.AnyScreening;
import org.ecozone.screening.record.Recomputation;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.ReadRequest;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.request.RequestRefused;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/** Any record, and another edition, release and day to screen it again by. */
final class AnyRescreening {

    private static final IndustryCatalogue INDUSTRIES =
            IndustryCatalogue.load(java.nio.file.Path.of("../../data/reference/gbt4754-2017.csv"));
    static final RequestReader READER = new RequestReader(INDUSTRIES);
    static final RulesOnMaps ON_MAPS = new RulesOnMaps();
    private static final Recomputation RECOMPUTATION = new Recomputation(READER, new Answers(), ON_MAPS);
    static final Rescreener RESCREENER = new Rescreener(READER, ON_MAPS, RECOMPUTATION);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-08-01"), LocalDate.parse("2024-02-29"));

    private final Random random;
    private final AnyScreening any;
    final Basis before;
    final RecordedRequest request;
    final RecordedScreening recorded;

    AnyRescreening(Random random) {
        this(random, AnyScreening.RULES);
    }

    /** Recorded by {@code rules}, which know the same facts as the project's own. */
    AnyRescreening(Random random, RuleBook rules) {
        this.random = random;
        this.any = new AnyScreening(random);
        ZoningMap map = named(any.map(), "1", Set.of(), any.map());
        @Nullable RecordedRequest readable = null;
        while (readable == null) {
            readable = readable(any.request(), map, rules);
        }
        this.request = readable;
        this.before = new Basis(map, rules, request.asOf());
        byte[] text = CanonicalJson.bytes(request.feature());
        this.recorded = RecordedScreening.of(
                new UUID(0, 1),
                Instant.EPOCH,
                "1",
                text,
                RECOMPUTATION.result(request, before.map(), before.rules(), "1.0.0"));
    }

    /** Null for one that a reader refuses, and so nobody records; and for one whose ground a width has made another. */
    private static @Nullable RecordedRequest readable(ScreeningRequest any, ZoningMap map, RuleBook rules) {
        if (any.site().width().isPresent()) {
            return null;
        }
        ScreeningRequest asked = new ScreeningRequest(
                "示例", any.site(), any.accuracy(), any.industry(), any.facts(), any.asOf(), any.notices());
        RecordedRequest recorded =
                RecordedRequest.of(new ReadRequest(asked, asked.site().geometry()), map.edition(), rules);
        byte[] text = CanonicalJson.bytes(recorded.feature());
        RecordedRequest request = RecordedRequest.parse(new String(text, StandardCharsets.UTF_8));
        try {
            READER.reread(request, rules);
            return request;
        } catch (RequestRefused contradictory) {
            return null;
        }
    }

    Rescreening by(Basis after) {
        return RESCREENER.again(recorded, request, before, after);
    }

    /** Another basis in one, two or all of its parts. */
    Basis after() {
        int parts = 1 + random.nextInt(7);
        RuleBook other = random.nextBoolean() ? AnyScreening.RULES : Releases.OTHER_CLAUSES;
        return after(
                (parts & 1) != 0,
                (parts & 2) == 0 ? before.rules() : release(other),
                (parts & 4) == 0 ? before.asOf() : DAYS.get(random.nextInt(DAYS.size())));
    }

    Basis after(boolean isNewEdition, RuleBook rules, LocalDate day) {
        return new Basis(isNewEdition ? named(any.map(), "2", Set.of(), before.map()) : before.map(), rules, day);
    }

    /** {@code of} without some of its rules, some with another effect, some for everybody. */
    RuleBook release(RuleBook of) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : of.rules()) {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> rules.add(rule.with(Effect.values()[random.nextInt(4)], rule.cites()));
                case 2 -> rules.add(rule.with(rule.where(), null));
                default -> rules.add(rule);
            }
        }
        return of.with(rules);
    }

    /** {@code map} as an edition of its own, with {@code layers} of {@code other}. */
    static ZoningMap named(ZoningMap map, String code, Set<String> layers, ZoningMap other) {
        List<Layer> described = new ArrayList<>();
        List<Zone> zones = new ArrayList<>();
        for (Layer layer : map.layers()) {
            if (!layers.contains(layer.id())) {
                described.add(layer);
                zones.addAll(map.zones(layer.id()).orElseThrow());
            }
        }
        for (String id : layers) {
            other.layer(id).ifPresent(layer -> {
                described.add(layer);
                zones.addAll(other.zones(id).orElseThrow());
            });
        }
        Edition edition = new Edition(
                code,
                Edition.Status.PUBLISHED,
                LocalDate.parse("2020-01-01"),
                Instant.parse("2020-01-01T04:00:00Z"),
                "sha256:0" + code);
        return ZoningMap.of(edition, described, zones);
    }
}
