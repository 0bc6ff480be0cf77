package org.ecozone.access.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A kind of place, condition or measured fact that comes to be does not compile before everybody who asks has an answer: what
 * asks is an interface with one abstract method for each kind, and each kind must name its own.
 */
class KindsTest {

    /** The classes of a sealed type that are not sealed again: its kinds. */
    private static Set<Class<?>> kinds(Class<?> sealed) {
        Set<Class<?>> kinds = new LinkedHashSet<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isInterface()) {
                kinds.addAll(kinds(permitted));
            } else if (permitted != NumberedLeaf.class) {
                kinds.add(permitted);
            }
        }
        return kinds;
    }

    private static Class<?> answers(Class<?> sealed) {
        return Arrays.stream(sealed.getDeclaredClasses())
                .filter(c -> c.getSimpleName().equals("Kinds"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(classes = {Where.class, ConditionNode.class, MeasuredFact.class})
    void whoAsksAnswersForEachKind(Class<?> sealed) {
        List<Method> methods = List.of(answers(sealed).getDeclaredMethods());

        assertThat(methods).allMatch(m -> Modifier.isAbstract(m.getModifiers()));
        assertThat(methods.stream().map(m -> m.getParameterTypes()[0]).collect(Collectors.toSet()))
                .isEqualTo(kinds(sealed));
        assertThat(methods).hasSameSizeAs(kinds(sealed));
    }

    @ParameterizedTest
    @ValueSource(classes = {Where.class, ConditionNode.class, MeasuredFact.class})
    void eachKindMustNameItself(Class<?> sealed) {
        assertThat(sealed.getDeclaredMethods())
                .filteredOn(m -> m.getName().equals("match"))
                .singleElement()
                .matches(m -> Modifier.isAbstract(m.getModifiers()));
    }

    @ParameterizedTest
    @ValueSource(classes = {Where.class, ConditionNode.class})
    void nothingThatDecidesHasAnAnswerFromTheTypeAbove(Class<?> sealed) {
        Set<String> byDefault = Arrays.stream(sealed.getDeclaredMethods())
                .filter(m -> m.isDefault())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        // Each of these is made of the abstract ones.
        assertThat(Set.of("facts", "evaluate", "collectKeys", "collectOpen")).containsAll(byDefault);
    }
}
