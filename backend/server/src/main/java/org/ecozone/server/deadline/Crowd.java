package org.ecozone.server.deadline;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Keeps a server that is asked for more than it can do from doing nothing at all. Screenings beyond so many at once are told to come
 * again, and those whose client left while they waited are dropped: else the queue grows beyond the patience of its clients, and all
 * work goes into answers that nobody waits for any more.
 *
 * <p>Previews, batches and extracts, which need no database, are counted apart from what may wait for one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 38)
class Crowd extends OncePerRequestFilter {

    private static final String SCREENINGS = "/api/screenings";
    private static final String EXTRACTS = "/api/extracts";
    private static final String SITING = "/api/siting";
    private static final String RESCREENING = "/api/projects/rescreening";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final HandlerExceptionResolver problems;
    private final Semaphore previews;
    private final Semaphore records;

    Crowd(DeadlineSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
        this.previews = new Semaphore(settings.atOnce());
        this.records = new Semaphore(settings.atOnce());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("POST")
                || Stream.of(SCREENINGS, EXTRACTS, SITING, RESCREENING).noneMatch(path::startsWith);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static boolean needsNoDatabase(String path) {
        return path.startsWith(SCREENINGS + "/preview")
                || path.startsWith(SCREENINGS + "/batch")
                || path.startsWith(EXTRACTS)
                || path.startsWith(SITING);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        Semaphore places = needsNoDatabase(path) ? previews : records;
        if (Client.isGone(request) || !places.tryAcquire()) {
            problems.resolveException(
                    request, response, null, ProblemException.until(SOON, ProblemCode.SERVER_BUSY, "正在进行的研判太多，请稍后再试。"));
            response.flushBuffer();
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
