package org.ecozone.fault;

import org.jspecify.annotations.Nullable;

/**
 * Where a fault is. A place may be told in several ways at once: a vertex of a site has a pointer into the text that was sent,
 * a position in its ring and a coordinate.
 *
 * @param pointer JSON pointer (RFC 6901) into what was sent, or the name of a parameter; null if there is none
 * @param file path of the file, relative to the folder that is read, with {@code /}; null if it is not one file's
 * @param line in {@code file}, counted from 1; 0 if it is the whole file's
 * @param subject what has the fault, by name: a site, {@code layer/zone}; null if it has no name
 * @param ring where in a geometry; null if it is not one ring's
 * @param point where on the map; null if it has no such place
 */
public record FaultPlace(
        @Nullable String pointer,
        @Nullable String file,
        int line,
        @Nullable String subject,
        @Nullable Ring ring,
        @Nullable Point point) {

    /** No place: the whole of what came. */
    public static final FaultPlace NONE = new FaultPlace(null, null, 0, null, null, null);

    public FaultPlace {
        if (line < 0 || line > 0 && file == null) {
            throw new IllegalArgumentException("a line is one of a file, counted from 1");
        }
    }

    /** At a JSON pointer, or a parameter's name; {@link #NONE} for null. */
    public static FaultPlace pointer(@Nullable String pointer) {
        return new FaultPlace(pointer, null, 0, null, null, null);
    }

    /** In a line of a file. */
    public static FaultPlace line(String file, int line) {
        return new FaultPlace(null, file, line, null, null, null);
    }

    /** In a file as a whole. */
    public static FaultPlace file(String file) {
        return line(file, 0);
    }

    /** Of what is called {@code subject}. */
    public static FaultPlace subject(String subject) {
        return NONE.of(subject);
    }

    /** The same place, with another pointer; null for none. */
    public FaultPlace to(@Nullable String other) {
        return new FaultPlace(other, file, line, subject, ring, point);
    }

    /** The same place, of what is called {@code name}. */
    public FaultPlace of(@Nullable String name) {
        return new FaultPlace(pointer, file, line, name, ring, point);
    }

    /** The same place, in this ring. */
    public FaultPlace in(@Nullable Ring where) {
        return new FaultPlace(pointer, file, line, subject, where, point);
    }

    /** The same place, at this point of the map. */
    public FaultPlace on(@Nullable Point where) {
        return new FaultPlace(pointer, file, line, subject, ring, where);
    }

    /**
     * Where in a geometry, counted from 0.
     *
     * @param part index of the point, line or polygon in a multi-geometry; 0 in a single one
     * @param ring 0 for the outer ring and for lines, then the holes
     * @param vertex index of the vertex as given; null for the whole ring
     */
    public record Ring(int part, int ring, @Nullable Integer vertex) {}

    /** Degrees in EPSG:4490. */
    public record Point(double longitude, double latitude) {}

    /** As short as it can be told: {@code rules/a.yaml:3}, {@code /properties/facts/x}; empty without a place. */
    @Override
    public String toString() {
        if (file != null) {
            return line == 0 ? file : file + ":" + line;
        }
        if (pointer != null) {
            return pointer;
        }
        if (subject != null) {
            return subject;
        }
        return point == null ? "" : point.longitude() + "," + point.latitude();
    }
}
