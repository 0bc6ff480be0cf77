/** What the parts of an answer took ({@code Server-Timing}). Imports nothing of ours. */
@NullMarked
package org.ecozone.server.timing;

import org.jspecify.annotations.NullMarked;
