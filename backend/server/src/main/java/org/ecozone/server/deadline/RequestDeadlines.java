package org.ecozone.server.deadline;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.ecozone.work.Deadline;
import org.ecozone.work.Deadline.Limits;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request its deadline, stops the work of a client that left, and lets long work take turns: on two processors one of
 * them is always left to what is quick.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class RequestDeadlines extends OncePerRequestFilter {

    private final DeadlineSettings settings;
    private final Turns turns;

    RequestDeadlines(DeadlineSettings settings) {
        this.settings = settings;
        this.turns = new Turns(settings.turns(), settings.longWaiting());
    }

    Turns turns() {
        return turns;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Limits limits = settings.of(request.getRequestURI());
        var watched = new Watched(request, limits.clock());
        Optional<Exception> thrown;
        try {
            thrown = Deadline.within(limits, watched, () -> {
                try {
                    chain.doFilter(request, response);
                    return Optional.empty();
                } catch (IOException | ServletException e) {
                    return Optional.of(e);
                }
            });
        } finally {
            watched.end();
        }
        if (thrown.isPresent()) {
            rethrow(thrown.get());
        }
    }

    private static void rethrow(Exception thrown) throws ServletException, IOException {
        if (thrown instanceof IOException e) {
            throw e;
        }
        throw (ServletException) thrown;
    }

    private final class Watched implements Deadline.Watch {

        private final HttpServletRequest request;
        private final long end;
        private boolean hasTurn;

        Watched(HttpServletRequest request, Duration clock) {
            this.request = request;
            this.end = System.nanoTime() + clock.toNanos();
        }

        @Override
        public boolean isWanted(Duration processor) {
            if (!hasTurn && processor.compareTo(settings.longAfter()) > 0) {
                hasTurn = turns.take(() -> System.nanoTime() - end < 0 && !Client.isGone(request));
            }
            return !Client.isGone(request);
        }

        @Override
        public String requester() {
            return request.getRemoteAddr();
        }

        void end() {
            if (hasTurn) {
                turns.giveBack();
            }
        }
    }
}
