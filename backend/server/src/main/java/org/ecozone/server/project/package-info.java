/**
 * The register of projects: which records are of which project, its number, name and state, and all of them screened again. Imports
 * {@code lines}, {@code screening}, {@code access}, {@code zoning}, {@code timing}, {@code problem}.
 */
@NullMarked
package org.ecozone.server.project;

import org.jspecify.annotations.NullMarked;
