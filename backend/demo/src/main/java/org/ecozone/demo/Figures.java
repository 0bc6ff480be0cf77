package org.ecozone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;

/** The table {@code figures.csv}: what each file holds, and the hash by which it is known again. */
final class Figures {

    private final StringBuilder text = new StringBuilder("edition,layer,zones,vertices,sumMu,bytes,sha256\n");

    /** Adds the line of one file; areas are summed over zones, in mu, to two decimals. */
    void add(String edition, String layer, List<DemoZone> zones, Path file) throws IOException {
        int vertices = zones.stream().mapToInt(z -> z.lonLat().getNumPoints()).sum();
        var sum = zones.stream().map(z -> EllipsoidalMeasure.area(z.lonLat())).reduce(Area.ZERO, Area::plus);
        text.append("%s,%s,%d,%d,%s,%d,%s\n"
                .formatted(
                        edition,
                        layer,
                        zones.size(),
                        vertices,
                        sum.roundedMu(2).toPlainString(),
                        Files.size(file),
                        sha256(file)));
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
