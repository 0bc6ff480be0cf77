package org.ecozone.server.background;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The backgrounds that the page offers.
 *
 * @param list in the order in which they are offered
 */
@ConfigurationProperties("ecozone.backgrounds")
record BackgroundSettings(@DefaultValue List<Entry> list) {

    BackgroundSettings {
        list = List.copyOf(list);
    }

    /**
     * One background: {@code url} for tiles elsewhere, or {@code tiles} for a folder or an MBTiles file here.
     *
     * @param url https, with {z}, {x} and {y}, and {s} and {token} where it needs them
     * @param subdomains what {s} stands for, one after the other
     * @param token what {token} stands for
     * @param approval the map's 审图号
     */
    record Entry(
            @DefaultValue("") String id,
            @DefaultValue("") String name,
            @DefaultValue("") String nameEn,
            @DefaultValue("") String url,
            @DefaultValue List<String> subdomains,
            @DefaultValue("") String token,
            @DefaultValue("") String tiles,
            @DefaultValue("0") int minZoom,
            @DefaultValue("18") int maxZoom,
            @DefaultValue("") String attribution,
            @DefaultValue("") String approval) {

        /** The token is a secret: what is printed of settings leaves it out. */
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }
}
