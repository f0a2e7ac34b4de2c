package normbook.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import normbook.web.Hash;

/**
 * Failed sign-ins in the last quarter of an hour, by username and by address: guessing must not pay.
 *
 * <p>An attempt counts from its start and is taken back when it succeeds: a hundred guesses sent at the same moment
 * would otherwise all be let in before the first has failed.
 */
final class SignInLimit {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FAILURES_PER_USERNAME = 10;
    /** Many learners share a school's address. */
    static final int FAILURES_PER_ADDRESS = 100;

    static final int MAX_KEYS = 100_000;

    private final InstantSource clock;
    /** The key that was used longest ago comes first, and goes first when there are too many. */
    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MAX_KEYS;
        }
    };

    SignInLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts an attempt, unless there have been too many: then how long to wait, else zero. */
    synchronized Duration start(String username, String address) {
        Duration wait =
                longer(wait(username(username), FAILURES_PER_USERNAME), wait(address(address), FAILURES_PER_ADDRESS));
        if (wait.isZero()) {
            attempts(username(username)).add(clock.instant());
            attempts(address(address)).add(clock.instant());
        }
        return wait;
    }

    /** Whoever knows the password starts afresh; the address only gets this one attempt back. */
    synchronized void succeeded(String username, String address) {
        attempts.remove(username(username));
        attempts(address(address)).pollLast();
    }

    synchronized int keys() {
        return attempts.size();
    }

    private Duration wait(String key, int allowed) {
        Deque<Instant> times = attempts.get(key);
        if (times == null) return Duration.ZERO;
        Instant oldest = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.peekFirst().isAfter(oldest)) times.removeFirst();
        return times.size() < allowed ? Duration.ZERO : Duration.between(oldest, times.peekFirst());
    }

    private Deque<Instant> attempts(String key) {
        return attempts.computeIfAbsent(key, k -> new ArrayDeque<>());
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** Hashed, since a form may name a user in half a megabyte. */
    private static String username(String username) {
        return "u:" + Hash.of(username);
    }

    /** One household has 2^64 addresses of IPv6: they count as one. Mapped IPv4 has dots too. */
    private static String address(String address) {
        return "a:" + Hash.of(address.contains(".") ? address : network(address));
    }

    private static String network(String address) {
        String[] groups = address.replace("[", "").split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4 && i < groups.length && !(i > 0 && groups[i].isEmpty()); i++) {
            network.append(groups[i].replaceFirst("^0+(?=.)", "")).append(':');
        }
        return network.toString();
    }
}
