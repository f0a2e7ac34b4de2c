package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UngradedOfGuestsTest {
    @Test
    void oneAddressCannotFillTheQueueForEverybody() {
        UngradedOfGuests guests = new UngradedOfGuests();
        for (int i = 0; i < UngradedOfGuests.MOST; i++) assertTrue(guests.enter("192.0.2.1"));
        assertFalse(guests.enter("192.0.2.1"));
        assertTrue(guests.enter("192.0.2.2"), "another address");
        assertTrue(guests.enter(null), "somebody who is signed in");
        guests.leave("192.0.2.1");
        assertTrue(guests.enter("192.0.2.1"), "after a verdict");
    }
}
