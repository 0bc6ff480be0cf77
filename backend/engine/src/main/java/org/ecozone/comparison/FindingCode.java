package org.ecozone.comparison;

/** What a total may hide. */
public enum FindingCode {
    /** Ground was lost in one place and made up for in another. */
    SWAP,
    /** What was lost lay deep inside, was compact or strictly protected; what was gained is not. */
    CORE_FOR_EDGE,
    /** Many losses, each too small to be looked at. */
    MANY_SLIVERS,
    /** A loss that no adjustment explains. */
    UNEXPLAINED_LOSS,
    /** A zone has another category on the same ground. */
    RECATEGORISED,
    /** A floor is met by one way of measuring and missed by another. */
    FLOOR_BY_METHOD,
    /** A unit or administrative area lost a notable share and gained nothing. */
    UNIT_LOSS
}
