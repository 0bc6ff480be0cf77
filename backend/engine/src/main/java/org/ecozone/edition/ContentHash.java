package org.ecozone.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hashes of editions and of what they consist of: {@code sha256:} and 64 hexadecimal digits.
 *
 * <ul>
 *   <li>Zone: SHA-256 over the canonical JSON (RFC 8785) of {@code {attributes, category, code, layer, name}}, a line feed, and
 *       the big-endian two-dimensional WKB of the geometry as a MultiPolygon, vertices as stored ({@code ST_AsBinary(geom,
 *       'XDR')}).
 *   <li>Layer: SHA-256 over the canonical JSON of its description.
 *   <li>Edition: SHA-256 over lines that each end in a line feed: {@code ecozone-edition 1}, the code, the first day of effect,
 *       the instant of publication (ISO 8601, UTC), the predecessor's hash or {@code -}, the hashes of the layers in legend
 *       order, an empty line, the hashes of the zones in ascending order.
 * </ul>
 *
 * A zone's own hash covers its layer and code, so the order of the hashes alone makes the list unambiguous.
 */
public final class ContentHash {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContentHash() {}

    public static String ofZone(Zone zone) {
        byte[] head = canonical(Map.of(
                "attributes", zone.attributes(),
                "category", zone.category(),
                "code", zone.code(),
                "layer", zone.layer(),
                "name", zone.name()));
        MessageDigest digest = sha256();
        digest.update(head);
        digest.update((byte) '\n');
        return text(digest, new WKBWriter(2).write(ZoneGeometry.multi(zone.geometry())));
    }

    public static String ofLayer(Layer layer) {
        return text(sha256(), canonical(layer));
    }

    public static String ofEdition(
            String code,
            LocalDate effectiveFrom,
            Instant publishedAt,
            @Nullable String predecessor,
            List<String> layers,
            Collection<String> zones) {
        List<String> lines = new ArrayList<>(List.of(
                "ecozone-edition 1",
                code,
                effectiveFrom.toString(),
                publishedAt.toString(),
                predecessor == null ? "-" : predecessor));
        lines.addAll(layers);
        lines.add("");
        zones.stream().sorted().forEach(lines::add);
        String text = String.join("\n", lines) + "\n";
        return text(sha256(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] canonical(Object value) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MessageDigest digest, byte[] rest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest(rest));
    }
}
