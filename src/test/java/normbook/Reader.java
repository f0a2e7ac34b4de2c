package normbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A reader with cookies who follows links and fills in the forms of a page, as a browser without JavaScript does. */
public final class Reader {
    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String language = "zh-TW";

    Reader(String base) {
        this.base = base;
    }

    /** The same person with the same cookies at another address, as after a restart on a free port. */
    public Reader on(String url) {
        Reader moved = new Reader(url);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> moved.cookies.getCookieStore().add(URI.create(url), cookie));
        return moved.reading(language);
    }

    /** The address of a path. */
    public URI address(String path) {
        return URI.create(base + path);
    }

    public Reader reading(String language) {
        this.language = language;
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** The bytes as they come over the wire. */
    public HttpResponse<byte[]> getBytes(String path, String... headers) {
        try {
            return client.send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page at {@code path}, after redirects. */
    public Document page(String path) {
        HttpResponse<String> response = get(path);
        String at = path;
        for (int i = 0; i < 5 && response.statusCode() / 100 == 3; i++) {
            at = response.headers().firstValue("Location").orElseThrow();
            response = get(at);
        }
        assertEquals(200, response.statusCode(), at + "\n" + response.body());
        return Jsoup.parse(response.body(), base + at);
    }

    /** Posts the form with what it contains and these fields: name, value, name, value … */
    public HttpResponse<String> submit(Element form, String... fields) {
        List<String> all = new ArrayList<>();
        for (Element hidden : form.select("input[type=hidden]")) {
            all.add(hidden.attr("name"));
            all.add(hidden.attr("value"));
        }
        all.addAll(List.of(fields));
        return post(form.attr("action"), all.toArray(String[]::new));
    }

    /** As {@link #submit}, but asks for the one question only, as the page's script does. */
    public HttpResponse<String> postFragment(Element form, String... fields) {
        List<String> all = new ArrayList<>();
        for (Element hidden : form.select("input[type=hidden]")) {
            all.add(hidden.attr("name"));
            all.add(hidden.attr("value"));
        }
        all.addAll(List.of(fields));
        return send(request(
                        form.attr("action"),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Fragment",
                        "question")
                .POST(HttpRequest.BodyPublishers.ofString(encode(all.toArray(String[]::new)))));
    }

    public HttpResponse<String> post(String path, String... fields) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /** Somebody new at a server that a test has started itself. */
    public static Reader at(String url) {
        return new Reader(url);
    }

    /** A request by any method with any headers; {@code body} may be empty. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As {@link #post}, with headers: name, value, name, value … */
    public HttpResponse<String> post(List<String> headers, String path, String... fields) {
        return send(request(path, headers.toArray(String[]::new))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /** What a browser does whose user deletes the cookies. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    public HttpResponse<String> postJson(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> postBytes(String path, String contentType, byte[] body) {
        return send(request(path, "Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A stream of lines that goes on until it is closed, such as one of events. */
    public Stream<String> lines(String path, String... headers) {
        try {
            HttpRequest request = request(path, headers).GET().build();
            HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            assertEquals(200, response.statusCode(), path);
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token that the page's scripts send. */
    public String csrf(String path) {
        return page(path).select("meta[name=csrf]").attr("content");
    }

    /** Submits behind everything that waits and returns when the verdict is there, so all before it are graded too. */
    void awaitGraded(String source) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("source", source);
        String path = "/api/exercises/batch-norm-forward/submissions";
        HttpResponse<String> response = postJson(path, json.toString());
        String id = response.body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
        Instant deadline = Instant.now().plusSeconds(300);
        while (response.statusCode() == 202 && Instant.now().isBefore(deadline)) response = get(path + "/" + id);
        assertEquals(200, response.statusCode(), response.body());
    }

    /** Reloads a submission's page as a browser without JavaScript does, until the verdict is there. */
    public Document awaitVerdict(String location) {
        Instant deadline = Instant.now().plusSeconds(60);
        Document page = page(location);
        while (!page.select(".verdict-queued, .verdict-running").isEmpty()) {
            if (Instant.now().isAfter(deadline)) throw new AssertionError("no verdict:\n" + page.text());
            page = page(location);
        }
        return page;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        URI uri = URI.create(path.startsWith("http") ? path : base + path.replaceFirst("#.*", ""));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept-Language", language);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            if (i > 0) body.append('&');
            body.append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }
}
