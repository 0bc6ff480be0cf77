package org.ecozone.comparison;

import java.util.function.ToDoubleFunction;
import org.ecozone.geo.Area;

/** The units in which areas are printed beside each other; each is rounded from raw values by itself. */
public enum AreaUnit {
    SQUARE_METRES(Area::squareMetres),
    MU(Area::mu);

    /** Decimals of printed areas, in either unit. */
    public static final int DECIMALS = 2;

    private final ToDoubleFunction<Area> value;

    AreaUnit(ToDoubleFunction<Area> value) {
        this.value = value;
    }

    double of(Area area) {
        return value.applyAsDouble(area);
    }
}
