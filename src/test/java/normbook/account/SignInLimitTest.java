package normbook.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLimitTest {
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");
    private final SignInLimit limit = new SignInLimit(() -> now);

    @Test
    void tenFailuresForAUsernameAreTheMostFromAnywhere() {
        for (int i = 0; i < SignInLimit.FAILURES_PER_USERNAME; i++) assertFree("ada", "10.0.0." + i);
        assertFull("ada", "10.9.9.9");
        assertFree("emmy", "10.9.9.9");
    }

    @Test
    void aHundredFailuresFromAnAddressAreTheMostForAnybody() {
        for (int i = 0; i < SignInLimit.FAILURES_PER_ADDRESS; i++) assertFree("user" + i, "10.0.0.1");
        assertFull("somebody", "10.0.0.1");
        assertFree("somebody", "10.0.0.2");
    }

    @Test
    void theWaitEndsWhenTheOldestFailureIsAQuarterOfAnHourOld() {
        assertFree("ada", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(5));
        for (int i = 1; i < SignInLimit.FAILURES_PER_USERNAME; i++) assertFree("ada", "10.0.0.1");
        assertEquals(Duration.ofMinutes(10), limit.start("ada", "10.0.0.1"));
        now = now.plus(Duration.ofMinutes(10));
        assertFree("ada", "10.0.0.1");
        assertFull("ada", "10.0.0.1");
    }

    @Test
    void aRefusedAttemptDoesNotMakeTheWaitLonger() {
        for (int i = 0; i < SignInLimit.FAILURES_PER_USERNAME; i++) assertFree("ada", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(14));
        for (int i = 0; i < 50; i++) assertFull("ada", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(1));
        assertFree("ada", "10.0.0.1");
    }

    @Test
    void guessesSentAtTheSameMomentAreCountedBeforeTheyFail() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) if (limit.start("ada", "10.0.0.1").isZero()) admitted++;
        assertEquals(SignInLimit.FAILURES_PER_USERNAME, admitted);
    }

    @Test
    void successClearsTheUsernameButNotTheAddress() {
        for (int i = 0; i < SignInLimit.FAILURES_PER_ADDRESS - 1; i++) assertFree("user" + i, "10.0.0.1");
        assertFree("mallory", "10.0.0.1");
        limit.succeeded("mallory", "10.0.0.1");
        assertFree("user1", "10.0.0.1");
        assertFull("user2", "10.0.0.1");
    }

    @Test
    void allAddressesOfOneHouseholdCountAsOne() {
        for (int i = 0; i < SignInLimit.FAILURES_PER_ADDRESS; i++) assertFree("user" + i, "2001:db8:1:2::" + i);
        assertFull("somebody", "2001:db8:1:2:ffff:1:1:1");
        assertFree("somebody", "2001:db8:1:3::1");
        assertFree("somebody", "::ffff:10.0.0.1");
    }

    @Test
    void aFloodOfNamesTakesNoEndlessMemory() {
        for (int i = 0; i < SignInLimit.MAX_KEYS + 1000; i++) limit.start("user" + i, "10." + i + ".0.1");
        assertEquals(SignInLimit.MAX_KEYS, limit.keys());
    }

    private void assertFree(String username, String address) {
        assertTrue(limit.start(username, address).isZero(), username + " from " + address);
    }

    private void assertFull(String username, String address) {
        assertFalse(limit.start(username, address).isZero(), username + " from " + address);
    }
}
