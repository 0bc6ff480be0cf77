/**
 * What persons add to a recorded screening: clause by clause whether the project conforms, remarks, and a conclusion of their own
 * where they come to another. Versions are added and never changed, each bound to the record's result and to the version before by
 * hash. Nothing here decides a screening; what persons decide before it is recorded is a judgement, and part of the request.
 *
 * <p>May import {@code fault}, {@code chain}.
 */
@NullMarked
package org.ecozone.screening.review;

import org.jspecify.annotations.NullMarked;
