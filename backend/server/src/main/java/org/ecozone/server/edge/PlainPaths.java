package org.ecozone.server.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses paths with steps {@code .} and {@code ..}: clients resolve them before they ask (RFC 3986, 5.2.4), and who does not makes one
 * part of a server see another path than the next.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class PlainPaths extends OncePerRequestFilter {

    private static final Pattern DOTS = Pattern.compile("/(?:\\.|%2[eE]){1,2}(?:[/;?]|$)");

    private final HandlerExceptionResolver problems;

    PlainPaths(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (DOTS.matcher(request.getRequestURI()).find()) {
            problems.resolveException(
                    request, response, null, new ProblemException(ProblemCode.BAD_REQUEST, "路径中不能有 . 或 .. 这样的段。"));
            response.flushBuffer();
        } else {
            chain.doFilter(request, response);
        }
    }
}
