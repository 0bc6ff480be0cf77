package org.ecozone.geo.widening;

/** A line or points that cannot be widened: nothing less than the whole ground around it may be taken for it. */
public final class WideningRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int nodes;

    private WideningRefusedException(String message, int nodes) {
        super(message);
        this.nodes = nodes;
    }

    /** {@code nodes} are more than are taken. */
    static WideningRefusedException tooManyNodes(int nodes) {
        return new WideningRefusedException("more than " + NodedUnion.MOST_NODES + " nodes: " + nodes, nodes);
    }

    /** No way of widening gave an area that holds all that it should. */
    static WideningRefusedException notWhole() {
        return new WideningRefusedException("no area found that holds all of the line's surroundings", 0);
    }

    /** How many nodes of borders there were at least, where that was too many; otherwise 0. */
    public int nodes() {
        return nodes;
    }

    /** How many are taken. */
    public static int mostNodes() {
        return NodedUnion.MOST_NODES;
    }
}
