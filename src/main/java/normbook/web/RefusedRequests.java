package normbook.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.language.Language;
import normbook.language.Messages;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Requests that Jetty refuses before any route sees them: broken lines, headers that are too large, addresses with a
 * wrong encoding. Jetty's own page would show its inner words; here the reader gets our sentences, in both languages
 * since the request may have been too broken to say which one.
 */
final class RefusedRequests extends ErrorHandler {
    private final SecurityHeaders headers;

    RefusedRequests(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        RequestException refused = new RequestException(status, key(status), "-");
        boolean api = request.getHttpURI().getPath() != null
                && request.getHttpURI().getPath().startsWith("/api/");
        String body = api ? json(refused).toString() : text(refused, request.getHeaders());
        HttpFields.Mutable fields = response.getHeaders();
        headers.all().forEach(fields::put);
        fields.put("Cache-Control", "no-store");
        fields.put("Content-Type", api ? "application/json; charset=utf-8" : "text/plain; charset=utf-8");
        Content.Sink.write(response, true, body, callback);
    }

    /** The failure as the API says it: in every language. */
    static ObjectNode json(RequestException failure) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode error = root.putObject("error").put("status", failure.status());
        ObjectNode message = error.putObject("message");
        ObjectNode next = error.putObject("next");
        for (Language language : Language.values()) {
            message.put(language.tag(), failure.sentence(Messages.of(language)));
            next.put(language.tag(), failure.nextStep(Messages.of(language)));
        }
        return root;
    }

    private static String text(RequestException failure, HttpFields fields) {
        Language first = Preferences.accepted(fields.get("Accept-Language"));
        return Stream.concat(Stream.of(first), Stream.of(Language.values()))
                .distinct()
                .map(Messages::of)
                .map(messages -> failure.sentence(messages) + "\n" + failure.nextStep(messages) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static String key(int status) {
        return switch (status) {
            case 414, 431 -> "web.error.address-too-long";
            default -> status < 500 || status == 505 ? "web.error.malformed" : "web.error.ours";
        };
    }
}
