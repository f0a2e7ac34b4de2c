package normbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import normbook.web.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a command asks the server that has the data folder open: a piece of JSON each way, over this machine's own network.
 * Who may read the data folder may ask, since the file that says where holds the word to be let in.
 */
final class Control implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Control.class);
    private static final String FILE = "control.json";
    private static final int WAITING = 4;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final ServerSocket socket;
    private final String token = UUID.randomUUID().toString();
    private final Function<Request, Answer> server;

    private Control(Path file, ServerSocket socket, Function<Request, Answer> server) {
        this.file = file;
        this.socket = socket;
        this.server = server;
    }

    record Request(String command, Path file) {}

    /** @param key of the sentence to print */
    record Answer(boolean done, String key, List<String> arguments) {
        static Answer of(boolean done, String key, List<?> arguments) {
            return new Answer(done, key, arguments.stream().map(String::valueOf).toList());
        }
    }

    static Control listen(Path data, Function<Request, Answer> server) {
        try {
            ServerSocket socket = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
            Control control = new Control(data.resolve(FILE), socket, server);
            control.announce();
            DaemonThreads.named("control").newThread(control::serve).start();
            return control;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where no server listens. */
    static Optional<Answer> ask(Path data, Request request) {
        try {
            JsonNode there = JSON.readTree(Files.readString(data.resolve(FILE)));
            int port = there.path("port").asInt();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                ObjectNode json = JSON.createObjectNode()
                        .put("token", there.path("token").asText())
                        .put("command", request.command())
                        .put("file", request.file().toAbsolutePath().toString());
                write(socket, json);
                JsonNode answer = JSON.readTree(read(socket));
                List<String> arguments = new ArrayList<>();
                answer.path("arguments").forEach(argument -> arguments.add(argument.asText()));
                return answer.has("key")
                        ? Optional.of(new Answer(
                                answer.path("done").asBoolean(),
                                answer.path("key").asText(),
                                arguments))
                        : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void announce() throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        ObjectNode json =
                JSON.createObjectNode().put("port", socket.getLocalPort()).put("token", token);
        Files.writeString(file, json.toString());
    }

    /** One after another: a backup and what would replace its data do not go together. */
    private void serve() {
        while (!socket.isClosed()) {
            try (Socket asked = socket.accept()) {
                answer(asked);
            } catch (IOException e) {
                LOG.debug("closed, or somebody who hung up", e);
            } catch (RuntimeException e) {
                LOG.error("a command could not be carried out", e);
            }
        }
    }

    private void answer(Socket asked) throws IOException {
        asked.setSoTimeout(PATIENCE_MILLIS);
        JsonNode json = JSON.readTree(read(asked));
        if (!token.equals(json.path("token").asText())) return;
        Answer answer = server.apply(new Request(
                json.path("command").asText(), Path.of(json.path("file").asText())));
        ObjectNode said = JSON.createObjectNode().put("done", answer.done()).put("key", answer.key());
        answer.arguments().forEach(said.putArray("arguments")::add);
        write(asked, said);
    }

    private static String read(Socket socket) throws IOException {
        return new DataInputStream(socket.getInputStream()).readUTF();
    }

    private static void write(Socket socket, ObjectNode json) throws IOException {
        new DataOutputStream(socket.getOutputStream()).writeUTF(json.toString());
    }
}
