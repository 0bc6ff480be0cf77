package org.ecozone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.access.book.RuleBook;
import org.ecozone.edition.EditionFolder.Entry;
import org.ecozone.edition.EditionFolder.Published;
import org.ecozone.screening.record.Verifier;
import org.ecozone.zoning.ZoningMap;

/** The editions and rules that were given to verify with. Keeps what is not as the record names it. */
final class GivenSources implements Verifier.Sources {

    private final Editions editions;
    private final RuleBook rules;
    private final List<String> lacking = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    GivenSources(Editions editions, RuleBook rules) {
        this.editions = editions;
        this.rules = rules;
    }

    /** What the record needs and was not given, in both languages; empty if everything was. */
    List<String> lacking() {
        return List.copyOf(lacking);
    }

    /** What kept the screening from being made again. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public Optional<ZoningMap> edition(String code, String hash) {
        Optional<Entry> entry = editions.find(code);
        if (entry.isEmpty()) {
            lacking.add("给出的数据版本中没有记录所用的 " + code + "；有：" + editions.described());
            lacking.add("the editions given lack " + code + ", which the record was made with; there are "
                    + editions.described());
            return Optional.empty();
        }
        Published given = editions.folder().published(entry.get());
        if (!given.hash().equals(hash)) {
            lacking.add("给出的数据版本 " + code + " 的散列值为 " + given.hash() + "，记录所用为 " + hash);
            lacking.add("edition " + code + " as given has the hash " + given.hash() + ", the record was made with "
                    + hash);
            return Optional.empty();
        }
        return Optional.of(given.map());
    }

    @Override
    public Optional<RuleBook> rules(String hash) {
        if (!rules.hash().equals(hash)) {
            lacking.add("给出的规则库 " + rules.version() + " 的散列值为 " + rules.hash() + "，记录所用为 " + hash);
            lacking.add("the rules given, " + rules.version() + ", have the hash " + rules.hash()
                    + ", the record was made with " + hash);
            return Optional.empty();
        }
        return Optional.of(rules);
    }

    @Override
    public void notRecomputed(UUID id, RuntimeException why) {
        remarks.add("重算时出错 / making it again failed: " + why.getMessage());
    }
}
