package org.ecozone.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileBatchTest {

    private static final String SQUARE = "[[[82.1,44.8],[82.11,44.8],[82.11,44.81],[82.1,44.81],[82.1,44.8]]]";
    private static final String CROSSED = "[[[82.1,44.8],[82.11,44.81],[82.11,44.8],[82.1,44.81],[82.1,44.8]]]";

    private static String feature(String properties, String ring) {
        return "{\"type\": \"Feature\", \"properties\": " + properties
                + ", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": " + ring + "}}";
    }

    private static SiteFileReading read(String... features) {
        String text = "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a.geojson", SiteFileOptions.NONE);
    }

    private static List<BatchSite> sites(SiteFileReading reading, FileColumns columns) {
        return FileBatch.of(reading, columns, Common.NOTHING).sites();
    }

    private static String industry(BatchSite site) {
        return ((BatchSite.Asked) site).feature().at("/properties/industry").asString("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"industry\": \"2511\" | 2511",
                "\"INDUSTRY\": \" 2511 \" | 2511",
                "\"行业代码\": 2511 | 2511",
                "\"行业\": 2511.0 | 2511",
                "\"行业\": \"2511 原油加工及石油制品制造\" | 2511",
                "\"行业\": \"2511原油加工\" | 2511",
                "\"行业\": \"C 制造业\" | C",
                "\"行业\": \"炼油\" | 炼油",
                "\"行业\": \"\" | ''",
                "\"备注\": \"2511\" | ''"
            })
    void theIndustryStandsInAUsualColumn(String column, String code) {
        assertThat(industry(sites(read(feature("{" + column + "}", SQUARE)), FileColumns.USUAL)
                        .get(0)))
                .isEqualTo(code);
    }

    @Test
    void theColumnsThatAreNamedAreRead() {
        SiteFileReading reading = read(
                feature("{\"name\": \"甲\", \"industry\": \"2511\", \"门类\": \"4416\", \"编号\": 7}", SQUARE),
                feature("{\"name\": \"乙\", \"industry\": \"2511\"}", SQUARE));
        List<BatchSite> sites = sites(reading, new FileColumns("门类", "编号"));
        assertThat(sites).extracting(BatchSite::name).containsExactly("7", "乙");
        assertThat(sites).extracting(FileBatchTest::industry).containsExactly("4416", "");
    }

    @Test
    void eachBrokenSiteIsNamedBehindTheOthersAlsoOneOfTheSameName() {
        SiteFileReading reading = read(
                feature("{\"name\": \"同名\"}", CROSSED),
                feature("{\"name\": \"好\"}", SQUARE),
                feature("{\"name\": \"同名\"}", CROSSED),
                feature("{\"name\": \"同名\"}", SQUARE));
        assertThat(FileBatch.isWhole(reading)).isTrue();
        List<BatchSite> sites = sites(reading, FileColumns.USUAL);
        assertThat(sites).extracting(BatchSite::name).containsExactly("好", "同名", "同名", "同名");
        assertThat(sites.subList(2, 4))
                .allSatisfy(
                        site -> assertThat(((BatchSite.Unread) site).faults()).isNotEmpty());
    }

    /** A file with so many faults that reading ended does not tell which sites are missing. */
    @Test
    void whereNobodyKnowsWhatIsMissingTheFileIsNotWhole() {
        String[] crossed = new String[300];
        Arrays.setAll(crossed, i -> feature("{\"name\": \"" + i + "\"}", CROSSED));
        assertThat(FileBatch.isWhole(read(crossed))).isFalse();
    }
}
