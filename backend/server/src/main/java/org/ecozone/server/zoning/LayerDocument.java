package org.ecozone.server.zoning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.ecozone.zoning.Zone;

/**
 * The zones of one layer as a GeoJSON FeatureCollection, kept compressed, as it is nearly always sent.
 *
 * @param gzip the compressed document
 * @param tag weak entity tag: the same for the compressed and the plain form
 */
record LayerDocument(byte[] gzip, String tag) {

    private static final int TAG_LENGTH = 32;

    static LayerDocument of(List<Zone> zones) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            var bytes = new ByteArrayOutputStream();
            try (OutputStream out = new DigestOutputStream(new GZIPOutputStream(bytes), sha256)) {
                ZoneGeoJson.write(zones, out);
            }
            String hash = HexFormat.of().formatHex(sha256.digest()).substring(0, TAG_LENGTH);
            return new LayerDocument(bytes.toByteArray(), "W/\"" + hash + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document as it is before compression. */
    byte[] plain() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
