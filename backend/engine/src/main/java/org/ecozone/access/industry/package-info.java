/**
 * Industries (GB/T 4754) and the search for them by code, name, pinyin and synonym. Imports nothing of ours.
 */
@NullMarked
package org.ecozone.access.industry;

import org.jspecify.annotations.NullMarked;
