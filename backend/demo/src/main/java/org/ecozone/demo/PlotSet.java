package org.ecozone.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.ecozone.demo.Mosaic.Plot;

/** A growing choice of plots, sorted by number, with its area by a measure of its own (a plot may count in part). */
final class PlotSet {

    static final Comparator<Plot> BY_NUMBER = Comparator.comparingInt(p -> p.number);

    private final TreeSet<Plot> chosen = new TreeSet<>(BY_NUMBER);
    private final ToDoubleFunction<Plot> measure;
    private double squareMetres;

    PlotSet(ToDoubleFunction<Plot> measure) {
        this.measure = measure;
    }

    PlotSet(ToDoubleFunction<Plot> measure, Collection<Plot> plots) {
        this(measure);
        plots.forEach(this::add);
    }

    boolean contains(Plot plot) {
        return chosen.contains(plot);
    }

    void add(Plot plot) {
        if (chosen.add(plot)) {
            squareMetres += measure.applyAsDouble(plot);
        }
    }

    void remove(Plot plot) {
        if (chosen.remove(plot)) {
            squareMetres -= measure.applyAsDouble(plot);
        }
    }

    double squareMetres() {
        return squareMetres;
    }

    TreeSet<Plot> plots() {
        return chosen;
    }

    /** Adds the best of {@code candidates} by {@code score} until {@code target} m² would be passed. */
    void fill(Collection<Plot> candidates, ToDoubleFunction<Plot> score, double target) {
        List<Plot> best = new ArrayList<>(candidates);
        best.sort(Comparator.comparingDouble(score).reversed().thenComparing(BY_NUMBER));
        for (Plot plot : best) {
            if (squareMetres + measure.applyAsDouble(plot) > target) {
                return;
            }
            add(plot);
        }
    }

    /** Removes islands smaller than {@code square metres}, except plots that {@code keep} holds on to. */
    void dropIslands(double smallest, Predicate<Plot> keep) {
        for (List<Plot> part : parts(chosen, chosen::contains)) {
            if (part.stream().mapToDouble(measure).sum() < smallest
                    && part.stream().noneMatch(keep)) {
                part.forEach(this::remove);
            }
        }
    }

    /** Adds what is enclosed in patches smaller than {@code largest} m²; {@code allowed} says which plots may be added. */
    void fillHoles(Collection<Plot> ground, double largest, Predicate<Plot> allowed) {
        List<Plot> rest = ground.stream().filter(p -> !contains(p)).toList();
        for (List<Plot> part : parts(rest, p -> !contains(p))) {
            if (part.stream().mapToDouble(measure).sum() < largest
                    && part.stream().allMatch(p -> allowed.test(p) && !p.atRim)) {
                part.forEach(this::add);
            }
        }
    }

    /**
     * Brings the area just to or above {@code target}: adds or removes best or worst neighbours by {@code score}, then the one
     * that comes closest.
     */
    void tune(double target, Predicate<Plot> addable, Predicate<Plot> removable, ToDoubleFunction<Plot> score) {
        Comparator<Plot> order = Comparator.comparingDouble(score).thenComparing(BY_NUMBER);
        while (squareMetres > target) {
            Optional<Plot> worst = chosen.stream()
                    .filter(p -> removable.test(p) && p.beside.keySet().stream().anyMatch(n -> !contains(n)))
                    .min(order);
            remove(worst.orElseThrow());
        }
        while (squareMetres < target) {
            double missing = target - squareMetres;
            List<Plot> next = border(addable);
            Optional<Plot> exact = next.stream()
                    .filter(p -> measure.applyAsDouble(p) >= missing && measure.applyAsDouble(p) < missing + 40_000)
                    .min(Comparator.comparingDouble(measure).thenComparing(BY_NUMBER));
            Optional<Plot> largest = next.stream()
                    .filter(p -> measure.applyAsDouble(p) < missing)
                    .max(order);
            add(exact.or(() -> largest)
                    .or(() -> next.stream().min(Comparator.comparingDouble(measure)))
                    .orElseThrow());
        }
    }

    /** Plots beside the chosen ones. */
    List<Plot> border(Predicate<Plot> addable) {
        TreeSet<Plot> border = new TreeSet<>(BY_NUMBER);
        for (Plot plot : chosen) {
            plot.beside.keySet().stream()
                    .filter(n -> !contains(n) && addable.test(n))
                    .forEach(border::add);
        }
        return List.copyOf(border);
    }

    /** The connected parts of {@code plots}, in order of their lowest number; {@code member} says what connects. */
    static List<List<Plot>> parts(Collection<Plot> plots, Predicate<Plot> member) {
        TreeSet<Plot> left = new TreeSet<>(BY_NUMBER);
        left.addAll(plots);
        List<List<Plot>> parts = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Plot> part = new ArrayList<>();
            Deque<Plot> queue = new ArrayDeque<>(List.of(left.pollFirst()));
            while (!queue.isEmpty()) {
                Plot plot = queue.poll();
                part.add(plot);
                for (Plot next : plot.beside.keySet()) {
                    if (member.test(next) && left.remove(next)) {
                        queue.add(next);
                    }
                }
            }
            part.sort(BY_NUMBER);
            parts.add(part);
        }
        return parts;
    }
}
