package normbook.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes that no decent client would send, and all that the server answers. */
final class RawRequest {
    private RawRequest() {}

    /** {@code line} and {@code headers} as they are, plus a Host and an end. */
    static String send(String url, String line, String... headers) {
        StringBuilder request = new StringBuilder(line).append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) request.append(header).append("\r\n");
        return sendText(url, request.append("\r\n").toString());
    }

    static String sendText(String url, String request) {
        URI uri = URI.create(url);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
