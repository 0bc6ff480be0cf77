package org.ecozone.server.secret;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What a caller must know who puts rules or definitions of indicators in force: by the settings, else made anew at each start and printed once to standard output,
 * never to the log.
 */
@Component
public class ReleaseSecret {

    private static final int LEAST_CHARACTERS = 16;
    private static final int MADE_BYTES = 18;
    private static final String SCHEME = "Bearer ";

    private final byte[] secret;

    @Autowired
    ReleaseSecret(SecretSettings settings) {
        this(settings.releaseSecret(), System.out);
    }

    ReleaseSecret(String configured, PrintStream told) {
        if (configured.isEmpty()) {
            String made = made();
            told.println(
                    "规则发布口令（本次启动有效）/ secret for POST /api/rules/releases and /api/indicators/definitions until the next start: "
                            + made);
            secret = utf8(made);
        } else if (configured.length() < LEAST_CHARACTERS) {
            throw new IllegalStateException("ecozone.access.release-secret 应至少有 " + LEAST_CHARACTERS + " 个字符，现有 "
                    + configured.length() + " 个；留空则每次启动另造一个");
        } else {
            secret = utf8(configured);
        }
    }

    private static String made() {
        byte[] random = new byte[MADE_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns if the header {@code Authorization} has the secret; else throws SECRET_MISSING or SECRET_WRONG. */
    public void require(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(
                    ProblemCode.SECRET_MISSING,
                    "发布规则或指标定义需要口令：请求头 Authorization: Bearer 口令。口令由 ECOZONE_RELEASE_SECRET 设定；没有设定的，启动时另造一个并显示在控制台");
        }
        byte[] given = utf8(authorization.substring(SCHEME.length()).strip());
        if (!MessageDigest.isEqual(given, secret)) {
            throw new ProblemException(ProblemCode.SECRET_WRONG, "口令不符；没有设定 ECOZONE_RELEASE_SECRET 的，每次启动口令不同，见控制台");
        }
    }
}
