package org.ecozone.server.zoning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The published editions. Read and checked before the server accepts requests; the edition in force today is indexed at once and
 * stays in memory, so that no answer from it needs the database. Others are indexed by the first request that needs one; what
 * they do not share with others may be dropped when memory is short, and is read and checked again when it is asked for.
 */
@Component
public class PublishedEditions implements SmartLifecycle {

    /** When, among what is started, the editions are loaded: after an import, before the server opens its port. */
    public static final int PHASE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(PublishedEditions.class);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final EditionReading reading;
    private final Clock clock;
    private volatile List<HeldEdition> chain = List.of();
    private volatile @Nullable HeldEdition kept;
    private volatile boolean running;

    PublishedEditions(EditionReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public void start() {
        long started = System.nanoTime();
        chain = reading.all();
        inForceToday().ifPresent(held -> {
            held.map().indexed();
            keep(held);
        });
        running = true;
        LOG.info("已载入 {} 个数据版本，用时 {} 毫秒", chain.size(), (System.nanoTime() - started) / 1_000_000);
    }

    private Optional<HeldEdition> inForceToday() {
        return inForce(LocalDate.now(clock), clock.instant());
    }

    /** The edition in force today stays in memory; when another one comes into force, that one. */
    private void keep(HeldEdition held) {
        held.keep(true);
        HeldEdition before = kept;
        kept = held;
        if (before != null && before != held) {
            before.keep(false);
        }
    }

    /** The published editions, newest first, each with its status of today. */
    public List<Edition> all() {
        Optional<HeldEdition> current = inForceToday();
        List<Edition> editions = new ArrayList<>();
        for (HeldEdition held : chain) {
            boolean superseded = current.isPresent()
                    && held.stored().seq() < current.get().stored().seq();
            editions.add(0, held.edition(superseded ? Edition.Status.SUPERSEDED : Edition.Status.PUBLISHED));
        }
        return editions;
    }

    /** An edition by what it is, without what is in it. */
    public record Named(String code, String hash) {}

    /** The published editions, oldest first; none of them is read anew for that. */
    public List<Named> names() {
        return chain.stream()
                .map(HeldEdition::stored)
                .map(stored -> new Named(stored.code(), stored.hash()))
                .toList();
    }

    /** The edition that the request's {@code parameter} names {@code code}, likewise; throws {@link ProblemException} EDITION_UNKNOWN. */
    public Named name(String code, String parameter) {
        StoredEdition stored = byCode(code, parameter).stored();
        return new Named(stored.code(), stored.hash());
    }

    /** Whether the edition {@code code} is there, which the request's {@code parameter} names; else throws EDITION_UNKNOWN. */
    public void require(String code, String parameter) {
        byCode(code, parameter);
    }

    /** The maps of the published editions, oldest first; those that were dropped are read anew. */
    public List<ZoningMap> maps() {
        return chain.stream().map(HeldEdition::map).toList();
    }

    /** The edition that {@code query} asks for, for screening. */
    public ChosenEdition choose(EditionQuery query) {
        return new ChosenEdition(held(query).map(), query.asOf());
    }

    /** The edition {@code code}, if it is held with exactly the content that has {@code hash}. */
    public Optional<ZoningMap> find(String code, String hash) {
        return chain.stream()
                .filter(held -> held.stored().code().equals(code))
                .filter(held -> held.stored().hash().equals(hash))
                .findFirst()
                .map(HeldEdition::map);
    }

    /** The Chinese name that the edition in force today has for the layer {@code id}. */
    public Optional<String> layerName(String id) {
        return inForceToday().flatMap(held -> held.map().layer(id)).map(Layer::name);
    }

    /** The edition that the request's {@code parameter} names {@code code}; throws {@link ProblemException} EDITION_UNKNOWN. */
    public ZoningMap named(String code, String parameter) {
        return byCode(code, parameter).map();
    }

    /** The zones of {@code layer}, which the edition {@code code} has, as a GeoJSON FeatureCollection. */
    public byte[] geoJson(String code, String layer) {
        LayerDocument document = byCode(code).document(layer);
        if (document == null) {
            throw new IllegalArgumentException("edition " + code + " has no layer " + layer);
        }
        return document.plain();
    }

    HeldEdition held(EditionQuery query) {
        HeldEdition held = find(query);
        if (held != kept && inForceToday().filter(today -> today == held).isPresent()) {
            keep(held);
        }
        return held;
    }

    private HeldEdition find(EditionQuery query) {
        if (query.code() != null) {
            return byCode(query.code());
        }
        return inForce(query.asOf(), query.knownAt())
                .orElseThrow(() -> unknown(
                        "没有在 " + query.asOf() + " 生效、于北京时间 " + TIME.format(query.knownAt()) + " 前公布的数据版本", "asOf"));
    }

    HeldEdition byCode(String code) {
        return byCode(code, "edition");
    }

    private HeldEdition byCode(String code, String parameter) {
        return chain.stream()
                .filter(held -> held.stored().code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown("没有数据版本 " + code, parameter));
    }

    private ProblemException unknown(String message, String parameter) {
        String known = chain.isEmpty()
                ? "；尚无已公布的数据版本"
                : "；已公布：" + String.join("、", chain.stream().map(this::described).toList());
        return ProblemException.at(parameter, ProblemCode.EDITION_UNKNOWN, message + known);
    }

    private String described(HeldEdition held) {
        return held.stored().code() + "（" + held.stored().effectiveFrom() + " 起生效）";
    }

    private Optional<HeldEdition> inForce(LocalDate asOf, Instant knownAt) {
        return chain.stream()
                .filter(held -> !held.stored().effectiveFrom().isAfter(asOf))
                .filter(held -> !held.stored().publishedAt().isAfter(knownAt))
                .max(Comparator.comparing(held -> held.stored().seq()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
