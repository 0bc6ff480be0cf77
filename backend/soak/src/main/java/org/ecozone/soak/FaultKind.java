package org.ecozone.soak;

/** What is done to the installation on purpose. */
enum FaultKind {
    KILL_SERVER("杀掉服务 server killed", true),
    KILL_DATABASE("杀掉数据库 database killed", false),
    KILL_BACKEND("杀掉一个连接 one backend killed", false),
    PAUSE_DATABASE("数据库停顿 database paused", false),
    FILL_DISK("磁盘写满 disk full", false);

    private final String title;
    private final boolean stopsServer;

    FaultKind(String title, boolean stopsServer) {
        this.title = title;
        this.stopsServer = stopsServer;
    }

    String title() {
        return title;
    }

    /** Whether nobody is there to answer meanwhile. */
    boolean stopsServer() {
        return stopsServer;
    }
}
