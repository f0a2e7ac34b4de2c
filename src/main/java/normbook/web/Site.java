package normbook.web;

import io.javalin.http.Context;
import java.net.URI;

/**
 * Where readers reach this server, for links that somebody hands on.
 *
 * @param address null: the one that the request was sent to
 */
public record Site(URI address) {
    public String link(Context ctx, String path) {
        return (address == null ? "http://" + ctx.host() : address.toString()) + path;
    }
}
