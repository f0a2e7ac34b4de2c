package normbook.web;

import io.javalin.http.Context;

/** Styles, scripts and fonts from {@link Assets}; a versioned URL never changes its bytes. */
final class StaticFiles {
    private final Assets assets;

    StaticFiles(Assets assets) {
        this.assets = assets;
    }

    void show(Context ctx) {
        Assets.Asset asset =
                assets.find(ctx.path(), ctx.queryParam("v")).orElseThrow(() -> RequestException.notFound(ctx.path()));
        ctx.header("Cache-Control", asset.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("ETag", asset.etag());
        if (asset.etag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.contentType(asset.contentType()).result(asset.bytes());
    }
}
