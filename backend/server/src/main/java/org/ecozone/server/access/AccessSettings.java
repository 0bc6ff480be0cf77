package org.ecozone.server.access;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the rules are.
 *
 * @param rules folder of the rule book
 * @param industries table of GB/T 4754-2017
 * @param synonyms everyday words for industries
 * @param pinyin readings of the characters of both
 * @param startAnyway whether the server starts though lint refuses the rules for its editions: for data that has only some of
 *     the layers and units, of which the rest stays open
 */
@ConfigurationProperties("ecozone.access")
record AccessSettings(
        @DefaultValue("data/rules") Path rules,
        @DefaultValue("data/reference/gbt4754-2017.csv") Path industries,

        @DefaultValue("data/reference/industry-synonyms.csv")
        Path synonyms,

        @DefaultValue("data/reference/pinyin.csv") Path pinyin,
        @DefaultValue("false") boolean startAnyway) {}
