/**
 * How long a request may be worked on: every kind has its limits, work nobody waits for is stopped, and long work takes turns so that
 * short work finds a processor. Imports {@code problem} only.
 */
@NullMarked
package org.ecozone.server.deadline;

import org.jspecify.annotations.NullMarked;
