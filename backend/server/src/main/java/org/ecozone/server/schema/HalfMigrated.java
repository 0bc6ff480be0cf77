package org.ecozone.server.schema;

import org.flywaydb.core.api.FlywayException;

/** A script was applied to the database, and the history does not say so. */
final class HalfMigrated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HalfMigrated(String script, FlywayException cause) {
        super("""
                数据库停在两个版本之间：脚本 %1$s 要建的东西已经在库中，迁移历史里却没有它的一行（多半是旧版程序升级时被强行终止）。数据没有丢失，也没有被改动。
                The database stands between two versions: what %1$s makes is there, but the history has no row of it. Nothing is lost, \
                and nothing was changed.""".formatted(script), cause);
    }
}
