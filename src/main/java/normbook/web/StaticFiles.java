package normbook.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Styles, scripts and fonts from {@link Assets}; a versioned URL never changes its bytes. */
final class StaticFiles {
    /** Web fonts and pictures are compressed already. */
    private static final Set<String> COMPRESSED = Set.of("font/woff2", "font/woff", "image/png");

    private final Assets assets;
    /** By the hash of the content: one entry a file, and one more after each edit of a file in development. */
    private final Map<String, Encoded> encoded = new ConcurrentHashMap<>();

    StaticFiles(Assets assets) {
        this.assets = assets;
    }

    void show(Context ctx) {
        Assets.Asset asset =
                assets.find(ctx.path(), ctx.queryParam("v")).orElseThrow(() -> RequestException.notFound(ctx.path()));
        ctx.header("Cache-Control", asset.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("Vary", "Accept-Encoding");
        encoded.computeIfAbsent(asset.etag(), etag -> encode(asset)).answer(ctx, asset.contentType());
    }

    private static Encoded encode(Assets.Asset asset) {
        return COMPRESSED.contains(asset.contentType()) ? Encoded.plain(asset.bytes()) : Encoded.of(asset.bytes());
    }
}
