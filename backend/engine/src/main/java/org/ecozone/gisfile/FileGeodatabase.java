package org.ecozone.gisfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecozone.gisfile.Archive.Entry;

/** A zipped FileGDB folder. Of its files only the tables and what finds their rows are written; indexes are not needed. */
final class FileGeodatabase {

    private static final Pattern TABLE = Pattern.compile("a[0-9a-f]{8}\\.gdbtable");
    private static final Pattern WRITTEN = Pattern.compile("(a[0-9a-f]{8}\\.(gdbtable|gdbtablx)|gdb|timestamps)");
    private static final Pattern PART =
            Pattern.compile("(a[0-9a-f]{8}\\..*|gdb|timestamps|.*\\.lock)", Pattern.CASE_INSENSITIVE);

    private FileGeodatabase() {}

    static boolean isTable(Entry entry) {
        return TABLE.matcher(entry.fileName().toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isPart(Entry entry) {
        return PART.matcher(entry.fileName()).matches();
    }

    static void read(Archive archive, List<Entry> tables, GisSource source) throws GisRefusal, IOException {
        Set<String> folders = new LinkedHashSet<>();
        tables.forEach(table -> folders.add(folder(table)));
        int number = 0;
        for (String folder : folders) {
            Path target = source.work().file("source" + number++ + ".gdb");
            Files.createDirectory(target);
            for (Entry entry : archive.entries()) {
                String name = entry.fileName().toLowerCase(Locale.ROOT);
                if (folder(entry).equals(folder) && WRITTEN.matcher(name).matches()) {
                    archive.unpack(entry, target.resolve(name));
                }
            }
            String prefix = folders.size() == 1 ? "" : folder + " / ";
            var input = new Gdal.Input("OpenFileGDB", target, Map.of(), List.of());
            source.everyLayer(input, prefix);
        }
    }

    private static String folder(Entry entry) {
        int slash = entry.name().lastIndexOf('/');
        return slash < 0 ? "" : entry.name().substring(0, slash);
    }
}
