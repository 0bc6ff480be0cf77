package org.ecozone.geo.plane;

/** Ground in a plane that is asked how deep in it points lie. */
public sealed interface Expanse permits PlaneArea, Beside {

    /** Whether the point lies inside, farther than {@code metres} from the border. */
    boolean isDeeper(double x, double y, double metres);
}
