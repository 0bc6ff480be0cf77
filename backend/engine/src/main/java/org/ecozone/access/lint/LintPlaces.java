package org.ecozone.access.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Comparison;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Rule.Dimension;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/** Holds the places that rules name against what the editions have, and the access lists against units and categories. */
final class LintPlaces {

    private final RuleBook book;
    private final LintZones zones;
    private final LintReport report;

    LintPlaces(RuleBook book, LintZones zones, LintReport report) {
        this.book = book;
        this.zones = zones;
        this.report = report;
    }

    void check() {
        each((subject, where) -> where.eachLayer(part -> check(subject, part)));
        for (Fact fact : book.facts()) {
            if (fact.measured() instanceof MeasuredFact.OfLayer of) {
                check(fact.key(), Where.OfLayer.of(of.layer(), of.zones(), Where.Relation.OVERLAPS));
            }
        }
        units();
        categories();
        unread();
    }

    private interface Visitor {
        void visit(String subject, Where where);
    }

    private void each(Visitor visitor) {
        for (Rule rule : book.rules()) {
            if (rule.where() != null) {
                visitor.visit(rule.model(), rule.where());
            }
        }
        for (PersonClause clause : book.personClauses()) {
            if (clause.where() != null) {
                visitor.visit(model(clause), clause.where());
            }
        }
        for (Silence silence : book.silences()) {
            visitor.visit(silence.id(), Where.OfLayer.of(silence.layer(), silence.zones(), Where.Relation.OVERLAPS));
            if (silence.elsewhere() != null) {
                visitor.visit(silence.id(), Where.OfLayer.of(silence.elsewhere(), null, Where.Relation.OVERLAPS));
            }
        }
        for (Fact fact : book.facts()) {
            if (fact.measured() instanceof MeasuredFact.OfPlace of) {
                visitor.visit(fact.key(), of.where());
            }
        }
    }

    private static String model(PersonClause clause) {
        @Nullable String unit = clause.clause().unit();
        return unit == null ? clause.id() : clause.id().substring(unit.length() + 1);
    }

    private void check(String subject, Where.OfLayer part) {
        Optional<Layer> layer = zones.layer(part.layer());
        if (layer.isEmpty()) {
            boolean isAnswered = part.elseFact() != null;
            report.add(
                    isAnswered ? LintCode.LAYER_BY_FACT : LintCode.UNKNOWN_LAYER,
                    List.of(subject, part.layer()),
                    "各版本都没有图层 " + part.layer() + (isAnswered ? "，只由事实 " + part.elseFact() + " 回答" : "，规则只能待定"),
                    part.layer());
        } else if (part.zones() != null) {
            comparisons(part.zones().root()).forEach(c -> check(subject, layer.get(), c));
        }
    }

    private void check(String subject, Layer layer, Comparison comparison) {
        String key = comparison.key();
        String literal = Solver.shown(comparison.literal());
        if (!zones.attributes(layer.id()).contains(key)) {
            report.add(
                    LintCode.UNKNOWN_ATTRIBUTE,
                    List.of(subject, layer.id(), key),
                    "图层 " + layer.id() + " 的图斑没有属性 " + key + "，条件只能待定",
                    "有的属性：" + String.join("、", zones.attributes(layer.id())));
        } else if (key.equals("category") && layer.category(literal).isEmpty()) {
            report.add(
                    LintCode.UNKNOWN_CATEGORY,
                    List.of(subject, layer.id(), literal),
                    "图层 " + layer.id() + " 没有类别 " + literal,
                    "有的类别："
                            + String.join(
                                    "、",
                                    layer.categories().stream()
                                            .map(Layer.Category::code)
                                            .toList()));
        } else if (key.equals("code")
                && layer.id().equals(Where.UNIT_LAYER)
                && !book.unitsWithList().contains(literal)
                && !zones.codes(layer.id()).containsKey(literal)) {
            report.add(LintCode.UNKNOWN_UNIT, List.of(subject, literal), "各版本都没有单元 " + literal, literal);
        }
    }

