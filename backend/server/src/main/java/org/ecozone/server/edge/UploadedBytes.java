package org.ecozone.server.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.ecozone.gisfile.GisFile;

/** How much there is to work on in an upload. */
final class UploadedBytes {

    private static final byte[] ARCHIVE = {'P', 'K'};

    private UploadedBytes() {}

    /**
     * What the files of {@code request} are unpacked, in bytes; 0 if it has none, or if it is none that can be read, which who reads it
     * will say. An archive is held in memory as long as this takes: its own bytes must have been granted.
     */
    static long unpacked(HttpServletRequest request) {
        if (!BodyLimit.isMultipart(request)) {
            return 0;
        }
        try {
            long bytes = 0;
            for (Part part : request.getParts()) {
                bytes += part.getSubmittedFileName() == null ? 0 : unpacked(part);
            }
            return bytes;
        } catch (IOException | ServletException | RuntimeException unreadable) {
            return 0;
        }
    }

    private static long unpacked(Part file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            byte[] head = content.readNBytes(ARCHIVE.length);
            if (!Arrays.equals(head, ARCHIVE)) {
                return file.getSize();
            }
        }
        try (InputStream content = file.getInputStream()) {
            return GisFile.unpackedBytes(content.readAllBytes());
        }
    }
}
