package org.ecozone.access.eia;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An item of the EIA catalogue as printed. */
public final class EiaRow {

    private static final Pattern STARRED = Pattern.compile("(\\d{2,4})\\*");

    private final int number;
    private final String section;
    private final String name;
    private final SortedMap<EiaClass, String> texts;
    private final @Nullable String sensitiveAreas;
    private final Set<String> starred = new HashSet<>();

    /**
     * @param texts the columns; without those that the catalogue leaves empty
     * @param sensitiveAreas null where the cell is empty
     */
    public EiaRow(
            int number,
            String section,
            String name,
            SortedMap<EiaClass, String> texts,
            @Nullable String sensitiveAreas) {
        this.number = number;
        this.section = section;
        this.name = name;
        this.texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        this.sensitiveAreas = sensitiveAreas;
        Matcher codes = STARRED.matcher(name);
        while (codes.find()) {
            starred.add(codes.group(1));
        }
    }

    public int number() {
        return number;
    }

    String section() {
        return section;
    }

    public String name() {
        return name;
    }

    public SortedMap<EiaClass, String> texts() {
        return texts;
    }

    @Nullable
    public String sensitiveAreas() {
        return sensitiveAreas;
    }

    /** Whether the name marks the industry with {@code *}: then only projects in industrial buildings are meant. */
    boolean isForIndustrialBuildings(String industry) {
        for (int length = 2; length <= industry.length() && !starred.isEmpty(); length++) {
            if (starred.contains(industry.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