    static List<Comparison> comparisons(ConditionNode node) {
        List<Comparison> found = new ArrayList<>();
        node.eachLeaf(leaf -> {
            if (leaf instanceof Comparison comparison) {
                found.add(comparison);
            }
        });
        return found;
    }

    private void units() {
        Map<String, String> known = zones.codes(Where.UNIT_LAYER);
        book.unitsWithList().stream()
                .filter(unit -> !known.containsKey(unit))
                .forEach(unit -> report.add(LintCode.UNKNOWN_UNIT, List.of(unit), "有清单的单元 " + unit + " 不在任何版本中", unit));
        if (book.unitsWithList().isEmpty()) {
            return;
        }
        Map<String, Set<Dimension>> dimensions = new TreeMap<>();
        known.keySet().forEach(unit -> dimensions.put(unit, EnumSet.noneOf(Dimension.class)));
        book.rules().forEach(rule -> add(dimensions, rule.clause(), rule.dimension()));
        book.personClauses().forEach(clause -> add(dimensions, clause.clause(), clause.dimension()));
        dimensions.forEach((unit, has) -> {
            Set<Dimension> lacks = EnumSet.complementOf(EnumSet.copyOf(has));
            if (!lacks.isEmpty()) {
                report.add(
                        LintCode.UNIT_WITHOUT_CLAUSES,
                        List.of(unit),
                        has.isEmpty()
                                ? "单元没有准入清单"
                                : "单元清单缺："
                                        + String.join(
                                                "、",
                                                lacks.stream()
                                                        .map(Dimension::label)
                                                        .toList()),
                        unit + "（版本 " + known.get(unit) + "）");
            }
        });
    }

    private static void add(Map<String, Set<Dimension>> dimensions, @Nullable Clause clause, Dimension dimension) {
        if (clause != null && clause.unit() != null && dimensions.containsKey(clause.unit())) {
            dimensions.get(clause.unit()).add(dimension);
        }
    }

    private void categories() {
        Set<String> covered = new TreeSet<>();
        book.rules().forEach(rule -> add(covered, rule.clause()));
        book.personClauses().forEach(clause -> add(covered, clause.clause()));
        if (book.unitsWithList().isEmpty()) {
            return;
        }
        zones.layer(Where.UNIT_LAYER)
                .ifPresent(layer -> layer.categories().stream()
                        .filter(category -> !covered.contains(category.code()))
                        .forEach(category -> report.add(
                                LintCode.CATEGORY_WITHOUT_CLAUSES,
                                List.of(category.code()),
                                "清单没有针对" + category.name() + "的条款",
                                category.code())));
    }

    private static void add(Set<String> covered, @Nullable Clause clause) {
        if (clause != null && clause.category() != null) {
            covered.add(clause.category());
        }
    }

    /** Categories of which no place of a rule or fact speaks. The territory's own layer says nothing to rules. */
    private void unread() {
        List<Where.OfLayer> read = new ArrayList<>();
        each((subject, where) -> where.eachLayer(read::add));
        book.facts().forEach(fact -> {
            if (fact.measured() instanceof MeasuredFact.OfLayer of) {
                read.add(Where.OfLayer.of(of.layer(), of.zones(), Where.Relation.OVERLAPS));
            }
        });
        Set<String> coverage = new TreeSet<>();
        zones.layers().forEach(layer -> coverage.add(layer.coverageLayer()));
        for (Layer layer : zones.layers()) {
            for (Layer.Category category : layer.categories()) {
                List<Zone> of = zones.zones(layer.id()).stream()
                        .filter(z -> z.category().equals(category.code()))
                        .toList();
                boolean isRead = coverage.contains(layer.id())
                        || read.stream()
                                .filter(part -> part.layer().equals(layer.id()))
                                .anyMatch(part -> part.zones() == null
                                        || of.stream()
                                                .anyMatch(z -> part.zones().evaluate(z) != Truth.FALSE));
                if (!isRead) {
                    report.add(
                            LintCode.CATEGORY_UNREAD,
                            List.of(layer.id(), category.code()),
                            "没有规则涉及图层 " + layer.id() + " 的类别 " + category.code() + "（" + category.name() + "）",
                            of.isEmpty() ? "" : "图斑 " + of.get(0).code());
                }
            }
        }
    }
}
