package org.ecozone.server.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Takes in the body of a request before anything else is done with it, without a thread: who sends slowly holds nothing but a
 * connection and the bytes that have come (the first 64 KB in memory, the rest in a file). A body that comes too slowly, or not by its
 * deadline, is refused with 408. Everything behind gets it whole, by a dispatch of its own ({@link DispatcherType#ASYNC}), with its true
 * length.
 *
 * <p>Filters behind this one must therefore take part in such dispatches ({@code shouldNotFilterAsyncDispatch} false).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class ArrivingBodies extends OncePerRequestFilter {

    private static final String BODY = ArrivingBodies.class.getName();

    private final LimitSettings limits;
    private final ArrivingSettings settings;
    private final HandlerExceptionResolver problems;
    private final Set<ArrivingBody> arriving = ConcurrentHashMap.newKeySet();
    private final AtomicLong kept = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var daemon = new Thread(work, "arriving-bodies");
        daemon.setDaemon(true);
        return daemon;
    });

    ArrivingBodies(
            LimitSettings limits,
            ArrivingSettings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = limits;
        this.settings = settings;
        this.problems = problems;
        watch.scheduleWithFixedDelay(
                () -> arriving.forEach(body -> body.check(System.nanoTime())), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(BODY) instanceof ArrivingBody body) {
            request.removeAttribute(BODY);
            go(body, request, response, chain);
        } else if (request.getDispatcherType() == DispatcherType.REQUEST && hasBody(request)) {
            takeIn(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private void takeIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext async = request.startAsync(request, response);
        // The watch sees to it.
        async.setTimeout(0);
        long limit = (BodyLimit.isMultipart(request) ? limits.upload() : limits.json()).toBytes();
        var body = new ArrivingBody(async, request.getInputStream(), limit, settings, kept, arriving::remove);
        request.setAttribute(BODY, body);
        arriving.add(body);
        if (arriving.size() > settings.atOnce()) {
            body.refuse(busy());
        }
        body.listen();
    }

    private void go(ArrivingBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (body) {
            ProblemException refusal = body.refusal();
            if (refusal == null) {
                var arrived = new ArrivedRequest(request, body, limits);
                try {
                    chain.doFilter(arrived, response);
                } finally {
                    arrived.forget();
                }
            } else {
                problems.resolveException(request, response, null, refusal);
                response.flushBuffer();
            }
        }
    }

    static ProblemException busy() {
        return new ProblemException(ProblemCode.SERVER_BUSY, "正在接收的请求太多，请稍后再试。");
    }
}
