package org.ecozone.gisfile;

import java.util.List;
import java.util.Optional;

/**
 * A file as read, before its coordinates are looked at.
 *
 * @param format told by content; empty if nothing of it could be told
 * @param layers those that have features, in file order
 * @param encoding of names and attributes, where the format leaves it open; empty if it does not
 * @param faults what is wrong with the file as a whole or with layers
 * @param notices what was understood, left out or put right
 */
public record GisReading(
        Optional<GisFormat> format,
        List<GisLayer> layers,
        Optional<String> encoding,
        List<GisFault> faults,
        List<GisFault> notices) {

    public GisReading {
        layers = List.copyOf(layers);
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }

    static GisReading refused(GisFault fault) {
        return new GisReading(Optional.empty(), List.of(), Optional.empty(), List.of(fault), List.of());
    }
}
