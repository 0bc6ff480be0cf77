/**
 * On what a rule book rests on a day, and what of it changed: for the office that must amend its lists when the law does.
 *
 * <p>Invariants: a clause stands here as screenings apply it: it holds on a day if one of its citations is in force; the clauses that a
 * template gives to many units are one clause here. May import {@code access.rule}, {@code access.book}, {@code json}.
 *
 * <p>Words: <i>standing</i>, whether what a provision rests on is in force; <i>basis</i>, an article that it cites.
 */
@NullMarked
package org.ecozone.access.citation;

import org.jspecify.annotations.NullMarked;
