package org.ecozone.server.background;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A background that was found to be right; either {@code template} or {@code files} is there. */
record Background(
        BackgroundSettings.Entry entry,
        @Nullable TileTemplate template,
        @Nullable TileFiles files) {

    static final int LAST_ZOOM = 22;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** What {@code entry} is; what is wrong with it goes to {@code faults}, each beginning with {@code at}. */
    static Background of(BackgroundSettings.Entry entry, String at, List<String> faults) {
        if (!ID.matcher(entry.id()).matches()) {
            faults.add(at + ".id：须为小写字母、数字和 -，至多 40 个");
        }
        if (entry.name().isBlank()) {
            faults.add(at + ".name：缺少名称");
        }
        if (entry.attribution().isBlank()) {
            faults.add(at + ".attribution：缺少来源说明");
        }
        if (entry.minZoom() < 0 || entry.minZoom() > entry.maxZoom() || entry.maxZoom() > LAST_ZOOM) {
            faults.add(at + ".min-zoom、max-zoom：须为 0 至 " + LAST_ZOOM + "，前者不大于后者");
        }
        if (entry.url().isBlank() == entry.tiles().isBlank()) {
            faults.add(at + "：url (网上的瓦片) 和 tiles (本机的文件夹或 MBTiles) 须给出其一");
            return new Background(entry, null, null);
        }
        return entry.tiles().isBlank()
                ? new Background(entry, TileTemplate.of(entry, at, faults), null)
                : new Background(entry, null, files(Path.of(entry.tiles()), at + ".tiles：" + entry.tiles(), faults));
    }

    private static @Nullable TileFiles files(Path path, String at, List<String> faults) {
        try {
            if (!Files.isReadable(path)) {
                faults.add(at + " 不存在或不可读");
                return null;
            }
            TileFiles files = Files.isDirectory(path) ? new TileFolder(path) : TileDatabase.open(path);
            var any = files.any();
            if (any.isEmpty()) {
                faults.add(at + " 中没有瓦片；文件夹须为 z/x/y.png、.jpg 或 .webp");
            } else if (TileImage.of(any.get()).isEmpty()) {
                faults.add(at + " 中的瓦片不是 PNG、JPEG 或 WebP 图像，或大于 " + TileImage.MOST_BYTES / 1_000_000 + " MB");
            }
            return files;
        } catch (IOException e) {
            faults.add(at + " 不是瓦片文件夹，也不是 MBTiles 文件");
            return null;
        }
    }

    /** The address of its tiles for the page. */
    String url() {
        return template == null ? "backgrounds/" + entry.id() + "/{z}/{x}/{y}" : template.url();
    }
}
