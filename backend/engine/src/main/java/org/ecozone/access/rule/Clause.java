package org.ecozone.access.rule;

import org.jspecify.annotations.Nullable;

/**
 * Where a provision of an access list (准入清单) stands.
 *
 * @param scope for whom it holds
 * @param unit code of the control unit, of a {@link Scope#UNIT} clause; null otherwise
 * @param category code of the category, of a {@link Scope#CATEGORY} clause; null otherwise
 * @param modality what kind of demand it makes
 */
public record Clause(
        Scope scope, @Nullable String unit, @Nullable String category, Modality modality) {

    /** For whom a provision holds. */
    public enum Scope {
        /** A law, regulation, notice or plan: not of an access list. */
        LAW,
        /** The access list of the whole region. */
        REGION,
        /** The access list of a category of control units. */
        CATEGORY,
        /** The access list of one control unit. */
        UNIT
    }

    /** What kind of demand a clause makes. */
    public enum Modality {
        PROHIBIT("禁止"),
        RESTRICT("限制"),
        WITHDRAW("退出"),
        ALLOW("允许"),
        ENCOURAGE("鼓励"),
        REQUIRE("要求");

        private final String label;

        Modality(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }
}
