package normbook.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import normbook.language.Language;
import normbook.web.SamplePages.Sample;

/**
 * Serves the sample pages under the real content security policy, with stand-ins for what the scripts ask: see a page at
 * {@code /preview/zh-TW/light/lesson}. Run {@link #main} with {@code -Ddev} to work on templates and style sheets.
 */
final class PreviewServer implements AutoCloseable {
    /** Method and path of every request that was not for an asset, with its body. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    private final AtomicInteger verdictsAsked = new AtomicInteger();
    private final HttpServer server;

    PreviewServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(runnable -> {
            Thread thread = new Thread(runnable, "preview");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        PreviewServer preview = new PreviewServer(Integer.parseInt(arguments[0]));
        System.out.println("http://127.0.0.1:" + preview.port() + "/preview/zh-TW/light/lesson");
        Thread.currentThread().join();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            var asset = SampleViews.ASSETS.find(path);
            if (asset.isPresent()) {
                send(exchange, 200, asset.get().contentType(), asset.get().bytes());
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + path + " " + body);
            if (path.startsWith("/api/")) {
                verdictsAsked.set(0);
                requests.add("Prefer: " + exchange.getRequestHeaders().getFirst("Prefer"));
                send(exchange, 202, "application/json", bytes("{\"id\":\"s4\",\"verdict\":\"queued\"}"));
            } else {
                html(exchange, path);
            }
        }
    }

    private void html(HttpExchange exchange, String path) throws IOException {
        String[] parts = path.split("/");
        if (path.startsWith("/preview/")) page(exchange, parts[2], parts[3], parts[4]);
        else if (path.startsWith("/fragments/")) page(exchange, "zh-TW", "auto", "lesson-fragment");
        else if (path.endsWith("/attempts") || path.endsWith("/rating")) page(exchange, "zh-TW", "auto", "question");
        else if (path.contains("/submissions/")) page(exchange, "zh-TW", "auto", verdict());
        else send(exchange, 404, "text/plain", bytes("no such page"));
    }

    private String verdict() {
        return switch (verdictsAsked.getAndIncrement()) {
            case 0 -> "submission-queued";
            case 1 -> "submission-running";
            default -> "submission-compile_error";
        };
    }

    private void page(HttpExchange exchange, String language, String theme, String name) throws IOException {
        Sample sample = SamplePages.all(Language.find(language).orElseThrow(), theme).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        exchange.getResponseHeaders().set("Content-Security-Policy", policy());
        send(exchange, 200, "text/html; charset=utf-8", bytes(SampleViews.render(sample)));
    }

    private static String policy() {
        return "default-src 'none'; script-src 'self' " + SampleViews.ASSETS.importMapHash()
                + "; style-src 'self' 'nonce-bm9uY2U'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
