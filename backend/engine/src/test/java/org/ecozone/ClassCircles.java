package org.ecozone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups of classes each of which depends on each other one, through others or not: Tarjan's strongly connected components. */
final class ClassCircles {

    private final Map<String, SortedSet<String>> graph;
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Set<String>> circles = new ArrayList<>();

    private ClassCircles(Map<String, SortedSet<String>> graph) {
        this.graph = graph;
    }

    /** Those of more than one class; a nested class counts as the class around it. */
    static List<Set<String>> of(JavaClasses classes) {
        Map<String, SortedSet<String>> graph = new TreeMap<>();
        for (JavaClass type : classes) {
            SortedSet<String> targets = graph.computeIfAbsent(outermost(type), n -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> outermost(dependency.getTargetClass().getBaseComponentType()))
                    .forEach(targets::add);
        }
        graph.values().forEach(targets -> targets.retainAll(graph.keySet()));
        return new ClassCircles(graph).find();
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ClassCircles::outermost).orElse(type.getFullName());
    }

    private List<Set<String>> find() {
        for (String name : graph.keySet()) {
            if (!number.containsKey(name)) {
                visit(name);
            }
        }
        return circles;
    }

    private void visit(String name) {
        number.put(name, number.size());
        lowest.put(name, number.get(name));
        open.push(name);
        for (String target : graph.get(name)) {
            if (!number.containsKey(target)) {
                visit(target);
                lowest.merge(name, lowest.get(target), Math::min);
            } else if (open.contains(target)) {
                lowest.merge(name, number.get(target), Math::min);
            }
        }
        if (lowest.get(name).equals(number.get(name))) {
            close(name);
        }
    }

    private void close(String name) {
        Set<String> circle = new TreeSet<>();
        String member;
        do {
            member = open.pop();
            circle.add(member);
        } while (!member.equals(name));
        if (circle.size() > 1) {
            circles.add(circle);
        }
    }
}
