package org.ecozone.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Every request of a run. Many threads add; it is read when they are done. */
final class Tally {

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();

    void add(Event event) {
        events.add(event);
    }

    List<Event> where(Predicate<Event> wanted) {
        return events.stream().filter(wanted).toList();
    }

    /** Requests that got no answer though somebody was there to give one. */
    List<Event> unanswered(List<Window> windows) {
        return where(event -> event.outcome() == Outcome.UNANSWERED
                && windows.stream().noneMatch(window -> window.fault().stopsServer() && window.touches(event)));
    }

    /** Requests that were refused though nothing was amiss that they depend on; hostile ones may be refused at any time. */
    List<Event> refused(List<Window> windows) {
        return where(event -> event.outcome() == Outcome.REFUSED
                && event.kind() != Kind.HOSTILE
                && windows.stream()
                        .noneMatch(window -> window.touches(event)
                                && (window.fault().stopsServer()
                                        || event.kind().asksDatabase()
                                        || window.fault() == FaultKind.FILL_DISK)));
    }

    List<Event> wrong() {
        return where(event -> event.outcome() == Outcome.WRONG);
    }

    /** Those of a kind that were answered rightly and that no fault touched. */
    List<Event> undisturbed(Kind kind, List<Window> windows) {
        return where(event -> event.kind() == kind
                && event.outcome() == Outcome.RIGHT
                && windows.stream().noneMatch(window -> window.touches(event)));
    }

    /** How many there are of each note. */
    static Map<String, Integer> notes(List<Event> events) {
        return Tallied.of(events.stream().map(Event::note).toList());
    }

    /**
     * The time within which {@code share} of the events were over, in milliseconds: the smallest such time of an event; 0 of none.
     *
     * @param share above 0, to 1
     */
    static double quantile(List<Event> events, double share) {
        List<Double> millis =
                new ArrayList<>(events.stream().map(Event::millis).sorted().toList());
        return millis.isEmpty() ? 0 : millis.get((int) Math.ceil(share * millis.size()) - 1);
    }
}
