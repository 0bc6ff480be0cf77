package org.ecozone.geo.check;

import org.ecozone.geo.check.GeometryDefect.Kind;

/** The beginning of a sentence on rings that lie as they may not. */
record RingText(String chinese, String english) {

    /** How rings meet. */
    enum Manner {
        ACROSS,
        TOUCHING,
        ALONG
    }

    /** For a ring that meets itself or another in a way it may not. */
    static RingText meeting(Kind kind, Manner manner) {
        boolean alongEdge = manner == Manner.ALONG;
        return switch (kind) {
            case SELF_INTERSECTION ->
                alongEdge
                        ? new RingText("边界往返重合", "The boundary runs back along itself")
                        : manner == Manner.ACROSS
                                ? new RingText("边界自相交", "The boundary crosses itself")
                                : new RingText("边界在一点自相接", "The boundary touches itself");
            case RINGS_CROSS ->
                alongEdge
                        ? new RingText("同一部分的两个环有公共边", "Two rings of one part share an edge")
                        : new RingText("同一部分的两个环相交", "Two rings of one part cross");
            default ->
                alongEdge
                        ? new RingText("两个部分有公共边，请合并为一个部分", "Two parts share an edge and should be one")
                        : new RingText("两个部分重叠", "Two parts overlap");
        };
    }

    /** For rings that lie in the wrong place as wholes. */
    static RingText misplaced(Kind kind) {
        return switch (kind) {
            case HOLE_OUTSIDE_SHELL -> new RingText("洞（内环）在外环之外", "A hole lies outside its outer ring");
            case NESTED_HOLES -> new RingText("洞在另一个洞之内", "A hole lies in another hole");
            case PARTS_OVERLAP -> new RingText("两个部分重叠", "Two parts overlap");
            case INTERIOR_DISCONNECTED ->
                new RingText("相接的洞把面切成了几块，请拆成多个部分", "Holes that touch cut the area in pieces; make them parts");
            default -> new RingText("边界自相交", "The boundary crosses or touches itself");
        };
    }
}
