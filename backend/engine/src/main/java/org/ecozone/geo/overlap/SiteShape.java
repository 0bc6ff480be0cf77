package org.ecozone.geo.overlap;

import org.ecozone.geo.Length;

/**
 * How long the border of a site is, and how many rings it has: that bounds how far its area is off where the border is. And
 * whether it was drawn so.
 *
 * @param perimeter of all rings, right to 0.1 %; nothing for lines and points
 * @param parts how many polygons it has
 * @param holes how many these have
 * @param isWidened whether it is a line or point that was widened to an area
 */
public record SiteShape(Length perimeter, int parts, int holes, boolean isWidened) {

    /** Of what has no area, or is taken as it stands. */
    public static final SiteShape NONE = new SiteShape(new Length(0), 0, 0, false);

    private static final double MARGIN = 1.001;

    /**
     * The most in m² by which the area grows or shrinks while the border moves by {@code metres}: a strip along it, and what that
     * gains going round an outer ring from without, or around holes from within (J. Steiner; B. Sz.-Nagy, as in
     * {@link OverlapIndex#depth}).
     */
    public double changeSquareMetres(double metres) {
        return MARGIN * perimeter.metres() * metres + Math.PI * Math.max(parts, holes) * metres * metres;
    }
}
