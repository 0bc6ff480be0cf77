package org.ecozone.server.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipOutputStream;
import org.ecozone.report.form.FixedZip;

/** A zip that is written while it is sent, the same bytes for the same files, with the hash of each file at its end. */
final class KitZip {

    private final ZipOutputStream zip;
    private final String folder;
    private final StringBuilder sums = new StringBuilder();

    /** @param folder in which all files are, without a slash */
    KitZip(OutputStream out, String folder) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.folder = folder;
    }

    private interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    void text(String name, String content) throws IOException {
        add(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    void bytes(String name, byte[] content) throws IOException {
        add(name, out -> out.write(content));
    }

    void copy(String name, InputStream content) throws IOException {
        add(name, content::transferTo);
    }

    void table(String name, KitTables.Content content) throws IOException {
        add(name, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            content.write(writer);
            writer.flush();
        });
    }

    private void add(String name, Bytes content) throws IOException {
        begin(name);
        MessageDigest sha256 = sha256();
        content.write(new DigestOutputStream(zip, sha256));
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(sha256.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(FixedZip.entry(folder + "/" + name));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds the hashes and ends the zip; what it is written to stays open. */
    void end() throws IOException {
        begin("SHA256SUMS");
        zip.write(sums.toString().getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
        zip.finish();
    }
}
