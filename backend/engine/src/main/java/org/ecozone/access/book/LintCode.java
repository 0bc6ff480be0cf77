package org.ecozone.access.book;

import org.ecozone.fault.Fault.Severity;

/** What can be wrong with rules that can be read. */
public enum LintCode {
    /** No project makes the condition TRUE. */
    CONTRADICTORY("条件自相矛盾", true),
    /** Every project makes the condition TRUE. */
    ALWAYS("条件恒成立", false),
    /** No project at any site of the editions fires the rule. */
    NEVER_FIRING("永不触发", false),
    /** Another rule at least as severe fires wherever this does. */
    SHADOWED("被其他规则遮蔽", false),
    /** Two rules say the same of the same places. */
    DUPLICATE("重复", false),
    /** No edition has the layer. */
    UNKNOWN_LAYER("没有这个图层", true),
    /** No edition has the layer; a fact answers in its place. */
    LAYER_BY_FACT("没有这个图层，由事实回答", false),
    /** The layer has no such category. */
    UNKNOWN_CATEGORY("图层没有这个类别", true),
    /** No zone of the layer carries the attribute. */
    UNKNOWN_ATTRIBUTE("图斑没有这个属性", true),
    /** No edition has a control unit of this code. */
    UNKNOWN_UNIT("没有这个环境管控单元", true),
    /** A control unit without access list, or whose list leaves out one of the four dimensions. */
    UNIT_WITHOUT_CLAUSES("单元没有清单或缺一个维度", false),
    /** A category of control units for which the access list says nothing. */
    CATEGORY_WITHOUT_CLAUSES("单元类别没有条款", false),
    /** A category of zones that no rule speaks of. */
    CATEGORY_UNREAD("没有规则涉及的图斑类别", false),
    /** Rules speak of a fact's small and large values and leave out those between. */
    THRESHOLD_GAP("阈值之间有空档", false),
    /** A kind of ground for which nothing is said to some industries. */
    CELL_OPEN("用地对行业没有规定，也没有承认无规定", false),
    /** A stated silence on which no cell rests. */
    SILENCE_UNUSED("多余的承认无规定", false),
    /** A rule that binds a stated fact to a place without the words of the article that name it. */
    PLACE_NOT_SAID("没有写明地点出自条文", true),
    /** A citation that never was in force while the rules are complete, or after whose repeal a rule lapses. */
    DEAD_CITATION("依据失效", false),
    /** A citation that is not in force yet. */
    NOT_YET_VALID("依据尚未施行", false),
    /** A fact that nothing reads. */
    UNUSED_FACT("没有规则用到的事实", false),
    /** An article that nothing cites. */
    UNUSED_CITATION("没有规则引用的条文", false),
    /** No industry of GB/T 4754 has a code that starts so. */
    INDUSTRY_UNKNOWN("没有这个行业", true),
    /** A rule too large to be checked to the end. */
    BOUND_REACHED("条件太大，未能查完", false),
    /** An accepted finding that is none. */
    ACCEPTED_UNUSED("多余的认可", false);

    private final String label;
    private final boolean refuses;

    LintCode(String label, boolean refuses) {
        this.label = label;
        this.refuses = refuses;
    }

    /** The Chinese words. */
    public String label() {
        return label;
    }

    /** Whether rules with such a finding must not be put in force. */
    public Severity severity() {
        return refuses ? Severity.ERROR : Severity.WARNING;
    }
}
