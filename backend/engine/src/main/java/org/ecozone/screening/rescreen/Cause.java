package org.ecozone.screening.rescreen;

/** What can make a rule come out otherwise while the project stays the same. */
public enum Cause {
    /** Another edition of the data. */
    EDITION,
    /** Another release of the rules. */
    RULES,
    /** The law of another day. */
    DAY,
    /** This program finds something else than the one that recorded, by the same edition, release and day. */
    SOFTWARE
}
