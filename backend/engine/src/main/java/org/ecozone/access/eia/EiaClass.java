package org.ecozone.access.eia;

/** Which document the environmental impact assessment of a project needs, heaviest first. */
public enum EiaClass {
    REPORT_BOOK("报告书"),
    REPORT_FORM("报告表"),
    REGISTRATION("登记表"),
    /** The catalogue does not list the project. */
    NONE("不纳入环境影响评价管理");

    private final String label;

    EiaClass(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
