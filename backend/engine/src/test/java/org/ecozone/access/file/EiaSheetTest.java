package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.access.book.RuleFiles;
import org.ecozone.access.eia.EiaCatalogueTest;
import org.ecozone.access.eia.EiaClass;
import org.ecozone.access.eia.EiaClassification;
import org.ecozone.access.rule.Fact;
import org.ecozone.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EiaSheetTest {

    private static final String YAML = RuleFiles.EIA;
    private static final String TABLE = RuleFiles.EIA_TABLE;
    private static final SortedMap<String, byte[]> GOOD = EiaCatalogueTest.BOOK.files();

    private static String text(String file) {
        return new String(GOOD.get(file), StandardCharsets.UTF_8);
    }

    /** The faults of the project's rule book with this put in place of that in a file. */
    private static List<String> faults(String file, String that, String other) {
        assertThat(text(file)).contains(that);
        return faults(file, text(file).replace(that, other));
    }

    private static List<String> faults(String file, String text) {
        SortedMap<String, byte[]> files = new TreeMap<>(GOOD);
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return catchThrowableOfType(RuleFaults.class, () -> RuleReading.load(files)).faults().stream()
                .map(f -> f.at() + " " + f.code())
                .toList();
    }

    private static int line(String file, String start) {
        return (int) text(file).lines().takeWhile(l -> !l.startsWith(start)).count() + 1;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no: 16,  | no: 174, | EIA_ITEM_UNKNOWN",
                "no: 16,  | no: x,   | VALUE_INVALID",
                "industries: [\"133\"] | industries: [\"一三三\"] | VALUE_INVALID",
                "form: { as: 除单纯混合分装外 }, registration: none } | form: { as: 没有 }, registration: none } | EIA_PATTERN_UNKNOWN",
                "no: 16, industries: [\"133\"], book: none | no: 16, industries: [\"133\"], book: all | EIA_COLUMN",
                "no: 16, industries: [\"133\"], book: none | no: 16, industries: [\"133\"], book: some | VALUE_INVALID",
                "no: 16, industries: [\"133\"], book: none | no: 16, industries: [\"133\"], book: {} | KEY_MISSING",
                "no: 16, industries: [\"133\"], book: none, | no: 16, industries: [\"133\"], | KEY_MISSING",
                "no: 16, industries: [\"133\"] | no: 16, sensitive: [一], industries: [\"133\"] | EIA_COLUMN",
                "no: 16, industries: [\"133\"] | no: 16, excludes: true, industries: [\"133\"] | VALUE_INVALID",
                "no: 16, industries: [\"133\"] | no: 16, colour: red, industries: [\"133\"] | KEY_UNKNOWN",
                "no: 16, industries: [\"133\"] | no: 16, applies: \"eia_class = 'NONE'\", industries: [\"133\"] | EIA_CIRCULAR",
                "no: 16, industries: [\"133\"] | no: 16, applies: \"sensitive_area = true\", industries: [\"133\"] | FACT_UNKNOWN",
                "no: 16, industries: [\"133\"] | no: 16, applies: \"eia_fermentation = 3\", industries: [\"133\"] | CONDITION_TYPE",
            })
    void saysWhereAnItemIsWrong(String that, String other, String code) {
        List<String> faults = faults(YAML, that, other);

        assertThat(faults).anySatisfy(f -> assertThat(f).startsWith(YAML + ":").endsWith(" " + code));
        int item = line(YAML, "  - { no: 16,");
        if (!code.equals("EIA_PATTERN_UNKNOWN")) {
            assertThat(faults).contains(YAML + ":" + item + " " + code);
        }
    }

    @Test
    void reportsTheFaultsOfBothFilesAtOnce() {
        SortedMap<String, byte[]> files = new TreeMap<>(GOOD);
        String table = text(TABLE).replace("\n27,", "\n26,").replace("\n65,", "\nx,");
        String yaml = text(YAML).replace("{ no: 16,", "{ no: 15,").replace("sensitive: [一, 三]", "sensitive: [四]");
        files.put(TABLE, table.getBytes(StandardCharsets.UTF_8));
        files.put(YAML, yaml.getBytes(StandardCharsets.UTF_8));

        List<Fault> faults = catchThrowableOfType(RuleFaults.class, () -> RuleReading.load(files))
                .faults();

        assertThat(faults)
                .extracting(f -> f.at() + " " + f.code())
                .contains(
                        TABLE + ":28 ID_DUPLICATE",
                        TABLE + ":66 VALUE_INVALID",
                        YAML + ":" + line(YAML, "  - { no: 27,") + " EIA_ITEM_UNKNOWN",
                        YAML + ":" + line(YAML, "  - { no: 65,") + " EIA_ITEM_UNKNOWN")
                .anyMatch(f -> f.endsWith("EIA_AREA_UNKNOWN"))
                .anyMatch(f -> f.endsWith("EIA_ITEM_MISSING"));
        assertThat(faults).allSatisfy(f -> assertThat(f.message()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void whatTheClassFollowsFromIsMeasuredBeforeItWhateverTheirOrder() {
        String facts = text(RuleFiles.FACTS);
        int from = facts.indexOf("- key: eia_class");
        int to = facts.indexOf("\n\n", from) + 2;
        String moved = facts.substring(from, to) + facts.substring(0, from) + facts.substring(to);

        SortedMap<String, byte[]> files = new TreeMap<>(GOOD);
        files.put(RuleFiles.FACTS, moved.getBytes(StandardCharsets.UTF_8));
        RuleBook book = RuleReading.load(files);

        List<String> measured =
                book.provisions().measured().stream().map(Fact::key).toList();
        List<String> before = measured.subList(0, measured.indexOf("eia_class"));
        assertThat(book.facts().get(0).key()).isEqualTo("eia_class");
        assertThat(measured.stream().filter(book.eia().facts()::contains))
                .isNotEmpty()
                .allMatch(before::contains);
    }

    @Test
    void industriesOfOneItemAreDisjoint() {
        assertThat(faults(YAML, "industries: [\"1353\"]", "industries: [\"1351\"]"))
                .contains(YAML + ":" + line(YAML, "  - { no: 18, industries: [\"1353\"]") + " ID_DUPLICATE");
    }

    @Test
    void theTwoFilesBelongTogetherButAreNotNeeded() {
        SortedMap<String, byte[]> files = new TreeMap<>(GOOD);
        files.remove(TABLE);
        assertThat(catchThrowableOfType(RuleFaults.class, () -> RuleReading.load(files))
                        .faults())
                .extracting(f -> f.at().file())
                .contains(TABLE);
        files.remove(YAML);
        EiaClassification unknown = RuleReading.load(files).eia().classify("3110", java.util.Map.of());
        assertThat(unknown.possible()).containsExactly(EiaClass.values());
        assertThat(unknown.items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"item_no, number, 1 TABLE_HEAD", "'27,十三', '27,,十三', 28 TABLE_ROW", "'全部,/,/,', ',/,/,', 62 KEY_MISSING"
    })
    void saysWhereTheTableIsWrong(String that, String other, String expected) {
        assertThat(faults(TABLE, that, other)).contains(TABLE + ":" + expected);
    }

    @Test
    void theHashOfTheRulesCoversBothFiles() {
        SortedMap<String, byte[]> files = new TreeMap<>(GOOD);
        files.put(YAML, (text(YAML) + "# \n").getBytes(StandardCharsets.UTF_8));
        String withComment = RuleReading.load(files).hash();
        files.put(TABLE, text(TABLE).replace("炼铁311", "炼铁 311").getBytes(StandardCharsets.UTF_8));

        assertThat(withComment).isNotEqualTo(EiaCatalogueTest.BOOK.hash());
        assertThat(RuleReading.load(files).hash()).isNotEqualTo(withComment);
    }
}
