package org.ecozone.zoning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The description of a layer. A layer is data: a new one is added by importing it with such a description.
 *
 * @param id stable name, for example {@code control-unit}
 * @param name Chinese name
 * @param nameEn English name
 * @param description what the layer holds, in Chinese
 * @param kind its role
 * @param positionalAccuracyMetres stated accuracy of its borders; thinner overlaps are boundary contacts
 * @param coverageLayer the layer whose zones together are the area in which this one is complete; a site outside has no data
 * @param categories the categories that its zones may have, in legend order, of a layer that protects the strictest first;
 *     never empty
 * @param source where the data comes from
 * @param synthetic whether it is demonstration data
 * @param visible whether a map shows it at first
 * @param headline where it stands among the hard facts of a sheet; null where the edition does not say. It is no member of a
 *     description that does not state it: descriptions from before there was one keep their hash
 */
public record Layer(
        String id,
        String name,
        String nameEn,
        String description,
        Kind kind,
        double positionalAccuracyMetres,
        String coverageLayer,
        List<Category> categories,
        String source,
        boolean synthetic,
        boolean visible,
        @JsonInclude(Include.NON_NULL) @Nullable Headline headline) {

    /** Id of the layer of regiments and the city (团场). */
    public static final String ADMIN_AREA = "admin-area";

    /** A layer whose description does not say where it stands among the hard facts. */
    public Layer(
            String id,
            String name,
            String nameEn,
            String description,
            Kind kind,
            double positionalAccuracyMetres,
            String coverageLayer,
            List<Category> categories,
            String source,
            boolean synthetic,
            boolean visible) {
        this(
                id,
                name,
                nameEn,
                description,
                kind,
                positionalAccuracyMetres,
                coverageLayer,
                categories,
                source,
                synthetic,
                visible,
                null);
    }

    public Layer {
        categories = List.copyOf(categories);
        if (!(positionalAccuracyMetres >= 0)) {
            throw new IllegalArgumentException(id + ": accuracy " + positionalAccuracyMetres);
        }
    }

    /** The category {@code code}. */
    public Optional<Category> category(String code) {
        return categories.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** What a layer is for. */
    public enum Kind {
        /** Its zones tile the territory without gap or overlap. */
        PARTITION,
        /** Its zones are protected. */
        PROTECTION,
        /** Its zones inform rules or readers. */
        REFERENCE
    }

    /**
     * A category of zones.
     *
     * @param code value of a zone's {@code category}
     */
    public record Category(String code, String name, String nameEn, Style style) {}

    /**
     * How a map draws a category by default.
     *
     * @param fill {@code #RRGGBB}
     * @param fillOpacity 0 … 1
     * @param stroke {@code #RRGGBB}
     * @param strokeWidth pixels
     * @param pattern {@code NONE}, {@code HATCH} or {@code CROSS_HATCH}, drawn in the stroke colour
     * @param dashed whether the line is dashed
     */
    public record Style(
            String fill, double fillOpacity, String stroke, double strokeWidth, String pattern, boolean dashed) {}
}
