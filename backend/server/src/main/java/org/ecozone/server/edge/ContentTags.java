package org.ecozone.server.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.core.io.Resource;

/** Entity tags of the page's files: a hash of the content, taken once. Weak, because strong ones rule out compression. */
final class ContentTags implements Function<Resource, String> {

    private static final int LENGTH = 24;

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public String apply(Resource resource) {
        try {
            URL url = resource.getURL();
            String known = "file".equals(url.getProtocol()) ? null : tags.get(url.toString());
            if (known != null) {
                return known;
            }
            String tag = "W/\"" + hash(resource).substring(0, LENGTH) + '"';
            tags.put(url.toString(), tag);
            return tag;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Resource resource) throws IOException {
        try (InputStream content = resource.getInputStream()) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
