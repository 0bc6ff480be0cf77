package org.ecozone.gisfile.dxf;

/** How many points curves may become: a small file could ask for any number. */
final class DxfBudget {

    private static final int MOST_POINTS = 4_000_000;

    private int left = MOST_POINTS;
    private boolean isSpent;

    /** Whether {@code points} more are allowed; once they are not, nothing is. */
    boolean take(int points) {
        isSpent |= points > left;
        left -= isSpent ? 0 : points;
        return !isSpent;
    }

    boolean isSpent() {
        return isSpent;
    }
}
