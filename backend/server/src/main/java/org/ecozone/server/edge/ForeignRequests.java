package org.ecozone.server.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what another web page makes a browser send here, and calls under a name that is not ours: a page of an attacker whose
 * name is made to point here (DNS rebinding) would read and record as if it were our own.
 *
 * <p>Browsers say by {@code Sec-Fetch-Site} (W3C Fetch Metadata) and {@code Origin} (RFC 6454) where a request comes from; another
 * port of the same host is another page. Programs send neither and pass.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class ForeignRequests extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final EdgeSettings settings;
    private final HandlerExceptionResolver problems;

    ForeignRequests(EdgeSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** A body comes by a dispatch of its own. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemException refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, refusal);
            response.flushBuffer();
        }
    }

    private @Nullable ProblemException refusal(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host != null && !settings.hosts().contains(name(host))) {
            return new ProblemException(
                    ProblemCode.HOST_UNKNOWN,
                    "本服务只以 " + String.join("、", settings.hosts()) + " 为主机名；经代理或以其他名称访问的，请在 ecozone.edge.hosts 列出该名称");
        }
        if (!READING.contains(request.getMethod()) && isForeign(request, host)) {
            return new ProblemException(ProblemCode.FOREIGN_PAGE, "请求由其他网页发出；请在本系统的页面操作，或由程序直接调用");
        }
        return null;
    }

    private static boolean isForeign(HttpServletRequest request, @Nullable String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site)) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !authority(origin).equalsIgnoreCase(host);
    }

    /** {@code https://name:port} without its scheme, which a proxy with TLS changes; {@code null}, of a page without origin, stays. */
    private static String authority(String origin) {
        int scheme = origin.indexOf("://");
        return scheme < 0 ? origin : origin.substring(scheme + 3);
    }

    /** The name without its port. */
    private static String name(String host) {
        int port = host.lastIndexOf(':');
        boolean hasPort = port > host.lastIndexOf(']');
        return (hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
    }
}
