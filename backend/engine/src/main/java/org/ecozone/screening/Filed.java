package org.ecozone.screening;

import org.jspecify.annotations.Nullable;

/**
 * Under what an office files a project. Nothing is decided by it; an answer repeats it where it was given.
 *
 * @param code of the project, as the filing system gives it; null if not given
 * @param applicant who asks; null if not given
 */
public record Filed(@Nullable String code, @Nullable String applicant) {

    /** Under nothing. */
    public static final Filed NOWHERE = new Filed(null, null);
}
