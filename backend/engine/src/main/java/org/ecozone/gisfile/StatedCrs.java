package org.ecozone.gisfile;

import org.ecozone.geo.Crs;

/** What a file says of its coordinate system. */
public sealed interface StatedCrs {

    /** Nothing that could be understood: to be asked back. */
    StatedCrs NONE = new None();

    /** One that EcoZone reads; {@code name} is the file's own. */
    record Known(Crs crs, String name) implements StatedCrs {}

    /** One that is recognised and not read, and why. */
    record Refused(GisFault fault) implements StatedCrs {}

    /** Several that contradict each other: to be asked back. A Chinese clause that says which, and an English one. */
    record Doubtful(String why, String whyEn) implements StatedCrs {}

    /** See {@link #NONE}. */
    record None() implements StatedCrs {}
}
