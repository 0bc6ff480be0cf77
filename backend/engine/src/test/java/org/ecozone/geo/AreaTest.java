package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AreaTest {

    @Test
    void convertsMuWithoutDrift() {
        assertThat(Area.ofMu(922_300).roundedSquareMetres(2)).isEqualByComparingTo("614866666.67");
        assertThat(Area.ofMu(922_300).mu()).isEqualTo(922_300);
    }

    @Test
    void roundsMuFromRawSquareMetres() {
        assertThat(Area.ofSquareMetres(57_983.69).roundedMu(2)).isEqualByComparingTo("86.98");
        assertThat(Area.ofSquareMetres(57_983.69).hectares()).isEqualTo(5.798369);
    }

    @Test
    void refusesToAddOrCompareAreasOfDifferentMethods() {
        Area planar = new Area(10, new AreaMethod.GaussKrugerPlanar(new Crs(4515)));
        assertThatThrownBy(() -> Area.ofSquareMetres(1).plus(planar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ELLIPSOIDAL_CGCS2000")
                .hasMessageContaining("GAUSS_KRUGER_PLANAR(27)");
        assertThatThrownBy(() -> Area.ofSquareMetres(1).compareTo(planar)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Area.ofSquareMetres(1).shareOf(planar)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToMixKindsOfExtent() {
        assertThatThrownBy(() -> Area.ofSquareMetres(1).plus(new Length(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(1).shareOf(new Length(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoArea() {
        assertThatThrownBy(() -> Area.ofSquareMetres(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Area.ofSquareMetres(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area(1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesOfNothingAreNone() {
        assertThat(Area.ZERO.shareOf(Area.ZERO)).isEqualTo(Share.NONE);
    }
}
