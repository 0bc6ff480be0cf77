package org.ecozone.screening.project;

/** How far a project has come. Part of the contract: added to, never renamed. */
public enum ProjectState {
    PROPOSED("拟建"),
    ACCEPTED("已受理"),
    APPROVED("已批复"),
    UNDER_CONSTRUCTION("在建"),
    BUILT("已建成"),
    REFUSED("不予批准"),
    WITHDRAWN("已撤回");

    private final String label;

    ProjectState(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
