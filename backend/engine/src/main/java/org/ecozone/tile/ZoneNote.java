package org.ecozone.tile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Zone;

/** What a tile says of a zone beside its shape. */
record ZoneNote(long id, String code, String name, String category, double areaMu) {

    /** Names of the attributes, in the order in which tiles carry them. */
    static final List<String> KEYS = List.of("code", "name", "category", "areaMu");

    /** Numbers of JavaScript are exact up to so many bits. */
    private static final int UNUSED_BITS = 64 - 53;

    static ZoneNote of(Zone zone) {
        double areaMu = EllipsoidalMeasure.area(zone.geometry()).roundedMu(2).doubleValue();
        return new ZoneNote(id(zone), zone.code(), zone.name(), zone.category(), areaMu);
    }

    /** The same in every edition, tile and zoom: clients find a zone again by it. */
    private static long id(Zone zone) {
        try {
            byte[] name = (zone.layer() + '\n' + zone.code()).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name);
            return java.nio.ByteBuffer.wrap(hash).getLong() >>> UNUSED_BITS;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
