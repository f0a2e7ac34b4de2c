package normbook;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import normbook.language.Language;
import normbook.sandbox.Lifetime;

/**
 * What an operator may set, by environment variables; each has a default that works.
 *
 * @param baseUrl the address that readers use; https makes cookies Secure
 * @param behindProxy whether X-Forwarded-For names the reader
 * @param workers programs of learners that run at once
 * @param queueLength submissions that may wait before new ones are asked to try again
 * @param strict each submission in a process of its own, as under the rules of an examination
 * @param kernels notebooks that run at once on this machine
 * @param kernelIdle after which a notebook's kernel is put away
 * @param development templates, styles and notes are read anew at each request
 */
record Settings(
        String host,
        int port,
        Path contentFolder,
        Path dataFolder,
        URI baseUrl,
        boolean behindProxy,
        int workers,
        int queueLength,
        boolean strict,
        int kernels,
        Duration kernelIdle,
        boolean development) {

    /** Every variable with its default, in the order of {@code --help}; its meaning is message {@code app.settings.<name>}. */
    static final Map<String, String> DEFAULTS = defaults();

    static Settings of(Map<String, String> environment) {
        Reader reader = new Reader(environment);
        String host = reader.text("NORMBOOK_HOST");
        int port = reader.number("NORMBOOK_PORT", 0, 65535);
        String baseUrl = reader.text("NORMBOOK_BASE_URL");
        return new Settings(
                host,
                port,
                Path.of(reader.text("NORMBOOK_CONTENT")),
                Path.of(reader.text("NORMBOOK_DATA")),
                baseUrl.isEmpty() ? URI.create("http://localhost:" + port) : reader.url("NORMBOOK_BASE_URL"),
                reader.flag("NORMBOOK_BEHIND_PROXY"),
                reader.number("NORMBOOK_WORKERS", 1, 64),
                reader.number("NORMBOOK_QUEUE", 1, 100_000),
                reader.flag("NORMBOOK_STRICT"),
                reader.number("NORMBOOK_KERNELS", 1, 36),
                Duration.ofMinutes(reader.number("NORMBOOK_KERNEL_IDLE", 1, 24 * 60)),
                reader.flag("NORMBOOK_DEVELOPMENT"));
    }

    boolean https() {
        return "https".equals(baseUrl.getScheme());
    }

    Lifetime workerLifetime() {
        return strict ? Lifetime.ONE_JOB : Lifetime.LONG;
    }

    /** The language of the command line: {@code NORMBOOK_LANGUAGE}, else the terminal's locale. */
    static Language languageOf(Map<String, String> environment) {
        for (String variable : List.of("NORMBOOK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "");
            if (value.startsWith("zh")) return Language.ZH_TW;
            if (!value.isEmpty()) return Language.EN;
        }
        return Language.EN;
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("NORMBOOK_HOST", "127.0.0.1");
        defaults.put("NORMBOOK_PORT", "7070");
        defaults.put("NORMBOOK_CONTENT", "content");
        defaults.put("NORMBOOK_DATA", ".normbook");
        defaults.put("NORMBOOK_BASE_URL", "");
        defaults.put("NORMBOOK_BEHIND_PROXY", "false");
        defaults.put(
                "NORMBOOK_WORKERS",
                Integer.toString(Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()))));
        defaults.put("NORMBOOK_QUEUE", "200");
        defaults.put("NORMBOOK_STRICT", "false");
        defaults.put("NORMBOOK_KERNELS", "12");
        defaults.put("NORMBOOK_KERNEL_IDLE", "30");
        defaults.put("NORMBOOK_DEVELOPMENT", "false");
        defaults.put("NORMBOOK_LANGUAGE", "");
        return defaults;
    }

    /** A variable whose value cannot be used. */
    static final class Wrong extends RuntimeException {
        final String key;
        final transient List<Object> arguments;

        Wrong(String variable, String value, String key, Object... more) {
            super(variable + "=" + value);
            this.key = key;
            List<Object> all = new ArrayList<>(List.of(variable, value));
            all.addAll(List.of(more));
            arguments = List.copyOf(all);
        }
    }

    private record Reader(Map<String, String> environment) {
        String text(String variable) {
            String value = environment.get(variable);
            return value == null || value.isBlank() ? DEFAULTS.get(variable) : value.strip();
        }

        int number(String variable, int min, int max) {
            try {
                int number = Integer.parseInt(text(variable));
                if (number >= min && number <= max) return number;
            } catch (NumberFormatException e) {
                // said below, together with numbers out of range
            }
            throw new Wrong(variable, text(variable), "app.settings.not-a-number", min, max);
        }

        boolean flag(String variable) {
            return switch (text(variable)) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> throw new Wrong(variable, text(variable), "app.settings.not-a-flag");
            };
        }

        URI url(String variable) {
            try {
                URI url = URI.create(text(variable).replaceFirst("/+$", ""));
                boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
                if (web && url.getHost() != null) return url;
            } catch (IllegalArgumentException e) {
                // said below
            }
            throw new Wrong(variable, text(variable), "app.settings.not-a-url");
        }
    }
}
