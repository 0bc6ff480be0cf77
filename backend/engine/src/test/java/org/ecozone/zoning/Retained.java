package org.ecozone.zoning;

import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * How many bytes values hold, counted object by object as a 64-bit JVM with short references lays them out. What is only held
 * weakly does not count. Collections of the JDK are counted by their elements.
 */
final class Retained {

    private static final int HEADER = 16;
    private static final int REFERENCE = 4;
    private static final int ENTRY = 32;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Bytes of {@code value} and all that it holds, without what was counted before. */
    long add(Object value) {
        Deque<Object> ahead = new ArrayDeque<>();
        push(value, ahead);
        long bytes = 0;
        while (!ahead.isEmpty()) {
            bytes += bytes(ahead.pop(), ahead);
        }
        return bytes;
    }

    private void push(Object value, Deque<Object> ahead) {
        boolean isCounted = value != null
                && !(value instanceof Class || value instanceof Enum || value instanceof Reference)
                && !(value instanceof WeakHashMap);
        if (isCounted && seen.add(value)) {
            ahead.push(value);
        }
    }

    private long bytes(Object value, Deque<Object> ahead) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> {
                push(key, ahead);
                push(one, ahead);
            });
            return HEADER + (long) ENTRY * map.size();
        }
        if (value instanceof Collection<?> list) {
            list.forEach(one -> push(one, ahead));
            return HEADER + (long) REFERENCE * list.size();
        }
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(one -> push(one, ahead));
            return HEADER;
        }
        if (value.getClass().isArray()) {
            return ofArray(value, ahead);
        }
        return value.getClass().getName().startsWith("java.")
                ? HEADER + value.toString().length()
                : ofObject(value, ahead);
    }

    private long ofArray(Object array, Deque<Object> ahead) {
        int length = Array.getLength(array);
        if (array instanceof Object[] elements) {
            for (Object element : elements) {
                push(element, ahead);
            }
        }
        return HEADER + (long) length * size(array.getClass().getComponentType());
    }

    private long ofObject(Object value, Deque<Object> ahead) {
        long bytes = HEADER;
        for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    bytes += size(field.getType());
                    if (!field.getType().isPrimitive()) {
                        push(get(field, value), ahead);
                    }
                }
            }
        }
        return bytes;
    }

    private static Object get(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int size(Class<?> type) {
        if (type == double.class || type == long.class) {
            return Long.BYTES;
        }
        if (type == byte.class || type == boolean.class) {
            return 1;
        }
        return type == short.class || type == char.class ? 2 : REFERENCE;
    }
}
