/**
 * A rule book: all rules, facts, citations and lists of one release, and what they can be asked for.
 *
 * <p>Invariants: a book is complete or does not exist; its hash covers every file; a rule that has no citation in force on the date
 * asked is named, never dropped in silence. May import {@code access.rule}, {@code access.eia}, {@code fault}, {@code geo}, {@code zoning}.
 *
 * <p>Words: <i>provisions</i>, the rules by day and by the facts they read; <i>questions</i>, what the rules ask of a map.
 */
@NullMarked
package org.ecozone.access.book;

import org.jspecify.annotations.NullMarked;
