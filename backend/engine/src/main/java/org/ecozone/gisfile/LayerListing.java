package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two listings of {@code ogrinfo}: one line for each layer, and the long form ({@code -al}) that says how many rows each has. */
final class LayerListing {

    private static final Pattern LINE = Pattern.compile("(?m)^(?:Layer|[0-9]+): .*$");
    private static final Pattern NAME = Pattern.compile("(?m)^Layer name: (.*)$");
    private static final Pattern TABLE = Pattern.compile("(?m)^Geometry: None$");
    private static final Pattern ROWS = Pattern.compile("(?m)^Feature Count: ([0-9]+)$");

    private LayerListing() {}

    /**
     * A layer with geometries.
     *
     * @param rows how many it has, with geometry or without; 0 if GDAL does not say
     */
    record Listed(String name, long rows) {}

    /** How many layers the short form lists, tables included. */
    static int count(String listing) {
        return (int) LINE.matcher(listing).results().count();
    }

    /** The layers of the long form; empty if they are not {@code count} in number, so that none is lost. */
    static Optional<List<Listed>> read(String details, int count) {
        List<Listed> layers = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher name = NAME.matcher(details);
        while (name.find()) {
            starts.add(name.start());
        }
        for (int i = 0; i < starts.size(); i++) {
            String one = details.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : details.length());
            Matcher own = NAME.matcher(one);
            Matcher rows = ROWS.matcher(one);
            if (own.find() && !TABLE.matcher(one).find()) {
                layers.add(new Listed(own.group(1), rows.find() ? Long.parseLong(rows.group(1)) : 0));
            }
        }
        return starts.size() == count ? Optional.of(layers) : Optional.empty();
    }
}
