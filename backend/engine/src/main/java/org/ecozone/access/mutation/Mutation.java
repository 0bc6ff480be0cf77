package org.ecozone.access.mutation;

/**
 * Something made wrong.
 *
 * @param kind what was done
 * @param key where and what, the same for all instances of a clause
 * @param text what it says now
 * @param result the spoilt thing
 */
record Mutation<T>(MutationKind kind, String key, String text, T result) {

    /** The same mistake within something larger. */
    <U> Mutation<U> as(String place, U larger) {
        return new Mutation<>(kind, place + "/" + key, text, larger);
    }
}
