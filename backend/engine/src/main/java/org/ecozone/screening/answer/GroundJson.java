package org.ecozone.screening.answer;

import java.util.Collection;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;

/** What an answer says of the ground, with nothing found: {@code findings}, {@code site} and {@code themes}. */
public final class GroundJson {

    private static final int ROOM = 1 << 14;

    private GroundJson() {}

    /**
     * Of {@code site} and those of its layers that are wanted.
     *
     * @param accuracy of the site's border; null where it states none
     */
    public static byte[] of(
            Site site, @Nullable Length accuracy, SiteOverlaps overlaps, Collection<LayerOverlap> wanted) {
        PrintedFigures figures = PrintedFigures.of(overlaps);
        CanonicalText out =
                new CanonicalText(ROOM).open().member(Names.FINDINGS).openList().closeList();
        out.member(Names.SITE);
        HeadJson.site(out, site, accuracy);
        out.member(Names.THEMES).openList();
        wanted.forEach(layer -> ThemeJson.write(out, layer, figures));
        return out.closeList().close().bytes();
    }
}
