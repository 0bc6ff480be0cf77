package org.ecozone.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecozone.edition.EditionFolder;
import org.ecozone.edition.EditionFolder.Entry;

/**
 * The editions that a path names: all of a folder, or the one whose own folder it is. The hash of an edition covers those before
 * it, so that they are read, too.
 *
 * @param entries those that are meant, oldest first
 */
record Editions(EditionFolder folder, List<Entry> entries) {

    /** The editions at {@code path}; {@link Unreadable} where there are none. */
    static Editions at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (EditionFolder.isOne(absolute)) {
            EditionFolder folder = EditionFolder.of(absolute);
            return new Editions(folder, folder.entries());
        }
        Path above = absolute.getParent();
        if (above != null && EditionFolder.isOne(above)) {
            EditionFolder folder = EditionFolder.of(above);
            String code = absolute.getFileName().toString();
            List<Entry> one = folder.entries().stream()
                    .filter(entry -> entry.code().equals(code))
                    .toList();
            if (!one.isEmpty()) {
                return new Editions(folder, one);
            }
        }
        throw new Unreadable(
                path + " 既不是含 editions.yaml 的目录，也不是其中一个版本的目录",
                path + " is neither a folder with editions.yaml nor the folder of one of its editions");
    }

    /** The one in force on {@code asOf}, of those published until {@code knownAt}: the last such. */
    Entry inForce(LocalDate asOf, Instant knownAt) {
        Optional<Entry> last = entries.stream()
                .filter(entry -> !entry.effectiveFrom().isAfter(asOf))
                .filter(entry -> !entry.publishedAt().isAfter(knownAt))
                .reduce((before, after) -> after);
        return last.orElseThrow(() -> new Unreadable(
                "没有在 " + asOf + " 生效的数据版本；有：" + described(),
                "no edition is in force on " + asOf + "; there are " + described()));
    }

    /** The one with {@code code}. */
    Optional<Entry> find(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Codes and first days. */
    String described() {
        return String.join(
                "、",
                entries.stream()
                        .map(entry -> entry.code() + " (" + entry.effectiveFrom() + ")")
                        .toList());
    }
}
