package normbook.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and asks the programs of the host: never through the server's own PATH or environment. */
final class HostTools {
    static final String PATH = "/usr/sbin:/usr/bin:/sbin:/bin";
    private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");

    private HostTools() {}

    static Optional<Path> find(String name) {
        return Set.of(PATH.split(":")).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .sorted()
                .findFirst();
    }

    /** What the command said where it ended well within ten seconds. */
    static Optional<String> ask(List<String> command) {
        try {
            Process process = start(command);
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The libraries a program or library needs, and the dynamic loader, as the host's ldd resolves them. */
    static Set<Path> libraries(Path binary) {
        Set<Path> found = new LinkedHashSet<>();
        Matcher lines = LIBRARY.matcher(ask(List.of("ldd", binary.toString())).orElse(""));
        while (lines.find()) {
            found.add(Path.of(lines.group(1)));
        }
        return found;
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", PATH);
        return builder.start();
    }
}
