package normbook.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Pages without anything personal: rendered once to bytes, compressed once, then only handed out.
 *
 * <p>Measured, rendering a 20 KB page each time costs about ten times the processor time of handing out its bytes.
 */
public final class SharedPages {
    private final Assets assets;
    private final boolean development;
    private volatile Map<String, Bytes> pages = new ConcurrentHashMap<>();

    private record Bytes(byte[] plain, byte[] gzip, byte[] brotli, String hash, String importMapHash) {}

    public SharedPages(Assets assets, boolean development) {
        this.assets = assets;
        this.development = development;
    }

    /** @param key names everything that the HTML depends on: page, revision, language, theme */
    public void serve(Context ctx, String key, Supplier<String> html) {
        Bytes bytes = development ? compress(html.get()) : pages.computeIfAbsent(key, k -> compress(html.get()));
        ctx.disableCompression();
        ctx.header("Content-Security-Policy", SecurityHeaders.policy(bytes.importMapHash(), null));
        ctx.header("Vary", "Accept-Encoding, Accept-Language, Cookie");
        ctx.header("Cache-Control", "private, no-cache");
        String encoding = encoding(ctx, bytes);
        String etag = "\"" + bytes.hash() + (encoding.isEmpty() ? "" : "-" + encoding) + "\"";
        ctx.header("ETag", etag);
        if (matches(ctx.header("If-None-Match"), etag)) {
            ctx.status(304);
            return;
        }
        if (!encoding.isEmpty()) ctx.header("Content-Encoding", encoding);
        ctx.contentType("text/html; charset=utf-8").result(bytesFor(encoding, bytes));
    }

    /** To be called when a lesson has changed: old revisions need no memory. */
    public void forgetAll() {
        pages = new ConcurrentHashMap<>();
    }

    private static boolean matches(String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) return false;
        for (String candidate : ifNoneMatch.split(",")) {
            if (candidate.trim().replaceFirst("^W/", "").equals(etag)) return true;
        }
        return false;
    }

    private static String encoding(Context ctx, Bytes bytes) {
        String accepted = ctx.header("Accept-Encoding");
        if (accepts(accepted, "br") && bytes.brotli != null) return "br";
        return accepts(accepted, "gzip") ? "gzip" : "";
    }

    private static boolean accepts(String header, String encoding) {
        if (header == null) return false;
        for (String candidate : header.split(",")) {
            String[] parts = candidate.trim().split("\\s*;\\s*");
            if (parts[0].equalsIgnoreCase(encoding)) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static byte[] bytesFor(String encoding, Bytes bytes) {
        return switch (encoding) {
            case "br" -> bytes.brotli;
            case "gzip" -> bytes.gzip;
            default -> bytes.plain;
        };
    }

    private Bytes compress(String html) {
        byte[] plain = html.getBytes(StandardCharsets.UTF_8);
        return new Bytes(plain, gzip(plain), brotli(plain), Hash.of(plain).substring(0, 32), assets.importMapHash());
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Null where this machine has no native brotli: gzip serves then. */
    private static byte[] brotli(byte[] plain) {
        if (!Brotli4jLoader.isAvailable()) return null;
        try {
            return Encoder.compress(plain, new Encoder.Parameters().setQuality(11));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
