package org.ecozone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleArchive;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name editions and rules; by default those of the data folder. */
final class Sources {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--edition",
            paramLabel = "DIR",
            description = {
                "含 editions.yaml 的目录，或其下一个版本的目录；默认为数据目录的 demo",
                "a folder with editions.yaml, or the folder of one of its editions (default: demo in the data folder)"
            })
    private @Nullable Path edition;

    @Option(
            names = "--rules",
            paramLabel = "DIR|ARCHIVE",
            description = {
                "规则目录，或一个规则库版本的存档文件；默认为数据目录的 rules",
                "a folder of rules, or the archive of a release of rules (default: rules in the data folder)"
            })
    private @Nullable Path rules;

    Editions editions() {
        return Editions.at(edition == null ? data.part("demo") : edition);
    }

    /** The rules; throws {@link org.ecozone.access.book.RuleFaults} with every fault. */
    RuleBook rules() {
        Path path = rules == null ? data.part("rules") : rules;
        if (Files.isDirectory(path)) {
            return RuleReading.load(path);
        }
        try {
            return RuleReading.load(RuleArchive.read(Files.readAllBytes(path)));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(path + " 不是规则库的存档", path + " is no archive of rules: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IndustryCatalogue industries() {
        return IndustryCatalogue.load(
                data.part("reference/gbt4754-2017.csv"),
                data.part("reference/industry-synonyms.csv"),
                data.part("reference/pinyin.csv"));
    }
}
