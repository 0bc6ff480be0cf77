package org.ecozone.server.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Bounds how many bytes of large bodies are worked on at once: memory goes with the size of what is screened and read. An upload
 * counts by what its files are unpacked, if that is more than what was sent. Small bodies pass. A large one waits its turn, in the order of arrival, for a bounded time; then, or where too many wait already, the answer is 503
 * with {@code Retry-After}. The body has come by then ({@link ArrivingBodies}), so nobody holds a share by sending slowly.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class LargeRequests extends OncePerRequestFilter {

    private static final long UNIT_BYTES = 1024;

    private final LimitSettings limits;
    private final HandlerExceptionResolver problems;
    private final int places;
    private final Semaphore free;

    LargeRequests(LimitSettings limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = limits;
        this.problems = problems;
        this.places = units(limits.largeAtOnce().toBytes());
        this.free = new Semaphore(places, true);
    }

    /** A body comes by a dispatch of its own. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int packed = share(bytes(request));
        if (!isGranted(packed)) {
            refuse(request, response);
            return;
        }
        int held = packed;
        try {
            int unpacked = share(UploadedBytes.unpacked(request));
            if (unpacked > held) {
                // Not on top of what it has: two that wait for each other's share would wait in vain.
                free.release(held);
                held = 0;
                if (!isGranted(unpacked)) {
                    refuse(request, response);
                    return;
                }
                held = unpacked;
            }
            chain.doFilter(request, response);
        } finally {
            free.release(held);
        }
    }

    /** What {@code bytes} take of the places: nothing if they are not large, all if they are more. */
    private int share(long bytes) {
        return bytes <= limits.large().toBytes() ? 0 : Math.min(places, units(bytes));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.resolveException(request, response, null, busy());
        response.flushBuffer();
    }

    /** Kilobytes of large bodies that are worked on, and that might be. */
    int held() {
        return places - free.availablePermits();
    }

    int places() {
        return places;
    }

    /** How many requests wait for their turn. */
    int waiting() {
        return free.getQueueLength();
    }

    private boolean isGranted(int share) {
        if (share == 0) {
            return true;
        }
        if (waiting() >= limits.largeWaiting()) {
            return free.tryAcquire(share);
        }
        try {
            return free.tryAcquire(share, limits.largeWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The declared length; of a body that declares none, the largest that is allowed. */
    private long bytes(HttpServletRequest request) {
        long declared = request.getContentLengthLong();
        if (declared >= 0) {
            return declared;
        }
        boolean hasBody = request.getHeader("Transfer-Encoding") != null;
        DataSize most = BodyLimit.isMultipart(request) ? limits.upload() : limits.json();
        return hasBody ? most.toBytes() : 0;
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, (bytes + UNIT_BYTES - 1) / UNIT_BYTES);
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemCode.SERVER_BUSY, "正在处理的大文件或大图形太多，请稍后再试。");
    }
}
