package normbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a user runs it: {@code java -jar target/normbook.jar} in a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {
    static final Path JAR = Path.of("target/normbook.jar").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private String url;
    private Thread listener;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Waits until the server says that it is ready. */
    static ServerProcess start(Path data) {
        List<String> command = List.of(java(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString());
        return start(data, command, Map.of("NORMBOOK_WORKERS", "1"));
    }

    static ServerProcess start(Path data, Path content) {
        List<String> command = List.of(java(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString());
        return start(data, command, Map.of("NORMBOOK_WORKERS", "1", "NORMBOOK_CONTENT", content.toString()));
    }

    /** With nothing set but the port and the folders, as in the README's first command. */
    public static ServerProcess startAsUsersDo(Path data) {
        return start(data, List.of(java(), "-jar", JAR.toString()), Map.of());
    }

    /** As users do with a course of their own. */
    public static ServerProcess startAsUsersDo(Path data, Path content) {
        return start(data, List.of(java(), "-jar", JAR.toString()), Map.of("NORMBOOK_CONTENT", content.toString()));
    }

    private static ServerProcess start(Path data, List<String> command, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("NORMBOOK_PORT", "0");
        builder.environment().put("NORMBOOK_DATA", data.toString());
        builder.environment().put("NORMBOOK_LANGUAGE", "en");
        try {
            ServerProcess server = new ServerProcess(builder.start());
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public String url() {
        return url;
    }

    public Reader reader() {
        return new Reader(url);
    }

    List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    public Process process() {
        return process;
    }

    /** Waits until the process says a second time that it is ready: on any free port, so at another address. */
    void awaitReadyAgain() throws InterruptedException {
        synchronized (said) {
            while (addresses().size() < 2) said.wait();
            url = addresses().get(1);
        }
    }

    private List<String> addresses() {
        return said.stream()
                .map(READY::matcher)
                .filter(Matcher::find)
                .map(ready -> ready.group(1))
                .toList();
    }

    /** SIGKILL: no shutdown hook, no flush. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** When this returns, all that the ended process said has been heard. */
    void awaitSilence() throws InterruptedException {
        listener.join();
    }

    @Override
    public void close() {
        // By its handle: Process.destroy would close the pipe that the last words come through.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("the server does not stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            hear(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                url = ready.group(1);
                break;
            }
        }
        if (url == null) throw new IllegalStateException("the server did not start:\n" + String.join("\n", said));
        listener = new Thread(() -> lines.lines().forEach(this::hear));
        listener.setDaemon(true);
        listener.start();
    }

    private void hear(String line) {
        synchronized (said) {
            said.add(line);
            said.notifyAll();
        }
    }
}
