package org.ecozone.sitefile.wkt;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.SiteCollector;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;

/**
 * Reads a text of WKT or EWKT geometries ({@code SRID=4490;POLYGON((82.1 44.8, …))}), one or several, each a site. Z and M are
 * dropped, empty parts left out, collections taken apart, each with a notice.
 *
 * <p>Own code instead of a library's reader because of what users need of it: every fault at once with line and column, unclosed
 * rings as faults with a place, and a bound on nesting.
 */
public final class WktFile {

    /** A system by its URI or URN, as GeoSPARQL writes it before a geometry. */
    private static final String SYSTEM = "<\\s*+(?:https?://|urn:)[^<>\\s]{1,200}\\s*+>";

    private static final Pattern START = Pattern.compile(
            "\\s*+(?:SRID\\s*+=\\s*+[0-9]{1,9}\\s*+;\\s*+|" + SYSTEM + "\\s*+)?" + WktText.TYPE
                    + "\\s*+(?:ZM?|M)?\\s*+(?:\\(|EMPTY)",
            Pattern.CASE_INSENSITIVE);

    private final FaultList faults = new FaultList();
    private final SiteCollector collector;

    private WktFile(Optional<Crs> chosen) {
        this.collector = new SiteCollector(faults, chosen);
    }

    /** Whether {@code content} begins with a system's URI in angle brackets, which is WKT and not XML. */
    public static boolean beginsWithSystem(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 400), StandardCharsets.ISO_8859_1);
        return Pattern.compile("(?:\u00ef\u00bb\u00bf)?\\s*" + SYSTEM + "\\s*[A-Za-z]+.*", Pattern.DOTALL)
                .matcher(head)
                .matches();
    }

    public static boolean looksLikeWkt(String text) {
        return START.matcher(text).lookingAt();
    }

    public static SiteFileReading read(String text, Optional<Crs> chosen) {
        var file = new WktFile(chosen);
        file.statements(new WktText(text, file.faults));
        return file.collector.reading();
    }

    private void statements(WktText text) {
        int empty = 0;
        int number = 0;
        for (Optional<WktText.Statement> next = text.next(); next.isPresent(); next = text.next()) {
            WktText.Statement statement = next.get();
            if (++number > SiteFileOptions.MAX_SITES) {
                faults.fault(SiteFault.inFile("TOO_MANY_SITES", "文件的图形超过 " + SiteFileOptions.MAX_SITES + " 个；请分开上传。"));
                return;
            }
            Optional<Crs> named = system(statement);
            if (statement.parts().isEmpty()) {
                empty += statement.isSound() ? 1 : 0;
            } else if (statement.isWhole()
                    && (named.isPresent()
                            || statement.srid() == 0 && statement.system().isEmpty())) {
                var source = new SiteCollector.Source("地块 " + number, Map.of(), statement.isSound());
                collector.collect(statement.parts(), named, source);
            }
        }
        if (empty > 0 && collector.sites() == 0 && !faults.hasFaults()) {
            faults.fault(SiteFault.inFile("NO_SITE", "文件的 " + empty + " 个图形都是空的（EMPTY），没有坐标。"));
        } else if (empty > 0) {
            faults.notice("EMPTY_PART_DROPPED", "有 " + empty + " 个图形是空的（EMPTY），未读取。");
        }
    }

    private Optional<Crs> system(WktText.Statement statement) {
        if (!statement.system().isEmpty()) {
            Optional<Crs> found = Crs.find(statement.system());
            if (found.isEmpty()) {
                faults.fault(SiteFault.inLine(SiteFault.ofCrs(statement.system(), null), statement.line()));
            }
            return found;
        }
        if (statement.srid() <= 0) {
            return Optional.empty();
        }
        Optional<Crs> found = Crs.find(String.valueOf(statement.srid()));
        if (found.isEmpty()) {
            faults.fault(SiteFault.inLine(SiteFault.ofCrs("SRID=" + statement.srid(), null), statement.line()));
        }
        return found;
    }
}
