package org.ecozone.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.ecozone.server.secret.ReleaseSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Releases of the rules: lists them, and puts what the server's own folder holds in force. */
@Tag(name = "规则 rules")
@RestController
@RequestMapping(path = "/api/rules/releases", produces = MediaType.APPLICATION_JSON_VALUE)
class RuleReleasesController {

    private final RuleReleases releases;
    private final ReleaseSecret secret;

    RuleReleasesController(RuleReleases releases, ReleaseSecret secret) {
        this.releases = releases;
        this.secret = secret;
    }

    @Operation(summary = "曾经生效的规则库，新的在前（需要数据库）")
    @GetMapping
    ResponseEntity<RuleReleases.Listing> list() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(releases.list());
    }

    @Operation(
            summary = "重新载入服务器的规则目录，整体生效",
            description = "有错误时一次列出全部（errors 中有文件与行号），原规则继续有效；已登记的研判保留其规则库。"
                    + "需要请求头 Authorization: Bearer 口令（ECOZONE_RELEASE_SECRET，或启动时显示在控制台的）")
    @ApiResponse(responseCode = "201", description = "已生效；changed 为 false 时内容与现行相同")
    @ApiResponse(responseCode = "401", description = "SECRET_MISSING 没有口令")
    @ApiResponse(responseCode = "403", description = "SECRET_WRONG 口令不符；FOREIGN_PAGE 其他网页发出的请求")
    @ApiResponse(responseCode = "422", description = "RULES_INVALID 规则文件有误；原规则继续有效")
    @PostMapping
    ResponseEntity<RuleReleases.Loaded> load(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization) {
        secret.require(authorization);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(releases.load());
    }
}
