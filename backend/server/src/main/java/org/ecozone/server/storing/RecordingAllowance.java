package org.ecozone.server.storing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How often an address may have something kept in a day (screenings, reviews, projects and their versions), and how large all of it
 * may be together, as nobody has an account: one caller in a loop must not fill the disk.
 *
 * <p>Known limits: counted in memory, so a restart begins anew; callers behind one proxy are one address.
 */
@Component
class RecordingAllowance {

    /** More addresses than this share what is left. */
    private static final int MOST_ADDRESSES = 100_000;

    private static final String OTHERS = "";

    private final RecordingSettings settings;
    private final Clock clock;
    private final Map<String, Used> recorded = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    RecordingAllowance(RecordingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Used(int count, long bytes) {

        static final Used NOTHING = new Used(0, 0);
    }

    /** Counts a record of {@code address}; throws {@link ProblemException} RECORDS_LIMITED if it has recorded enough. */
    synchronized void take(String address) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (!now.toLocalDate().equals(day)) {
            day = now.toLocalDate();
            recorded.clear();
        }
        String key = key(address);
        Used used = recorded.getOrDefault(key, Used.NOTHING);
        if (used.count() >= settings.perAddressAndDay()
                || used.bytes() >= settings.bytesPerAddressAndDay().toBytes()) {
            Duration left = Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()));
            throw ProblemException.until(
                    left.plusSeconds(1),
                    ProblemCode.RECORDS_LIMITED,
                    "每个地址每天至多登记 " + settings.perAddressAndDay() + " 次（研判、复核意见、项目及其各版合计），合计不超过 "
                            + settings.bytesPerAddressAndDay().toMegabytes() + " MB；今天已登记 " + used.count() + " 次、"
                            + DataSize.ofBytes(used.bytes()).toMegabytes() + " MB，已满；研判（preview）不受限制。"
                            + "需要更多的，请管理员调高 ecozone.recording 的两个上限。");
        }
        recorded.put(key, new Used(used.count() + 1, used.bytes()));
    }

    /** What was counted was not recorded. */
    synchronized void giveBack(String address) {
        recorded.computeIfPresent(key(address), (any, used) -> new Used(Math.max(0, used.count() - 1), used.bytes()));
    }

    /** What was counted was recorded, with so many bytes. */
    synchronized void used(String address, long bytes) {
        recorded.computeIfPresent(key(address), (any, used) -> new Used(used.count(), used.bytes() + bytes));
    }

    /** An IPv6 address counts by its network of 64 bits, all of which one subscriber has. */
    private String key(String address) {
        String network = address.indexOf(':') < 0 ? address : network(address);
        return recorded.containsKey(network) || recorded.size() < MOST_ADDRESSES ? network : OTHERS;
    }

    /** The first four groups of an address that the container wrote out in full. */
    private static String network(String address) {
        int end = 0;
        for (int group = 0; group < 4 && end >= 0; group++) {
            end = address.indexOf(':', end + 1);
        }
        return end < 0 ? address : address.substring(0, end);
    }
}
