package org.ecozone.access.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecozone.access.assess.AccessFixture;
import org.ecozone.access.industry.IndustryCatalogue.Hit;
import org.ecozone.access.industry.IndustryCatalogue.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustrySearchTest {

    private static final Path REFERENCE = AccessFixture.DATA.resolve("reference");
    private static final Path INDUSTRIES = REFERENCE.resolve("gbt4754-2017.csv");
    private static final Path SYNONYMS = REFERENCE.resolve("industry-synonyms.csv");
    private static final Path READINGS = REFERENCE.resolve("pinyin.csv");
    private static final IndustryCatalogue CATALOGUE = IndustryCatalogue.load(INDUSTRIES, SYNONYMS, READINGS);
    private static final Pinyin PINYIN = Pinyin.load(READINGS);

    private static List<String> codes(String query) {
        return CATALOGUE.search(query, 2000).industries().stream()
                .map(Industry::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "炼油, 2511",
        "化肥, 262",
        "电厂, 4411",
        "火电, 4411",
        "光伏, 4416",
        "风电, 4415",
        "养猪场, 0313",
        "砂石, 1019",
        "水泥, 3011",
        "加油站, 5265",
        "污水处理, 4620",
        "医院, 841",
        "学校, 83",
        "酒厂, 151",
        "番茄酱, 1453",
        "棉花加工, 0514",
        "轧花厂, 0514",
        "葡萄酒, 1515",
        "数据中心, 6550",
        "屠宰场, 1351",
        "混凝土搅拌站, 3021",
        "商砼, 3021",
        "ＫＴＶ, 9011",
        "4s店, 5261"
    })
    void everydayWordsAreFound(String word, String code) {
        assertThat(codes(word).subList(0, Math.min(6, codes(word).size()))).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "lianyou, 2511",
        "ly, 2511",
        "lyou, 2511",
        "lianyouchang, 2511",
        "fqj, 1453",
        "fanqiejiang, 1453",
        "yyjg, 2511",
        "yinhang, 664",
        "yhlcfw, 6640",
        "zhongyangyinhang, 6610",
        "yueqi, 2421",
        "yulechuan, 3733",
        "changtukeyun, 5421",
        "muju, 3525",
        "moju, 3525",
        "kuaijishenji, 7241",
        "tiaoweipin, 1469",
        "diaocha, 7242",
        "qizhongshebei, 3431",
        "lvyelian, 3216",
        "3ddayin, 7517",
        "shi'you'kai'cai, 0711",
        "sheng chu, 5116",
        "KTV, 9011"
    })
    void pinyinIsFoundInFullByFirstLettersAndMixed(String typed, String code) {
        assertThat(codes(typed)).contains(code);
    }

    /**
     * What a reviewer means by the word: by GB/T 4754-2017 petroleum refining is 2511, solar power 4416, wind power 4415 and
     * electrode foil, as the access list has it, one of the electronic materials 3985; chemicals and schools are no class.
     */
    @ParameterizedTest
    @CsvSource({
        "炼油, 2511",
        "光伏, 4416",
        "风电, 4415",
        "化工, 26",
        "电极箔, 3985",
        "学校, 832",
        "炼铁, 3110",
        "水泥, 3011",
        "医院, 841",
        "养猪, 0313",
        "火电, 4411",
        "2511, 2511",
        "25, 25",
        "lianyou, 2511",
        "guangfu, 4416"
    })
    void whatIsMeantComesFirst(String query, String code) {
        assertThat(codes(query)).first().isEqualTo(code);
    }

    @Test
    void aSchoolIsOfferedByEveryGroupThatItMayBeOf() {
        assertThat(codes("学校")).startsWith("832", "833", "834", "835", "83").contains("8336");
    }

    @Test
    void aWordThatIsItComesBeforeNamesThatStartSo() {
        List<Hit> hits = CATALOGUE.search("光伏", 20).hits();
        assertThat(hits).first().isEqualTo(new Hit(CATALOGUE.find("4416").orElseThrow(), Match.SYNONYM, "光伏"));
        assertThat(hits.get(1)).isEqualTo(new Hit(CATALOGUE.find("3825").orElseThrow(), Match.SYNONYM, "光伏"));
        assertThat(codes("炼油")).startsWith("2511", "251", "3521");
        assertThat(codes("风电")).containsSubsequence("4415", "3853");
        assertThat(CATALOGUE.search("251", 9).hits()).allMatch(h -> h.match() == Match.CODE);
        assertThat(CATALOGUE.search("", 2000).hits()).allMatch(h -> h.match() == Match.ALL);
        assertThat(CATALOGUE.search("lianyou", 1).hits())
                .containsExactly(new Hit(CATALOGUE.find("2511").orElseThrow(), Match.PINYIN, "炼油"));
    }

    @Test
    void oneLetterIsASectionAndNoPinyin() {
        assertThat(CATALOGUE.search("c", 9).hits())
                .extracting(Hit::match)
                .startsWith(Match.CODE)
                .doesNotContain(Match.PINYIN);
    }

    @Property(tries = 400)
    void everyNameIsFoundByItsCodeItsNameItsPinyinAndAnyMixture(@ForAll("typed") Typed typed) {
        assertThat(codes(typed.text)).as(typed.text).contains(typed.code);
        assertThat(CATALOGUE.search(typed.industry().code(), 1).industries()).containsExactly(typed.industry());
        assertThat(CATALOGUE.search(typed.industry().name(), 9).industries()).contains(typed.industry());
    }

    record Typed(String code, String text) {
        Industry industry() {
            return CATALOGUE.find(code).orElseThrow();
        }
    }

    /** Pinyin of a whole name as some one might type it: each sound by any of its readings, in full or by its first letter. */
    @Provide
    Arbitrary<Typed> typed() {
        return Combinators.combine(Arbitraries.of(CATALOGUE.all()), Arbitraries.randoms())
                .as((industry, random) -> new Typed(
                        industry.code(),
                        PINYIN.sounds(industry.name()).readings().stream()
                                .map(readings -> readings.get(random.nextInt(readings.size())))
                                .map(reading -> random.nextBoolean() ? reading : reading.substring(0, 1))
                                .collect(Collectors.joining())));
    }

    @Property(tries = 200)
    void whatIsFoundIsRankedAndCountedAndEachOnce(@ForAll("queries") String query) {
        IndustryCatalogue.Found all = CATALOGUE.search(query, 2000);

        assertThat(all.total()).isEqualTo(all.hits().size());
        assertThat(all.industries()).doesNotHaveDuplicates();
        assertThat(all.hits().stream().map(hit -> hit.match() == Match.PINYIN)).isSorted();
        assertThat(CATALOGUE.search(query, 5).hits())
                .isEqualTo(all.hits().subList(0, Math.min(5, all.hits().size())));
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("业制造油电水加工厂12345 ").ofMaxLength(4),
                Arbitraries.strings().withChars("zhsyljagn'").ofMaxLength(30));
    }

    @Test
    void everyCharacterOfNamesAndWordsHasAReading() {
        String missing = Normalizer.normalize(texts(), Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .filter(c -> !PINYIN.knows((char) c))
                .distinct()
                .mapToObj(c -> new String(Character.toChars(c)) + "," + icu(c))
                .collect(Collectors.joining("\n"));

        assertThat(missing).as("rows to add to pinyin.csv").isEmpty();
    }

    /** ICU knows one reading a character; where ours leave it out, no name or word has that reading. */
    @Test
    void theReadingsAgreeWithIcu() {
        TreeMap<String, String> others = new TreeMap<>();
        IntStream.rangeClosed(0x4E00, 0x9FFF)
                .filter(c -> PINYIN.knows((char) c))
                .filter(c -> !PINYIN.of((char) c).contains(icu(c)))
                .forEach(c -> others.put(Character.toString(c), icu(c)));

        assertThat(others).isEmpty();
    }

    private static final Transliterator ICU = Transliterator.getInstance("Han-Latin");

    private static String icu(int character) {
        String decomposed = Normalizer.normalize(ICU.transliterate(Character.toString(character)), Normalizer.Form.NFD);
        return decomposed.replace("u\u0308", "v").replaceAll("\\p{Mn}", "");
    }

    private static String texts() {
        try {
            return Files.readString(INDUSTRIES) + Files.readString(SYNONYMS);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void thereAreManyWordsAndNoneIsAlreadyTheNameOfItsIndustry() throws IOException {
        List<String> lines = Files.readAllLines(SYNONYMS);
        assertThat(lines).hasSizeGreaterThan(121);
        for (String line : lines.subList(1, lines.size())) {
            String word = line.split(",")[0];
            for (String code : line.split(",")[1].split(" ")) {
                assertThat(CATALOGUE.find(code).orElseThrow().name()).as(line).isNotEqualTo(word);
                assertThat(codes(word)).as(line).contains(code);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word\n炼油",
                "word,codes\n炼油,99999",
                "word,codes\n炼油,2511\n炼油,2511",
                "word,codes\n,2511",
                "word,codes\na,\"2511\""
            })
    void refusesABrokenTableOfWords(String text, @TempDir Path dir) throws IOException {
        Path csv = Files.writeString(dir.resolve("words.csv"), text);

        assertThatThrownBy(() -> IndustryCatalogue.load(INDUSTRIES, csv, READINGS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("words.csv:\\d+: .+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "character\n炼",
                "character,readings\n炼油,lianyou",
                "character,readings\n炼,LIAN",
                "character,readings\n炼,",
                "character,readings\n炼,lian\n炼,lian"
            })
    void refusesABrokenTableOfReadings(String text, @TempDir Path dir) throws IOException {
        Path csv = Files.writeString(dir.resolve("readings.csv"), text);

        assertThatThrownBy(() -> IndustryCatalogue.load(INDUSTRIES, SYNONYMS, csv))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("readings.csv:\\d+: .+");
    }
}
