package normbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import normbook.language.Language;
import org.jdbi.v3.core.Handle;
import org.jsoup.nodes.Element;

/** A real server on a free port with a fresh H2 file, real content and real jailed workers. */
public final class TestApp implements AutoCloseable {
    private static final List<Path> FOLDERS = new CopyOnWriteArrayList<>();
    private static TestApp shared;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestApp::cleanUp));
    }

    private static final Pattern INVITATION = Pattern.compile("(/account/setup/\\S+)");

    private final Normbook normbook;
    private final List<String> said;
    private Reader instructor;

    private TestApp(Normbook normbook, List<String> said) {
        this.normbook = normbook;
        this.said = said;
    }

    /** One server for all tests that bring their own readers: warming up a sandbox for each would take minutes. */
    public static synchronized TestApp shared() {
        if (shared == null) {
            shared = start(Path.of("content"));
        }
        return shared;
    }

    public static TestApp start(Path content) {
        return start(content, temporaryFolder());
    }

    public static TestApp start(Path content, Path data) {
        return start(content, data, Map.of());
    }

    /** @param settings environment variables besides those for the port and the folders */
    public static TestApp start(Path content, Path data, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.putIfAbsent("NORMBOOK_PORT", "0");
        environment.put("NORMBOOK_CONTENT", content.toString());
        environment.put("NORMBOOK_DATA", data.toString());
        List<String> said = new CopyOnWriteArrayList<>();
        Normbook normbook = Normbook.start(Settings.of(environment), new Progress(Language.EN, said::add));
        return new TestApp(normbook, said);
    }

    /** At a time of the test's own. */
    public static TestApp start(Path content, Path data, InstantSource clock) {
        Map<String, String> environment = Map.of(
                "NORMBOOK_PORT",
                "0",
                "NORMBOOK_CONTENT",
                content.toString(),
                "NORMBOOK_DATA",
                data.toString(),
                "NORMBOOK_WORKERS",
                "1");
        List<String> said = new CopyOnWriteArrayList<>();
        Normbook normbook = Normbook.start(Settings.of(environment), new Progress(Language.EN, said::add), clock);
        return new TestApp(normbook, said);
    }

    /** As an author runs it: what changes under {@code content} is there at the next page. */
    public static TestApp startInDevelopment(Path content, Path data) {
        Map<String, String> environment = new HashMap<>();
        environment.put("NORMBOOK_PORT", "0");
        environment.put("NORMBOOK_CONTENT", content.toString());
        environment.put("NORMBOOK_DATA", data.toString());
        environment.put("NORMBOOK_WORKERS", "1");
        environment.put("NORMBOOK_DEVELOPMENT", "true");
        List<String> said = new CopyOnWriteArrayList<>();
        Normbook normbook = Normbook.start(Settings.of(environment), new Progress(Language.EN, said::add));
        return new TestApp(normbook, said);
    }

    /** What the start has printed. */
    public List<String> said() {
        return List.copyOf(said);
    }

    public String url() {
        return "http://localhost:" + normbook.port();
    }

    /** Somebody with a browser of their own, without JavaScript. */
    public Reader reader() {
        return new Reader(url());
    }

    /** Grace, who used the one-time link and is signed in. */
    public synchronized Reader instructor() {
        if (instructor == null) {
            instructor = reader();
            Element form = instructor.page(invitation()).selectFirst("main form");
            HttpResponse<String> response = instructor.submit(
                    form, "username", "grace", "displayName", "Grace", "password", "amazing grace hopper");
            assertEquals(303, response.statusCode(), response.body());
        }
        return instructor;
    }

    /** The path of the link that the first start prints. */
    public String invitation() {
        Matcher link = INVITATION.matcher(String.join("\n", said));
        assertTrue(link.find(), "no link was printed:\n" + said);
        return link.group(1);
    }

    /** What no page does as fast: rows by the thousand. */
    public void write(Consumer<Handle> work) {
        normbook.database().writeOnly(work);
    }

    public Normbook normbook() {
        return normbook;
    }

    @Override
    public void close() {
        normbook.close();
    }

    /** Gone when the tests are over. */
    public static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("normbook-test");
            FOLDERS.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hooks of a process run at once: a folder may go only when the server on it is closed. */
    private static void cleanUp() {
        if (shared != null) shared.close();
        for (Path folder : FOLDERS) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException | UncheckedIOException e) {
                // A server that a test has killed may still write; the folder stays then.
            }
        }
    }
}
