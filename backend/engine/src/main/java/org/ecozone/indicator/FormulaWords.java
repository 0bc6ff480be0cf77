package org.ecozone.indicator;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.cover.Region;
import org.ecozone.zoning.Layer;

/** Formulas in Chinese, as a reader is told how a value comes about. */
public final class FormulaWords implements Formula.Kinds<String>, Region.Kinds<String> {

    private final Map<String, Layer> layers;

    /** @param layers whose names are used; others are called by their ids */
    public FormulaWords(Collection<Layer> layers) {
        this.layers = layers.stream().collect(Collectors.toMap(Layer::id, Function.identity()));
    }

    @Override
    public String areaOf(Formula.AreaOf formula) {
        return formula.region().match(this) + "的面积，重叠处只计一次";
    }

    @Override
    public String shareOf(Formula.ShareOf formula) {
        String whole = formula.whole().match(this);
        return formula.numerator().match(this) + "的面积 ÷ " + whole + "的面积，重叠处只计一次";
    }

    @Override
    public String countOf(Formula.CountOf formula) {
        String zones = formula.zones().match(this);
        return formula.distinct() == null ? zones + "的图斑个数" : zones + "的图斑中，属性 " + formula.distinct() + " 的不同取值的个数";
    }

    @Override
    public String changeOf(Formula.ChangeOf formula) {
        return formula.region().match(this) + "的面积 − 其在基准版本中的面积，重叠处只计一次";
    }

    @Override
    public String entered(Formula.Entered formula) {
        return "逐年填报的数，取最近一年";
    }

    @Override
    public String zones(Region.Zones region) {
        Layer layer = layers.get(region.layer());
        String name = layer == null ? region.layer() : layer.name();
        if (region.categories().isEmpty()) {
            return "“" + name + "”";
        }
        return region.categories().stream()
                .map(code -> layer == null
                        ? code
                        : layer.category(code).map(Layer.Category::name).orElse(code))
                .collect(Collectors.joining("、", "“" + name + "”中的", ""));
    }

    @Override
    public String common(Region.Common region) {
        return region.first().match(this) + "与" + region.second().match(this) + "的共同范围";
    }

    @Override
    public String shared(Region.Shared region) {
        return region.of().stream().map(one -> one.match(this)).collect(Collectors.joining("、")) + "中至少两个的共同范围";
    }
}
