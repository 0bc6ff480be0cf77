package org.ecozone.server.zoning;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecozone.zoning.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Single records as the database keeps them, beyond what is held in memory. */
@Service
@Transactional(readOnly = true)
class RecordService {

    private final EditionAggregates editions;
    private final ZoneAggregates zones;

    RecordService(EditionAggregates editions, ZoneAggregates zones) {
        this.editions = editions;
        this.zones = zones;
    }

    /**
     * One edition.
     *
     * @param note what it is about
     * @param predecessor code of the edition that it follows; null for the first
     */
    record EditionRecord(
            String code,
            String status,
            LocalDate effectiveFrom,
            @Nullable Instant publishedAt,
            @Nullable String hash,
            String note,
            @Nullable String predecessor) {

        /** The same with the status of today: whether it is superseded is no part of the record. */
        EditionRecord with(Edition.Status today) {
            return new EditionRecord(code, today.name(), effectiveFrom, publishedAt, hash, note, predecessor);
        }
    }

    Optional<EditionRecord> edition(String code) {
        return editions.findByCode(code)
                .map(row -> new EditionRecord(
                        row.code,
                        row.status,
                        row.effectiveFrom,
                        row.publishedAt,
                        row.hash,
                        row.note,
                        row.predecessor == null ? null : row.predecessor.code()));
    }

    /** The zone as a GeoJSON Feature, with its hash and the editions in which it holds. */
    Optional<byte[]> zone(String layer, String code, int edition) {
        return zones.find(layer, code, edition).map(RecordService::feature);
    }

    private static byte[] feature(ZoneEntity zone) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("areaMethod", zone.areaMethod);
        kept.put("contentHash", zone.contentHash);
        kept.put("fromEdition", zone.from.code());
        if (zone.until != null) {
            kept.put("untilEdition", zone.until.code());
        }
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            ZoneGeoJson.feature(json, zone.zone(), kept);
        }
        return out.toByteArray();
    }
}
