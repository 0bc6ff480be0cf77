package org.ecozone.indicator;

/** How a value stands to its target. */
public enum Status {
    /** 达到. */
    MET,
    /** 未达到. */
    MISSED,
    /** 取决于量测误差: the value may be on either side within what its borders are known to. */
    DEPENDS_ON_MEASUREMENT,
    /** 无数值目标. */
    NO_TARGET,
    /** 无数据. */
    NO_DATA
}
