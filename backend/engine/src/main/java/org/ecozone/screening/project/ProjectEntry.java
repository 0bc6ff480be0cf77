package org.ecozone.screening.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project.
 *
 * @param code the office's own number; null while it is not known
 * @param screening its latest record, from which its place, industry and facts are
 */
public record ProjectEntry(String name, @Nullable String code, ProjectState state, UUID screening) {}
