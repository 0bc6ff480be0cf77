package org.ecozone.gisfile.dxf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A code and its value, as they stand on two lines. */
record DxfGroup(int code, String value) {

    boolean is(int wanted, String text) {
        return code == wanted && value.strip().equalsIgnoreCase(text);
    }

    /** The value as a number; empty if it is none. */
    OptionalDouble number() {
        try {
            double number = Double.parseDouble(value.strip());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    static DxfGroup of(int code, double value) {
        return new DxfGroup(code, Double.toString(value));
    }

    /** The first value of {@code code} in {@code entity}, without the blanks around it. */
    static Optional<String> text(List<DxfGroup> entity, int code) {
        return entity.stream()
                .filter(group -> group.code == code)
                .map(group -> group.value.strip())
                .findFirst();
    }

    /** The first whole number of {@code code} in {@code entity}; 0 if there is none. */
    static int whole(List<DxfGroup> entity, int code) {
        return entity.stream()
                .filter(group -> group.code == code)
                .findFirst()
                .map(group -> (int) group.number().orElse(0))
                .orElse(0);
    }
}
