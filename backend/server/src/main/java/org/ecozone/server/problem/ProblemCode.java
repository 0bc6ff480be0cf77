package org.ecozone.server.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The stable codes of problems, each with its title and status. Codes are part of the contract: added, never renamed. */
public enum ProblemCode {
    BAD_REQUEST("请求无法理解", HttpStatus.BAD_REQUEST),
    BAD_JSON("JSON 格式错误", HttpStatus.BAD_REQUEST),
    BAD_PARAMETER("请求参数错误", HttpStatus.BAD_REQUEST),
    UNKNOWN_PARAMETER("未知的请求参数", HttpStatus.BAD_REQUEST),
    SECRET_MISSING("需要口令", HttpStatus.UNAUTHORIZED),
    SECRET_WRONG("口令不符", HttpStatus.FORBIDDEN),
    FOREIGN_PAGE("其他网页发出的请求", HttpStatus.FORBIDDEN),
    NOT_FOUND("资源不存在", HttpStatus.NOT_FOUND),
    EDITION_UNKNOWN("数据版本不存在", HttpStatus.NOT_FOUND),
    LAYER_UNKNOWN("图层不存在", HttpStatus.NOT_FOUND),
    TILE_UNKNOWN("瓦片不存在", HttpStatus.NOT_FOUND),
    BACKGROUND_UNKNOWN("底图不存在", HttpStatus.NOT_FOUND),
    ZONE_UNKNOWN("分区不存在", HttpStatus.NOT_FOUND),
    SCREENING_UNKNOWN("研判记录不存在", HttpStatus.NOT_FOUND),
    INDICATOR_UNKNOWN("指标不存在", HttpStatus.NOT_FOUND),
    VERIFICATION_UNKNOWN("复算记录不存在", HttpStatus.NOT_FOUND),
    REVIEW_UNKNOWN("复核意见不存在", HttpStatus.NOT_FOUND),
    PROJECT_UNKNOWN("项目不存在", HttpStatus.NOT_FOUND),
    RULES_UNKNOWN("规则库不存在", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("请求方法不允许", HttpStatus.METHOD_NOT_ALLOWED),
    REQUEST_TOO_SLOW("请求发送过慢", HttpStatus.REQUEST_TIMEOUT),
    REVIEW_CONFLICT("复核意见已有更新的一版", HttpStatus.CONFLICT),
    PROJECT_CONFLICT("项目已有更新的一版", HttpStatus.CONFLICT),
    PROJECT_CODE_TAKEN("项目代码已用于另一项目", HttpStatus.CONFLICT),
    SCREENING_ATTACHED("研判记录已属于一个项目", HttpStatus.CONFLICT),
    RECORD_ALTERED("研判记录曾被改动", HttpStatus.CONFLICT),
    EDITION_NOT_HELD("没有登记时的数据版本", HttpStatus.CONFLICT),
    RULES_NOT_HELD("没有登记时的规则库", HttpStatus.CONFLICT),
    VERIFICATION_FINISHED("复算已经结束", HttpStatus.CONFLICT),
    NOT_ACCEPTABLE("无法提供所要求的格式", HttpStatus.NOT_ACCEPTABLE),
    BODY_TOO_LARGE("请求体过大", HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE("请求体类型不支持", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    SITE_INVALID("地块图形有误", HttpStatus.UNPROCESSABLE_CONTENT),
    INDUSTRY_UNKNOWN("行业代码不存在", HttpStatus.UNPROCESSABLE_CONTENT),
    FACT_INVALID("项目事实有误", HttpStatus.UNPROCESSABLE_CONTENT),
    JUDGEMENT_INVALID("人工认定有误", HttpStatus.UNPROCESSABLE_CONTENT),
    REVIEW_INVALID("复核意见有误", HttpStatus.UNPROCESSABLE_CONTENT),
    PROJECT_INVALID("项目内容有误", HttpStatus.UNPROCESSABLE_CONTENT),
    REQUEST_INVALID("请求内容有误", HttpStatus.UNPROCESSABLE_CONTENT),
    FILE_UNREADABLE("文件无法读取", HttpStatus.UNPROCESSABLE_CONTENT),
    CRS_UNKNOWN("坐标系无法识别", HttpStatus.UNPROCESSABLE_CONTENT),
    RULES_INVALID("规则文件有误", HttpStatus.UNPROCESSABLE_CONTENT),
    DEFINITIONS_INVALID("指标定义有误", HttpStatus.UNPROCESSABLE_CONTENT),
    FIGURE_UNAVAILABLE("这个数无法给出", HttpStatus.UNPROCESSABLE_CONTENT),
    REPORT_GLYPH_MISSING("研判意见或摘录缺少字形", HttpStatus.UNPROCESSABLE_CONTENT),
    EXTRACT_NOT_DRAWN("地块在图上画不出来", HttpStatus.UNPROCESSABLE_CONTENT),
    IDEMPOTENCY_KEY_REUSED("幂等键已用于另一请求", HttpStatus.UNPROCESSABLE_CONTENT),
    RECORDS_LIMITED("今天登记的研判太多", HttpStatus.TOO_MANY_REQUESTS),
    WORK_TOO_LONG("计算量过大", HttpStatus.UNPROCESSABLE_CONTENT),
    HOST_UNKNOWN("主机名不符", HttpStatus.MISDIRECTED_REQUEST),
    INTERNAL_ERROR("服务器内部错误", HttpStatus.INTERNAL_SERVER_ERROR),
    /** Whoever asks can mend nothing: the record is frozen, and what draws it is the server's. */
    REPORT_MAP_FAILED("研判意见的地图无法绘制", HttpStatus.INTERNAL_SERVER_ERROR),
    BACKGROUND_BROKEN("底图的瓦片有误", HttpStatus.INTERNAL_SERVER_ERROR),
    SITING_NOT_CUT("选址图无法给出", HttpStatus.INTERNAL_SERVER_ERROR),
    REPORT_FONT_MISSING("服务器缺少研判意见和摘录的字体", HttpStatus.SERVICE_UNAVAILABLE),
    REPORT_FORM_UNAVAILABLE("服务器不能写这种格式", HttpStatus.SERVICE_UNAVAILABLE),
    SERVER_BUSY("服务繁忙", HttpStatus.SERVICE_UNAVAILABLE),
    DATABASE_BUSY("数据库繁忙", HttpStatus.SERVICE_UNAVAILABLE),
    DATABASE_UNAVAILABLE("数据库暂不可用", HttpStatus.SERVICE_UNAVAILABLE),
    STORAGE_FULL("存储空间不足", HttpStatus.INSUFFICIENT_STORAGE);

    private final String title;
    private final HttpStatus status;

    ProblemCode(String title, HttpStatus status) {
        this.title = title;
        this.status = status;
    }

    /** The problem in a few Chinese words. */
    public String title() {
        return title;
    }

    /** The status it is answered with. */
    public HttpStatus status() {
        return status;
    }

    URI type() {
        return URI.create(
                "urn:ecozone:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The general code of {@code status}, for errors that come from outside our code. */
    static ProblemCode of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> NOT_FOUND;
            case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> BODY_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> UNSUPPORTED_MEDIA_TYPE;
            case REQUEST_TIMEOUT -> REQUEST_TOO_SLOW;
            case SERVICE_UNAVAILABLE -> DATABASE_UNAVAILABLE;
            default -> status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
