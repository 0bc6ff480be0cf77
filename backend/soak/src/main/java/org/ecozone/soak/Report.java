package org.ecozone.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What a run found, as a table for people and as faults. */
final class Report {

    /** Previews beside everything else, outside the seconds of a fault. */
    static final double MOST_P95_MILLIS = 200;

    private final Tally tally;
    private final List<Window> windows;
    private final Reckoning reckoning;
    private final Memory memory;
    private final boolean judgesSpeed;

    /** @param judgesSpeed whether the run was long enough to judge speed and memory */
    Report(Tally tally, List<Window> windows, Reckoning reckoning, Memory memory, boolean judgesSpeed) {
        this.tally = tally;
        this.windows = List.copyOf(windows);
        this.reckoning = reckoning;
        this.memory = memory;
        this.judgesSpeed = judgesSpeed;
    }

    /** Everything that must not be; empty after a good run. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        count(faults, "丢失 (lost)", reckoning.lost());
        count(faults, "变了或复核不符 (changed)", reckoning.changed());
        count(faults, "成了两条 (twins)", reckoning.twins());
        if (reckoning.silent() > 0) {
            faults.add("始终没有应答的登记 (never acknowledged): " + reckoning.silent());
        }
        notes(faults, "应答有误 (wrong)", tally.wrong());
        notes(faults, "没有应答 (unanswered)", tally.unanswered(windows));
        windows.stream()
                .filter(Window::hasNoEnd)
                .forEach(window ->
                        faults.add("没有恢复 (not well again): " + window.fault().title()));
        if (judgesSpeed) {
            double p95 = Tally.quantile(tally.undisturbed(Kind.PREVIEW, windows), 0.95);
            if (p95 >= MOST_P95_MILLIS) {
                faults.add(text("预览 p95 (previews) %.0f ms ≥ %.0f ms", p95, MOST_P95_MILLIS));
            }
            if (!memory.isFlat()) {
                faults.add(text("内存增长 (memory grows) × %.2f", memory.growth()));
            }
        }
        return faults;
    }

    private static void count(List<String> faults, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            faults.add(what + ": " + ids.size() + " " + ids.subList(0, Math.min(5, ids.size())));
        }
    }

    private static void notes(List<String> faults, String what, List<Event> events) {
        if (!events.isEmpty()) {
            faults.add(what + ": " + events.size() + " " + Tally.notes(events) + " · "
                    + Tallied.of(
                            events.stream().map(event -> event.kind().name()).toList()));
        }
    }

    String table() {
        var text = new StringBuilder();
        line(
                text,
                "%-24s %8s %8s %8s %8s %8s %8s %8s",
                "请求 request",
                "对 right",
                "拒 refused",
                "误 wrong",
                "无 none",
                "p50 ms",
                "p95 ms",
                "p99 ms");
        for (Kind kind : Kind.values()) {
            List<Event> all = tally.where(event -> event.kind() == kind);
            List<Event> quiet = tally.undisturbed(kind, windows);
            line(
                    text,
                    "%-24s %8d %8d %8d %8d %8.0f %8.0f %8.0f",
                    kind.title(),
                    count(all, Outcome.RIGHT),
                    count(all, Outcome.REFUSED),
                    count(all, Outcome.WRONG),
                    count(all, Outcome.UNANSWERED),
                    Tally.quantile(quiet, 0.5),
                    Tally.quantile(quiet, 0.95),
                    Tally.quantile(quiet, 0.99));
        }
        faultsMade(text);
        line(text, "登记 records: %d 条已应答 acknowledged，%d 条复核 verified", reckoning.acknowledged(), reckoning.verified());
        line(text, "拒绝 refused: %s", Tally.notes(tally.where(event -> event.outcome() == Outcome.REFUSED)));
        line(text, "无故拒绝 refused without a fault: %s", Tally.notes(tally.refused(windows)));
        line(
                text,
                "内存 memory: 最多 at most %d MB，增长 growth × %.2f（0：时间不够 too short to tell）",
                memory.most(),
                memory.growth());
        return text.toString();
    }

    private void faultsMade(StringBuilder text) {
        for (FaultKind fault : FaultKind.values()) {
            List<Window> made =
                    windows.stream().filter(window -> window.fault() == fault).toList();
            String seconds = String.join(
                    ", ",
                    made.stream()
                            .map(window -> window.hasNoEnd()
                                    ? "∞"
                                    : String.valueOf(TimeUnit.NANOSECONDS.toSeconds(window.until() - window.from())))
                            .toList());
            line(text, "%s: %d 次 times；恢复用时 well again after (s): %s", fault.title(), made.size(), seconds);
        }
    }

    private static long count(List<Event> events, Outcome outcome) {
        return events.stream().filter(event -> event.outcome() == outcome).count();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(text(format, values)).append('\n');
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
