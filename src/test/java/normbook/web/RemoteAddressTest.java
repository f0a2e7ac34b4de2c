package normbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteAddressTest {
    @Test
    void withoutAProxyAHeaderIsOnlyAClaim() {
        try (SmallServer server = SmallServer.behindProxy(false)) {
            assertEquals("127.0.0.1", address(server, "X-Forwarded-For", "1.2.3.4"));
            assertEquals("127.0.0.1", address(server, "Forwarded", "for=1.2.3.4"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3.4 | 1.2.3.4",
                "6.6.6.6, 1.2.3.4 | 1.2.3.4",
                "x,y , 1.2.3.4:5678 | 1.2.3.4",
                "2001:db8::1 | 2001:db8::1",
                "[2001:db8::1]:443 | 2001:db8::1",
                "'' | 127.0.0.1",
                "',' | 127.0.0.1"
            })
    void behindAProxyTheEntryOfTheProxyCountsAndNotTheReadersOwn(String header, String address) {
        try (SmallServer server = SmallServer.behindProxy(true)) {
            assertEquals(address, address(server, "X-Forwarded-For", header));
            assertEquals("127.0.0.1", address(server, "Forwarded", "for=6.6.6.6"));
        }
    }

    private static String address(SmallServer server, String name, String value) {
        return server.reader().get("/address", name, value).body();
    }
}
