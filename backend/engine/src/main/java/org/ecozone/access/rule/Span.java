package org.ecozone.access.rule;

/**
 * The least truth, the truth as measured and the greatest truth of something, in one value: what it can be while borders move
 * within their stated accuracy. In the order FALSE, UNKNOWN, TRUE the three never fall. There are ten, compared by identity.
 *
 * <p>AND and OR join the three one by one; NOT makes the least the greatest. They never lose a truth that can come about: joined
 * spans hold every truth that joined moves can give, and more where two parts hang on the same border.
 */
public final class Span {

    private static final Truth[] TRUTHS = Truth.values();
    private static final Span[] ALL = new Span[TRUTHS.length * TRUTHS.length * TRUTHS.length];

    static {
        for (Truth least : TRUTHS) {
            for (Truth measured : TRUTHS) {
                for (Truth greatest : TRUTHS) {
                    if (least.compareTo(measured) <= 0 && measured.compareTo(greatest) <= 0) {
                        ALL[index(least, measured, greatest)] = new Span(least, measured, greatest);
                    }
                }
            }
        }
    }

    /** Certain truths. */
    public static final Span FALSE = certain(Truth.FALSE);

    public static final Span UNKNOWN = certain(Truth.UNKNOWN);
    public static final Span TRUE = certain(Truth.TRUE);

    private final Truth least;
    private final Truth measured;
    private final Truth greatest;

    private Span(Truth least, Truth measured, Truth greatest) {
        this.least = least;
        this.measured = measured;
        this.greatest = greatest;
    }

    private static int index(Truth least, Truth measured, Truth greatest) {
        return (least.ordinal() * TRUTHS.length + measured.ordinal()) * TRUTHS.length + greatest.ordinal();
    }

    /**
     * The span of these.
     *
     * @throws IllegalArgumentException if {@code measured} does not lie between the others
     */
    public static Span of(Truth least, Truth measured, Truth greatest) {
        Span span = ALL[index(least, measured, greatest)];
        if (span == null) {
            throw new IllegalArgumentException(measured + " as measured is not from " + least + " to " + greatest);
        }
        return span;
    }

    /** What no move of borders changes. */
    public static Span certain(Truth truth) {
        return of(truth, truth, truth);
    }

    /** The least truth that a move can give. */
    public Truth least() {
        return least;
    }

    /** The truth as measured. */
    public Truth measured() {
        return measured;
    }

    /** The greatest truth that a move can give. */
    public Truth greatest() {
        return greatest;
    }

    /** Whether no move changes it. */
    public boolean isCertain() {
        return least == greatest;
    }

    public Span and(Span other) {
        return of(least.and(other.least), measured.and(other.measured), greatest.and(other.greatest));
    }

    public Span or(Span other) {
        return of(least.or(other.least), measured.or(other.measured), greatest.or(other.greatest));
    }

    public Span not() {
        return of(greatest.not(), measured.not(), least.not());
    }

    @Override
    public String toString() {
        return isCertain() ? measured.toString() : least + "–" + measured + "–" + greatest;
    }
}
