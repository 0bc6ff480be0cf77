package org.ecozone.access.mutation;

/** What was made wrong in a rule. */
public enum MutationKind {
    OPERATOR("比较符"),
    THRESHOLD("阈值"),
    LITERAL("字面值"),
    NEGATED("加“非”"),
    CONJUNCT_DROPPED("去掉条件"),
    JUNCTION("与、或互换"),
    INDUSTRIES_DROPPED("去掉行业"),
    LAYER("图层"),
    ZONES("图斑条件"),
    RELATION("关系"),
    DISTANCE("距离"),
    LEAST("最小面积或比例"),
    PLACE_DROPPED("去掉地点"),
    EFFECT("效力"),
    DOCUMENT_DROPPED("去掉依据");

    private final String label;

    MutationKind(String label) {
        this.label = label;
    }

    /** The Chinese words. */
    public String label() {
        return label;
    }
}
