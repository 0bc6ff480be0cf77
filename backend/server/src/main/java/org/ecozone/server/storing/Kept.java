package org.ecozone.server.storing;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** The answer that something is kept for good. */
public final class Kept {

    /** The header that says that it was kept before: who got no answer may ask again. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private Kept() {}

    /** 201 with what is kept at {@code path}. */
    public static ResponseEntity<byte[]> at(String path, byte[] body, boolean isReplayed) {
        var answer = ResponseEntity.created(URI.create(path)).cacheControl(CacheControl.noStore());
        if (isReplayed) {
            answer.header(REPLAYED, "true");
        }
        return answer.body(body);
    }
}
