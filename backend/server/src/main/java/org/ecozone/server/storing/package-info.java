/**
 * What callers ask to be kept: whether there is room for it, how much of it an address may have kept in a day, and the answer that it is
 * kept. Imports {@code database}, {@code problem}.
 */
@NullMarked
package org.ecozone.server.storing;

import org.jspecify.annotations.NullMarked;
