package org.ecozone.soak;

/** What was asked of the server. */
enum Kind {
    PREVIEW("预览 preview", false),
    RECORD("登记 record", true),
    VERIFY("复核 verify", true),
    READ_RECORD("取记录 get record", true),
    READ_FILE("读文件 read file", false),
    HOSTILE("恶意 hostile", false);

    private final String title;
    private final boolean asksDatabase;

    Kind(String title, boolean asksDatabase) {
        this.title = title;
        this.asksDatabase = asksDatabase;
    }

    String title() {
        return title;
    }

    /** Whether it may be refused while the database is away. */
    boolean asksDatabase() {
        return asksDatabase;
    }
}
