package normbook.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whose network a request came from, for limits by address. */
final class RemoteAddress {
    private RemoteAddress() {}

    /**
     * Behind a proxy, the last entry of X-Forwarded-For: that one our proxy wrote itself. The ones before it came with
     * the request, so a reader could put there whatever gets round a limit.
     */
    static String of(Context ctx, boolean behindProxy) {
        String connected = ctx.req().getRemoteAddr();
        if (!behindProxy) return connected;
        List<String> lines = new ArrayList<>(Collections.list(ctx.req().getHeaders("X-Forwarded-For")));
        if (lines.isEmpty()) return connected;
        String line = lines.get(lines.size() - 1);
        String last = withoutPort(line.substring(line.lastIndexOf(',') + 1).strip());
        return last.isEmpty() ? connected : last;
    }

    /** Some proxies write the port too, and each connection has another. */
    private static String withoutPort(String address) {
        return address.replaceFirst("^\\[(.*)](?::\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1");
    }
}
