package org.ecozone.soak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answers without disturbance, to which all later ones are held, and how an answer is judged. */
final class Answers {

    /** The members of a screening that differ from time to time stand first (README, "Recording"). */
    private static final Pattern CHANGING =
            Pattern.compile("^\\{(?:\"id\":\"([^\"]*)\",)?(?:\"evaluatedAt\":\"[^\"]*\",)?");

    private static final int MOST_CODES = 4;

    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    /** Too slow, come again later, not now, no room. */
    private static final Set<Integer> REFUSALS = Set.of(408, 429, 503, 507);

    private final Map<String, String> undisturbed = new ConcurrentHashMap<>();

    void learn(Question question, byte[] body) {
        undisturbed.put(question.name(), lasting(body));
    }

    /** What is wrong with the right answer to {@code question}; empty if it is as it was. */
    String faultIn(Question question, byte[] body) {
        return lasting(body).equals(undisturbed.get(question.name())) ? "" : question.name() + " 的应答变了 (differs)";
    }

    /** A screening, recorded or not, without what differs from time to time. */
    static String lasting(byte[] body) {
        return CHANGING.matcher(text(body)).replaceFirst("{");
    }

    static Optional<String> id(byte[] body) {
        Matcher matcher = CHANGING.matcher(text(body));
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    static boolean isRefusal(int status) {
        return REFUSALS.contains(status);
    }

    /** The stable codes of a problem, of its faults too, with its status. */
    static String code(int status, byte[] body) {
        return CODE.matcher(text(body))
                .results()
                .map(code -> code.group(1))
                .distinct()
                .limit(MOST_CODES)
                .collect(Collectors.joining(" ", status + " ", ""))
                .strip();
    }

    static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
