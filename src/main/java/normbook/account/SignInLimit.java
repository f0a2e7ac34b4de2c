package normbook.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Failed sign-ins in the last quarter of an hour, by username and by address: guessing must not pay. */
final class SignInLimit {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FAILURES_PER_USERNAME = 10;
    /** Many learners share a school's address. */
    static final int FAILURES_PER_ADDRESS = 100;

    private static final int MAX_KEYS = 100_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new HashMap<>();

    SignInLimit(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isReached(String username, String address) {
        return recent("u:" + username) >= FAILURES_PER_USERNAME || recent("a:" + address) >= FAILURES_PER_ADDRESS;
    }

    synchronized void failed(String username, String address) {
        if (failures.size() > MAX_KEYS) failures.keySet().removeIf(key -> recent(key) == 0);
        failures.computeIfAbsent("u:" + username, k -> new ArrayDeque<>()).add(clock.instant());
        failures.computeIfAbsent("a:" + address, k -> new ArrayDeque<>()).add(clock.instant());
    }

    synchronized void succeeded(String username) {
        failures.remove("u:" + username);
    }

    private int recent(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) return 0;
        Instant oldest = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(oldest)) times.removeFirst();
        return times.size();
    }
}
