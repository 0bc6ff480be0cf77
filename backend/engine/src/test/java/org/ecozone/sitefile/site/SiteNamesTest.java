package org.ecozone.sitefile.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteNamesTest {

    /** Ten bytes hold three characters of UTF-8 and part of a fourth, and five of GBK. */
    @ParameterizedTest
    @ValueSource(strings = {"建设项", "建设项目名", "建设项目名称", " 用地单 ", "用地单位名", "项目名", "权利人", "权利人名称"})
    void knowsALongNameByWhatOfItFitsADbaseTable(String field) {
        assertThat(SiteNames.ofLongName(Map.of(field, " 水厂 "))).contains("水厂");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "建", "建设", "建设项目", "用地", "用地单位", "项目", "地块", "单位", "建设项_1", "建筑项", "设项目", "建设项目名称及编号"})
    void takesNoOtherBeginningForAName(String field) {
        assertThat(SiteNames.ofLongName(Map.of(field, "水厂"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NAME_1", "name_2", "NAME_CHN_1", "地块名称_1", "建设_1", "项目名_1", "建设项目_1", "XMMC_12", " 建设项_1 "})
    void knowsAFieldThatAWriterRenamedBecauseItsNameWasTaken(String field) {
        assertThat(SiteNames.ofRenamed(Map.of(field, " 水厂 "))).contains("水厂");
        assertThat(SiteNames.ofRenamed(Map.of(field, "5.80"))).isEmpty();
        assertThat(SiteNames.ofRenamed(Map.of(field, 5.8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "建_1", "_1", "面积_1", "NAME_123", "NAME1", "建设者_1", "NAME_X"})
    void takesNoOtherFieldForARenamedOne(String field) {
        assertThat(SiteNames.ofRenamed(Map.of(field, "水厂"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"用地单,建设项", "建设单位名,建设项目名", "权利人,地块名"})
    void prefersWhatIsBuiltToWhoBuildsIt(String who, String what) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(who, "某公司");
        attributes.put(what, "泵站");
        assertThat(SiteNames.ofLongName(attributes)).contains("泵站");
        attributes.put(what, " ");
        assertThat(SiteNames.ofLongName(attributes)).contains("某公司");
    }
}
