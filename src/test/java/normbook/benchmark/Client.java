package normbook.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import normbook.Reader;

/**
 * A learner at the page of an exercise, who submits as the page's script does. Over a socket of its own, since it shares
 * the processor with what is measured, and an HTTP library took some two milliseconds of it.
 */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String head;
    private final Socket socket;
    private final InputStream in;

    Client(Reader reader, String slug) throws IOException {
        URI url = reader.address("/api/exercises/" + slug + "/submissions");
        // The form's token comes with the cookie it belongs to.
        String token = reader.csrf("/exercises/" + slug);
        head = "POST " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nCookie: "
                + "normbook_session=" + reader.cookie("normbook_session") + "\r\nX-CSRF-Token: " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
        socket = new Socket(url.getHost(), url.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Returns the verdict JSON. */
    JsonNode submit(String source) throws IOException {
        byte[] body = JsonNodeFactory.instance
                .objectNode()
                .put("source", source)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        String status = line();
        byte[] answer = body();
        if (!status.contains(" 200 "))
            throw new IllegalStateException(status + " " + new String(answer, StandardCharsets.UTF_8));
        return JSON.readTree(answer);
    }

    /** Of a known length, or in chunks. */
    private byte[] body() throws IOException {
        int length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.toLowerCase(Locale.ROOT).split(":", 2);
            if (header[0].equals("content-length")) length = Integer.parseInt(header[1].strip());
        }
        if (length >= 0) return in.readNBytes(length);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            chunks.writeBytes(in.readNBytes(size));
            line();
            if (size == 0) return chunks.toByteArray();
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the server hung up");
            if (c != '\r') line.write(c);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
