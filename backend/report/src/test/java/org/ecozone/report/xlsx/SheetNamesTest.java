package org.ecozone.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {

    @Test
    void givesEachNameOnceWhateverItsCase() {
        var names = new SheetNames();
        assertThat(names.next("Plan")).isEqualTo("Plan");
        assertThat(names.next("plan")).isEqualTo("plan 2");
        assertThat(names.next("PLAN")).isEqualTo("PLAN 3");
    }

    @Test
    void leavesOutWhatANameMayNotHold() {
        var names = new SheetNames();
        assertThat(names.next("a[b]c*d/e\\f?g:h'i")).isEqualTo("a b c d e f g h i");
        assertThat(names.next("[]")).isEqualTo("表");
        assertThat(names.next("")).isEqualTo("表 2");
    }

    @Test
    void cutsLongNamesWithoutHalvingACharacter() {
        var names = new SheetNames();
        String wanted = "长".repeat(30) + "𠮷林";
        assertThat(names.next(wanted)).isEqualTo("长".repeat(30));
        assertThat(names.next(wanted)).isEqualTo("长".repeat(29) + " 2");
    }
}
