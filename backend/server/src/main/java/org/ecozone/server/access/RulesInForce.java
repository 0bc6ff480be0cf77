package org.ecozone.server.access;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ecozone.access.RuleBook;
import org.springframework.stereotype.Component;

/** The rules that apply now. Who answers a request takes one book, once, and uses it throughout. */
@Component
public class RulesInForce {

    private final AtomicReference<RuleBook> current;

    RulesInForce(AccessSettings settings) {
        this.current = new AtomicReference<>(RuleBook.load(settings.rules()));
    }

    /** The book in force. */
    public RuleBook current() {
        return current.get();
    }

    /** The book whose files have {@code hash}, in force or not. */
    public Optional<RuleBook> find(String hash) {
        return Optional.of(current()).filter(book -> book.hash().equals(hash));
    }
}
