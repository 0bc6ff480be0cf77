package org.ecozone.server.tile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.ecozone.server.edge.AcceptEncoding;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** How a tile is sent. */
final class TileAnswer {

    static final String VECTOR_TILE = "application/vnd.mapbox-vector-tile";

    private static final String FOREVER = String.valueOf(
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue());
    private static final String ASK_AGAIN =
            String.valueOf(CacheControl.noCache().getHeaderValue());
    private static final String GZIP = "gzip";

    private TileAnswer() {}

    /** Sends {@code tile}, or that the client has it; {@code isForever} where the address names its content. */
    static void send(KeptTile tile, boolean isForever, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isCompressed =
                !tile.isEmpty() && AcceptEncoding.hasGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String tag = tile.tag(isCompressed);
        response.setHeader(HttpHeaders.CACHE_CONTROL, isForever ? FOREVER : ASK_AGAIN);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
                && new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setHeader(HttpHeaders.ETAG, tag);
        if (tile.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        byte[] body = isCompressed ? tile.gzip() : tile.plain();
        response.setContentType(VECTOR_TILE);
        if (isCompressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
