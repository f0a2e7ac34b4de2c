package normbook.exercise;

import java.util.HashMap;
import java.util.Map;

/**
 * Submissions without a verdict, by the address that guests sent them from. A limit by account alone is none: whoever
 * comes without a cookie is a new guest each time, and could fill the queue for everybody.
 */
final class UngradedOfGuests {
    /** A class that shares an address may well submit at once; who signs in is limited by account only. */
    static final int MOST = 20;

    private final Map<String, Integer> ungraded = new HashMap<>();

    /** @param address null for somebody who is signed in */
    synchronized boolean enter(String address) {
        if (address == null) return true;
        int now = ungraded.getOrDefault(address, 0);
        if (now >= MOST) return false;
        ungraded.put(address, now + 1);
        return true;
    }

    synchronized void leave(String address) {
        if (address != null) ungraded.computeIfPresent(address, (a, now) -> now > 1 ? now - 1 : null);
    }
}
