package org.ecozone.screening.answer;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.screening.ScreeningResult;

/**
 * Writes answers by the HTTP contract. {@code resultHash} is the SHA-256 of the canonical JSON (RFC 8785) of everything but
 * {@code id}, {@code evaluatedAt} and itself. A short form is an answer of its own: it says so in its member {@code detail}, which
 * the full form does not have, and its hash covers what it holds.
 *
 * <p>Keeps what is the same for every site while its rule book is in use. Safe for many threads.
 */
public final class Answers {

    private final Map<RuleBook, RuleTexts> texts = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * The answer that says as much as {@code detail} of a result.
     *
     * @param software version of the program that made the result
     */
    public Answer of(ScreeningResult result, Detail detail, String software) {
        return Answer.of(
                switch (detail) {
                    case VERDICT -> ScreeningJson.verdict(result, software);
                    case FINDINGS -> ScreeningJson.findings(result, texts(result.rules()), software);
                    case FULL -> ScreeningJson.full(result, texts(result.rules()), software);
                });
    }

    private RuleTexts texts(RuleBook book) {
        return texts.computeIfAbsent(book, RuleTexts::new);
    }
}
