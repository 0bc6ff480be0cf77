/**
 * A project as the office keeps it: the number, name and state that persons give it, and the records that were made of it. Each change
 * is a version that is added and never altered, bound to the one before by hash. Nothing here decides a screening.
 *
 * <p>May import {@code fault}, {@code chain}.
 *
 * <p>Words: <i>project</i>, what is built or to be built; <i>state</i>, how far its approval has come; <i>version</i>, what was known of
 * it from one change to the next; <i>attached</i>, said of a record that was made a record of the project.
 */
@NullMarked
package org.ecozone.screening.project;

import org.jspecify.annotations.NullMarked;
