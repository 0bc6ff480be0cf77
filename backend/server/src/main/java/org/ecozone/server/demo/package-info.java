/**
 * Import of the demonstration data into an empty database: files to checked editions, published one after the other. Imports
 * {@code zoning}.
 */
@NullMarked
package org.ecozone.server.demo;

import org.jspecify.annotations.NullMarked;
