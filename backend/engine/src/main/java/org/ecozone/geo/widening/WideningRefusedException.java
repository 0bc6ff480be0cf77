package org.ecozone.geo.widening;

/** A line or points that cannot be widened: nothing less than the whole ground around it may be taken for it. */
public final class WideningRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long nodes;
    private final int most;

    private WideningRefusedException(String message, long nodes, int most) {
        super(message);
        this.nodes = nodes;
        this.most = most;
    }

    /** {@code nodes} are more than the {@code most} that are taken. */
    static WideningRefusedException tooManyNodes(long nodes, int most) {
        return new WideningRefusedException("more than " + most + " nodes: " + nodes, nodes, most);
    }

    /** No way of widening gave an area that holds all that it should. */
    static WideningRefusedException notWhole() {
        return new WideningRefusedException("no area found that holds all of the line's surroundings", 0, 0);
    }

    /** How many nodes of borders there were at least, where that was too many; otherwise 0. */
    public long nodes() {
        return nodes;
    }

    /** How many are taken. */
    public int mostNodes() {
        return most;
    }
}
