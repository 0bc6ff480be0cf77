package org.ecozone.screening.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecozone.json.CanonicalText;
import org.ecozone.json.MemberName;

/**
 * An answer by the HTTP contract, as canonical JSON (RFC 8785): the bytes that are hashed are those that are served and stored.
 *
 * @param content everything but {@link #NOT_HASHED}. Not to be changed
 * @param hash {@code sha256:} and the hexadecimal SHA-256 of {@code content}
 */
public record Answer(byte[] content, String hash) {

    /** The members of an answer that its hash leaves out. They stand first, in this order. */
    public static final List<String> NOT_HASHED = List.of("id", "evaluatedAt", "resultHash");

    private static final List<MemberName> HEAD =
            NOT_HASHED.stream().map(MemberName::of).toList();
    private static final int HEAD_BYTES = 200;

    static Answer of(CanonicalText text) {
        return new Answer(text.bytes(), text.sha256());
    }

    /** Made from the hash: the same answer always has the same. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The answer as served under {@link #id}. */
    public byte[] served(Instant evaluatedAt) {
        return served(id(), evaluatedAt, hash, content);
    }

    /** An answer as served: the members that are not hashed, then {@code content} byte by byte. */
    public static byte[] served(UUID id, Instant evaluatedAt, String hash, byte[] content) {
        CanonicalText head = new CanonicalText(HEAD_BYTES)
                .open()
                .member(HEAD.get(0))
                .text(id.toString())
                .member(HEAD.get(1))
                .text(evaluatedAt.toString())
                .member(HEAD.get(2))
                .text(hash);
        byte[] served = new byte[head.length() + content.length];
        System.arraycopy(head.bytes(), 0, served, 0, head.length());
        served[head.length()] = ',';
        System.arraycopy(content, 1, served, head.length() + 1, content.length - 1);
        return served;
    }
}
