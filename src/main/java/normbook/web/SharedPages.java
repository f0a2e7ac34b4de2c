package normbook.web;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Pages without anything personal: rendered once to bytes, compressed once, then only handed out.
 *
 * <p>Measured, rendering a 20 KB page each time costs about ten times the processor time of handing out its bytes. What
 * has been asked for once is handed out by {@link SharedPageHandler} before any route is looked for.
 */
public final class SharedPages {
    static final String CACHING = "private, no-cache";
    static final String VARY = "Accept-Encoding, Accept-Language, Cookie";
    static final String HTML = "text/html; charset=utf-8";

    private static final int MAX_ADDRESSES = 20_000;

    private final Assets assets;
    private final boolean development;
    private final IntSupplier revision;
    private volatile Pages pages = new Pages(0);

    /** @param revision of what the pages show: with the next one all are made anew */
    public SharedPages(Assets assets, boolean development, IntSupplier revision) {
        this.assets = assets;
        this.development = development;
        this.revision = revision;
    }

    /**
     * A page as it is handed out.
     *
     * @param policy belongs to the bytes: it names the import map inside them
     * @param buffers by encoding, the bytes outside the heap, from where a socket takes them without a copy
     */
    record SharedPage(Encoded html, String policy, Map<String, ByteBuffer> buffers) {
        ByteBuffer buffer(String encoding) {
            return buffers.computeIfAbsent(encoding, e -> {
                        byte[] bytes = html.bytes(e);
                        return ByteBuffer.allocateDirect(bytes.length)
                                .put(bytes)
                                .flip();
                    })
                    .duplicate();
        }
    }

    private record Address(String path, Preferences reader) {}

    private record Pages(
            int revision, Map<String, SharedPage> byKey, Map<Address, SharedPage> byAddress, Set<String> paths) {
        Pages(int revision) {
            this(revision, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet());
        }

        /** One page has many addresses, since each letter of one may be escaped: no more are kept than there is room for. */
        void put(Address address, SharedPage page) {
            if (byAddress.size() >= MAX_ADDRESSES) return;
            byAddress.put(address, page);
            paths.add(address.path());
        }
    }

    /** @param key names everything that the HTML depends on besides the revision: page, language, theme */
    public void serve(Context ctx, String key, Supplier<String> html) {
        SharedPage page = development ? page(html.get()) : kept(ctx, key, html);
        ctx.header("Content-Security-Policy", page.policy());
        ctx.header("Vary", VARY);
        ctx.header("Cache-Control", CACHING);
        page.html().answer(ctx, HTML);
    }

    /** Whether it is worth finding out who asks. */
    boolean mayHave(String path) {
        return current().paths().contains(path);
    }

    /** The page that this reader gets at this address, where somebody like them has been there before; else null. */
    SharedPage find(String path, Preferences reader) {
        return current().byAddress().get(new Address(path, reader));
    }

    private SharedPage kept(Context ctx, String key, Supplier<String> html) {
        Pages current = current();
        SharedPage page = current.byKey().computeIfAbsent(key, k -> page(html.get()));
        if (ctx.queryString() == null) current.put(new Address(ctx.path(), Preferences.of(ctx)), page);
        return page;
    }

    /** Taken before a page is made: one that is made of newer things is lost with the old ones, never the other way round. */
    private Pages current() {
        int now = revision.getAsInt();
        Pages known = pages;
        if (known.revision() != now) {
            known = new Pages(now);
            pages = known;
        }
        return known;
    }

    private SharedPage page(String html) {
        Encoded encoded = Encoded.of(html.getBytes(StandardCharsets.UTF_8));
        return new SharedPage(encoded, SecurityHeaders.policy(assets.importMapHash(), null), new ConcurrentHashMap<>());
    }
}
