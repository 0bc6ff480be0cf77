package org.ecozone.server.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.ecozone.fault.FaultsFound;
import org.ecozone.screening.project.ProjectRefused;
import org.ecozone.screening.request.RequestRefused;
import org.ecozone.screening.review.ReviewRefused;
import org.ecozone.work.DeadlinePassedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** The only exception handler: every exception of ours, of Spring and of the database becomes a problem. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final MeterRegistry metrics;

    ProblemHandler(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> problem(ProblemException e, HttpServletRequest request) {
        return answer(e, new HttpHeaders(), request.getRequestURI());
    }

    @ExceptionHandler(RequestRefused.class)
    ResponseEntity<Object> refused(RequestRefused e, HttpServletRequest request) {
        ProblemCode code = ProblemCode.valueOf(e.kind().name());
        List<Fault> faults = e.faults().stream().map(Fault::of).toList();
        return problem(new ProblemException(code, e.summary(), faults), request);
    }

    @ExceptionHandler({ReviewRefused.class, ProjectRefused.class})
    ResponseEntity<Object> refused(FaultsFound e, HttpServletRequest request) {
        ProblemCode code = e instanceof ReviewRefused ? ProblemCode.REVIEW_INVALID : ProblemCode.PROJECT_INVALID;
        List<Fault> faults = e.faults().stream().map(Fault::of).toList();
        return problem(new ProblemException(code, code.title() + "，见 errors", faults), request);
    }

    /** Of one whose client left nobody reads the answer. */
    @ExceptionHandler(DeadlinePassedException.class)
    ResponseEntity<Object> stopped(DeadlinePassedException e, HttpServletRequest request) {
        long seconds = e.limit().toSeconds();
        return problem(
                e.reason() == DeadlinePassedException.Reason.PROCESSOR
                        ? new ProblemException(
                                ProblemCode.WORK_TOO_LONG,
                                "计算已用满 " + seconds + " 秒处理器时间，没有得出结果，也没有登记（请求体 " + request.getContentLengthLong()
                                        + " 字节）；请简化图形（抽稀顶点、减少自相交和部分数），或分成几个地块分别提交。")
                        : new ProblemException(
                                ProblemCode.SERVER_BUSY, "服务繁忙，" + seconds + " 秒内没有算完，没有得出结果，也没有登记；请稍后再试。"),
                request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @Nullable
    ResponseEntity<Object> database(RuntimeException e, HttpServletRequest request) {
        if (!DatabaseOutage.isBehind(e)) {
            return unexpected(e, request);
        }
        ProblemException problem = DatabaseOutage.problem(e);
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), problem.code());
        return answer(problem, new HttpHeaders(), request.getRequestURI());
    }

    @ExceptionHandler(MultipartException.class)
    @Nullable
    ResponseEntity<Object> multipart(MultipartException e, HttpServletRequest request) {
        if (FullDisk.isBehind(e)) {
            return unexpected(e, request);
        }
        var problem = new ProblemException(
                ProblemCode.BAD_REQUEST, "multipart 请求体无法解析；应为 multipart/form-data，文件放在名为 file 的部分。");
        return answer(problem, new HttpHeaders(), request.getRequestURI());
    }

    /** Thrown by the servlet container when it decodes the query. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> parameter(InvalidParameterException e, HttpServletRequest request) {
        var problem = new ProblemException(ProblemCode.BAD_PARAMETER, "查询参数无法解码；应为 UTF-8 的百分号编码。");
        return answer(problem, new HttpHeaders(), request.getRequestURI());
    }

    /** Nobody is there to be answered where the client left, or was cut off, while it was. */
    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug("{} {}: the client has left", request.getMethod(), request.getRequestURI());
            return null;
        }
        if (FullDisk.isBehind(e)) {
            LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), ProblemCode.STORAGE_FULL);
            return problem(FullDisk.problem(), request);
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
        var problem = new ProblemException(ProblemCode.INTERNAL_ERROR, "服务器内部错误，已记入日志。");
        return answer(problem, new HttpHeaders(), request.getRequestURI());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(JsonFaults.problem(e), headers, path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = new ProblemException(ProblemCode.NOT_FOUND, "没有这个地址：" + path(request));
        return answer(problem, headers, path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String allowed = e.getSupportedHttpMethods() == null ? "" : joined(e.getSupportedHttpMethods());
        String detail = "此地址不接受 " + e.getMethod() + "，可用：" + allowed;
        return answer(new ProblemException(ProblemCode.METHOD_NOT_ALLOWED, detail), headers, path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String given = e.getContentType() == null ? "（未声明）" : e.getContentType().toString();
        String detail = "请求体类型 " + given + " 不支持，可用：" + joined(e.getSupportedMediaTypes());
        return answer(new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE, detail), headers, path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = "只能提供：" + joined(e.getSupportedMediaTypes());
        return answer(new ProblemException(ProblemCode.NOT_ACCEPTABLE, detail), headers, path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(missing(e.getParameterName(), "缺少请求参数 " + e.getParameterName()), headers, path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String part = e.getRequestPartName();
        return answer(missing(part, "缺少名为 " + part + " 的部分（multipart/form-data）"), headers, path(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException mismatch
                ? mismatch.getName()
                : String.valueOf(e.getPropertyName());
        String type = e.getRequiredType() == null ? "" : e.getRequiredType().getSimpleName();
        String message = "参数 " + name + " 的值“" + e.getValue() + "”不是所要求的类型 " + type;
        return answer(ProblemException.at(name, ProblemCode.BAD_PARAMETER, message), headers, path(request));
    }

    /** A text that came as a file, or a file that came as a text. */
    @Override
    protected @Nullable ResponseEntity<Object> handleConversionNotSupported(
            ConversionNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentConversionNotSupportedException unsupported
                ? unsupported.getName()
                : String.valueOf(e.getPropertyName());
        String came = e.getValue() instanceof MultipartFile ? "收到文件" : "收到文本";
        String message = "参数 " + name + " 的形式不对：文本字段不能作为文件上传，文件不能作为文本；" + came;
        return answer(ProblemException.at(name, ProblemCode.BAD_PARAMETER, message), headers, path(request));
    }

    /** Whatever else Spring refuses: the general code of its status. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        ProblemCode code = ProblemCode.of(known);
        if (code == ProblemCode.INTERNAL_ERROR) {
            LOG.error("{}", path(request), e);
        }
        String detail = code == ProblemCode.BODY_TOO_LARGE ? "上传的文件超过上限" : code.title();
        return answer(new ProblemException(code, detail), headers, path(request));
    }

    private static ProblemException missing(String name, String message) {
        return ProblemException.at(name, ProblemCode.BAD_PARAMETER, message);
    }

    private ResponseEntity<Object> answer(ProblemException e, HttpHeaders headers, @Nullable String path) {
        metrics.counter("ecozone.problems", "code", e.code().name()).increment();
        var problem = Problem.of(e.code(), e.getMessage(), path, e.faults());
        var response = ResponseEntity.status(e.code().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!e.retryAfter().isZero()) {
            response.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter().toSeconds()));
        }
        if (e.code().status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.body(problem);
    }

    private static String path(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining("、"));
    }
}
