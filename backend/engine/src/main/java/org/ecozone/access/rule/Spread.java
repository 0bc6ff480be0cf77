package org.ecozone.access.rule;

/** What a measured value may become while borders move within their stated accuracy. */
public sealed interface Spread {

    /**
     * The span of a comparison with it.
     *
     * @param literal as in {@code Comparison}
     * @param measured the truth of the comparison with the value as measured
     */
    Span of(Operator operator, Object literal, Truth measured);

    /** The answer to whether a site lies somewhere, a BOOLEAN; not known where it is UNKNOWN. */
    record Answer(Span truth) implements Spread {

        @Override
        public Span of(Operator operator, Object literal, Truth measured) {
            if (!(literal instanceof Boolean wanted)) {
                return Span.certain(measured);
            }
            return wanted ? truth : truth.not();
        }
    }

    /** Any value, or none that is known. */
    record Anything() implements Spread {

        @Override
        public Span of(Operator operator, Object literal, Truth measured) {
            return Span.of(Truth.FALSE, measured, Truth.TRUE);
        }
    }
}
