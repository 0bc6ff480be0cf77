package org.ecozone.server.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses bodies that are too large, by what {@link ArrivingBodies} counted of them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {

    private final LimitSettings limits;
    private final HandlerExceptionResolver problems;

    BodyLimit(LimitSettings limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = limits;
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
        DataSize limit = isMultipart(request) ? limits.upload() : limits.json();
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.resolveException(request, response, null, tooLarge(limit));
            response.flushBuffer();
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static ProblemException tooLarge(DataSize limit) {
        return new ProblemException(
                ProblemCode.BODY_TOO_LARGE, "请求体超过上限 " + limit.toMegabytes() + " MB；请拆分后提交，或改用文件上传。");
    }
}
