package org.ecozone.server.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ecozone.server.edge.AcceptEncoding;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Sends the page's document, and its files under their hash, before anything else is done about them: a hundred of them make the first view.
 * Another hash, or a file that is not there, goes the way of every address that is unknown: 404, which nobody keeps, and never the
 * bytes of another version. Stands behind what guards every answer: the headers, the names of hosts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 17)
class PageFilesFirst extends OncePerRequestFilter {

    private static final String FOREVER = String.valueOf(
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue());
    private static final String ASK_AGAIN =
            String.valueOf(CacheControl.noCache().getHeaderValue());

    /** What only a document obeys: on each of ninety scripts and styles they would be a tenth of the first view. */
    private static final List<String> OF_DOCUMENTS =
            List.of("Content-Security-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy", "Permissions-Policy");
    /** What no browser ever shows as a document of its own that could do anything. */
    private static final List<String> NO_DOCUMENTS = List.of("text/javascript", "text/css");

    private final PageFiles files;
    private final PageDocument document;
    private final String prefix;

    PageFilesFirst(PageFiles files, PageDocument document) {
        this.files = files;
        this.document = document;
        prefix = "/" + PageDocument.ASSETS + files.hash() + "/";
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean isDocument = path.equals("/") || path.equals("/index.html");
        PageFile file = isDocument ? document.file() : asset(path, request.getQueryString());
        if (file == null) {
            chain.doFilter(request, response);
            return;
        }
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(isDocument ? "/" : "/assets/**"));
        if (isDocument) {
            response.setLocale(Locale.SIMPLIFIED_CHINESE);
        }
        send(file, isDocument ? ASK_AGAIN : FOREVER, request, response);
    }

    /** The file that is exactly at this address: what is asked beside it, or written otherwise, is another one. */
    private @Nullable PageFile asset(String path, @Nullable String query) {
        return query == null && path.startsWith(prefix) ? files.find(path.substring(prefix.length())) : null;
    }

    /** All of it, whatever part is asked for (RFC 9110, 14.2): no file of the page is worth being asked for in parts. */
    private static void send(PageFile file, String kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] gzip = AcceptEncoding.hasGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) ? file.gzip() : null;
        String tag = file.tag(gzip != null);
        if (NO_DOCUMENTS.stream().anyMatch(file.type()::startsWith)) {
            OF_DOCUMENTS.forEach(name -> response.setHeader(name, null));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, kept);
        if (file.gzip() != null) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
                && new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setContentType(file.type());
        if (gzip != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        byte[] body = gzip != null ? gzip : file.plain();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
