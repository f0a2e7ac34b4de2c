package normbook.web;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import normbook.web.SharedPages.SharedPage;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hands out pages that all readers share before the servlets and the routes: with the same headers and the same bytes as
 * {@link SharedPages#serve}, for a fraction of the processor time. Whatever it does not know goes the usual way.
 */
final class SharedPageHandler extends Handler.Wrapper {
    private static final int MAX_READERS = 1_000;

    private final SharedPages pages;
    private final HttpFields always;
    /** What a browser says of its reader is the same at each request; reading it costs more than the rest. */
    private final Map<Said, Preferences> readers = new ConcurrentHashMap<>();

    private record Said(String language, String theme, String accepted) {}

    SharedPageHandler(SharedPages pages, SecurityHeaders headers) {
        this.pages = pages;
        HttpFields.Mutable fields = HttpFields.build();
        headers.all().forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
        fields.remove("Content-Security-Policy");
        fields.add(new PreEncodedHttpField(HttpHeader.VARY, SharedPages.VARY));
        fields.add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, SharedPages.CACHING));
        fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, SharedPages.HTML));
        this.always = fields.asImmutable();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SharedPage page = page(request);
        if (page == null) return super.handle(request, response, callback);
        HttpFields asked = request.getHeaders();
        Encoded html = page.html();
        String encoding = html.encoding(asked.get(HttpHeader.ACCEPT_ENCODING));
        String etag = html.etag(encoding);
        HttpFields.Mutable fields = response.getHeaders().add(always).put("Content-Security-Policy", page.policy());
        fields.put(HttpHeader.ETAG, etag);
        if (Encoded.matches(asked.get(HttpHeader.IF_NONE_MATCH), etag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            callback.succeeded();
            return true;
        }
        if (!encoding.isEmpty()) fields.put(HttpHeader.CONTENT_ENCODING, encoding);
        ByteBuffer bytes = page.buffer(encoding);
        fields.put(HttpHeader.CONTENT_LENGTH, bytes.remaining());
        response.write(true, bytes, callback);
        return true;
    }

    private SharedPage page(Request request) {
        if (!request.getMethod().equals("GET") || request.getHttpURI().getQuery() != null) return null;
        String path = request.getHttpURI().getPath();
        return pages.mayHave(path) ? pages.find(path, reader(request)) : null;
    }

    private Preferences reader(Request request) {
        String language = null;
        String theme = null;
        for (HttpCookie cookie : Request.getCookies(request)) {
            if (cookie.getName().equals(Preferences.LANGUAGE_COOKIE)) language = cookie.getValue();
            if (cookie.getName().equals(Preferences.THEME_COOKIE)) theme = cookie.getValue();
        }
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
        if (readers.size() > MAX_READERS) readers.clear();
        return readers.computeIfAbsent(
                new Said(language, theme, accepted),
                said -> Preferences.of(said.language(), said.theme(), said.accepted()));
    }
}
