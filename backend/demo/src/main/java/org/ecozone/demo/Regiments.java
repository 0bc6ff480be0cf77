package org.ecozone.demo;

/** Names of the owners of land: nine regiments and the city. */
final class Regiments {

    private Regiments() {}

    /** {@code 双河市中心城区} for {@code CITY}, {@code 81团} for {@code 81}. */
    static String name(String owner) {
        return owner.equals("CITY") ? "双河市中心城区" : owner + "团";
    }
}
