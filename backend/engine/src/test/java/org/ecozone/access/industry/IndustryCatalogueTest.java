package org.ecozone.access.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.access.assess.AccessFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryCatalogueTest {

    private static final IndustryCatalogue CATALOGUE =
            IndustryCatalogue.load(AccessFixture.DATA.resolve("reference/gbt4754-2017.csv"));

    @Test
    void withoutSynonymsAndPinyinItIsSearchedByCodeAndNameOnly() {
        assertThat(codes("lianyou", 20)).isEmpty();
        assertThat(codes("番茄酱", 20)).isEmpty();
    }

    private static List<String> codes(String query, int limit) {
        return CATALOGUE.search(query, limit).industries().stream()
                .map(Industry::code)
                .toList();
    }

    @Test
    void holdsTheWholeStandard() {
        assertThat(CATALOGUE.size()).isEqualTo(1972);
        assertThat(CATALOGUE.find("2511")).contains(new Industry("2511", "原油加工及石油制品制造", Industry.Level.CLASS, "251"));
        assertThat(CATALOGUE.find("a").orElseThrow().level().word()).isEqualTo("section");
        assertThat(CATALOGUE.find("9999")).isEmpty();
    }

    @Test
    void findsByTheStartOfTheCode() {
        assertThat(codes("251", 20)).containsExactly("251", "2511", "2519");
        assertThat(codes("０１１", 2)).containsExactly("011", "0111");
    }

    @Test
    void findsByAPartOfTheName() {
        assertThat(codes("原油", 20)).startsWith("2511").contains("2519");
        assertThat(codes(" 炼铁 ", 20)).containsExactly("3110", "311");
    }

    @Test
    void aWordOfANameComesBeforeThePartOfOtherWordsThatReadsLikeIt(@TempDir Path dir) throws IOException {
        Path csv = Files.writeString(
                dir.resolve("industries.csv"),
                "code,name,level,parent\nA,示例,section,\n01,家用通风电器具制造,division,A\n02,陆上与海上风电、光伏,division,A\n"
                        + "03,海上风电制造,division,A\n04,太阳能和风电,division,A\n05,（风电）示例,division,A");

        assertThat(IndustryCatalogue.load(csv).search("风电", 9).industries())
                .extracting(Industry::code)
                .containsExactly("02", "03", "04", "05", "01");
    }

    @Test
    void countsAllThatItDoesNotList() {
        IndustryCatalogue.Found found = CATALOGUE.search("制造", 3);

        assertThat(found.industries()).hasSize(3);
        assertThat(found.total()).isGreaterThan(400);
        assertThat(CATALOGUE.search("", 0).total()).isEqualTo(1972);
        assertThat(CATALOGUE.search("没有这个行业", 5)).isEqualTo(new IndustryCatalogue.Found(0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name,level\nA,x,section",
                "code,name,level,parent\nA,x,section,\nA,y,section,",
                "code,name,level,parent\n01,x,division,A",
                "code,name,level,parent\nA,x,section,A",
                "code,name,level,parent\nA,x,chapter,",
                "code,name,level,parent\nA,\"x,y\",section,",
            })
    void refusesABrokenTable(String text, @TempDir Path dir) throws IOException {
        Path csv = Files.writeString(dir.resolve("industries.csv"), text);

        assertThatThrownBy(() -> IndustryCatalogue.load(csv))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("industries.csv:");
    }
}
