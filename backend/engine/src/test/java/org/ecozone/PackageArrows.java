package org.ecozone;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which packages import which. */
final class PackageArrows {

    private final JavaClasses classes;
    private final String prefix;

    /**
     * @param prefix of the packages meant, left out of their names
     */
    PackageArrows(JavaClasses classes, String prefix) {
        this.classes = classes;
        this.prefix = prefix;
    }

    /** For each package its name, a bar, and the others that its classes depend on; sorted. */
    List<String> lines() {
        SortedMap<String, SortedSet<String>> lines = new TreeMap<>();
        for (JavaClass type : classes) {
            if (!type.getSimpleName().equals("package-info")) {
                lines.computeIfAbsent(name(type), n -> new TreeSet<>()).addAll(others(type));
            }
        }
        return written(lines);
    }

    private static List<String> written(SortedMap<String, SortedSet<String>> lines) {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " | " + String.join(" ", line.getValue()))
                .toList();
    }

    private SortedSet<String> others(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> target.getPackageName().startsWith(prefix))
                .map(this::name)
                .filter(name -> !name.equals(name(type)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String name(JavaClass type) {
        return type.getPackageName().substring(prefix.length());
    }

    /** {@link #lines} of a text: a package in each line and, after a bar, what it imports. */
    static List<String> table(String text) {
        SortedMap<String, SortedSet<String>> lines = new TreeMap<>();
        text.lines().forEach(line -> {
            String[] sides = line.split("\\|", 2);
            SortedSet<String> others = Arrays.stream(sides[1].strip().split(" +"))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            lines.put(sides[0].strip(), others);
        });
        return written(lines);
    }

    /** How many classes a package holds, nested ones not counted. */
    static Map<String, Long> sizes(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    }
}
