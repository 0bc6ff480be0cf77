package org.ecozone.gisfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Reads a file of a geographic information system, told by content: an archive (zipped Shapefile, KMZ, zipped FileGDB), GeoPackage, KML or DXF.
 *
 * <p>Limits: {@value #MAX_BYTES} bytes; in an archive those of {@link Archive}; the programs of GDAL have those of
 * {@link GdalLimits}. Without GDAL, Shapefile, GeoPackage, FileGDB and DXF answer {@code GDAL_MISSING}; KML needs none.
 */
public final class GisFile {

    /** The largest file that is read, in bytes, packed as it is sent. */
    public static final int MAX_BYTES = 60 * 1024 * 1024;

    /** Arcs become chords of at most this angle: off by at most a hundred-thousandth of the radius. */
    public static final double ARC_STEP_DEGREES = 0.5;

    private GisFile() {}

    /**
     * How many bytes {@code content} is unpacked: what a budget of memory or work should count. What an archive states, and reading stops
     * where more comes out; the length of anything else. Opens the list of the archive's files and none of them.
     */
    public static long unpackedBytes(byte[] content) {
        return Archive.statedBytes(content).orElse(content.length);
    }

    /** What this machine cannot keep from the programs of GDAL while they read a stranger's file, for the log; empty if nothing. */
    public static String notKeptFromGdal() {
        return Cage.TIGHTEST.name().lack();
    }

    /** How many programs of GDAL run in this process. */
    public static int running() {
        return Gdal.RUNNING.taken();
    }

    /** How many wait for that. */
    public static int waiting() {
        return Gdal.RUNNING.waiting();
    }

    /** Whether {@code content} is of a format that this package reads, or an archive. */
    public static boolean isOne(byte[] content) {
        return Magic.isZip(content) || Magic.isSqlite(content) || Magic.isDxf(content) || KmlText.isXml(content);
    }

    /**
     * The layers of {@code content}; never throws for what it holds.
     *
     * @param encoding of attributes and names, as the user says; empty to find it out
     */
    public static GisReading read(byte[] content, Optional<Charset> encoding) {
        return read(content, encoding, Gdal.find());
    }

    static GisReading read(byte[] content, Optional<Charset> encoding, Optional<Gdal> gdal) {
        try {
            if (content.length > MAX_BYTES) {
                throw new GisRefusal(
                        "FILE_TOO_LARGE",
                        "文件有 " + content.length + " 字节，最多 " + MAX_BYTES + " 字节；请分开上传。",
                        "The file has " + content.length + " bytes; at most " + MAX_BYTES + " are read.");
            }
            if (KmlText.isXml(content)) {
                var found = new Findings();
                KmlFile.read(content, false, encoding, found);
                return found.reading(GisFormat.KML);
            }
            try (PrivateFolder work = PrivateFolder.create()) {
                return readIn(work, content, new GisSource(work, gdal, encoding));
            }
        } catch (GisRefusal refusal) {
            return GisReading.refused(refusal.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What could not be read on a disk that is full (GDAL makes a missing .shx there) is not the file's fault. */
    private static GisReading readIn(PrivateFolder work, byte[] content, GisSource source)
            throws GisRefusal, IOException {
        try {
            GisReading reading = read(content, source);
            work.requireRoom();
            return reading;
        } catch (GisRefusal refusal) {
            work.requireRoom();
            throw refusal;
        }
    }

    private static GisReading read(byte[] content, GisSource source) throws GisRefusal, IOException {
        if (Magic.isSqlite(content)) {
            source.geoPackage(content);
            return source.found().reading(GisFormat.GEOPACKAGE);
        }
        if (Magic.isDxf(content)) {
            source.dxf(content);
            return source.found().reading(GisFormat.DXF);
        }
        try (Archive archive = Archive.open(content)) {
            return source.found().reading(new ArchiveContent(archive).read(source));
        }
    }
}
