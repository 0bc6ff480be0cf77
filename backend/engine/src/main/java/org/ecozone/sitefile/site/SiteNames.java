package org.ecozone.sitefile.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The attributes that a site's name stands in, as surveys and GIS call them; upper and lower case are one. */
public final class SiteNames {

    private static final List<String> NAMES = List.of(
            "name",
            "名称",
            "项目名称",
            "地块名称",
            "宗地名称",
            "图斑名称",
            "XMMC",
            "DKMC",
            "ZDMC",
            "title",
            "NAME_CHN",
            "MC",
            "DKBH",
            "地块编号",
            "BSM");

    private SiteNames() {}

    /** The first of {@code attributes}, by the order of the names, that is a name and not blank. */
    public static Optional<String> of(Map<String, Object> attributes) {
        return NAMES.stream()
                .flatMap(name -> exactFirst(attributes, name))
                .map(value -> String.valueOf(value).strip())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Stream<Object> exactFirst(Map<String, Object> attributes, String name) {
        return Stream.concat(
                        attributes.entrySet().stream()
                                .filter(entry -> entry.getKey().equals(name)),
                        attributes.entrySet().stream()
                                .filter(entry -> entry.getKey().strip().equalsIgnoreCase(name)))
                .map(Map.Entry::getValue);
    }
}
