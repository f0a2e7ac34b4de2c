package normbook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The browser libraries inside their jars: CodeMirror's modules and KaTeX, in whatever version the pom names. */
final class LibraryFiles {
    private final SortedMap<String, String> modules = findModules();
    private final String katexVersion = findKatexVersion();

    /** The specifiers under which modules import one another. */
    SortedSet<String> moduleNames() {
        return new TreeSet<>(modules.keySet());
    }

    Optional<byte[]> module(String name) {
        return Optional.ofNullable(modules.get(name)).flatMap(LibraryFiles::resource);
    }

    String katexVersion() {
        return katexVersion;
    }

    /** @param path without dots that climb: whoever calls has checked it */
    Optional<byte[]> katex(String path) {
        return resource("META-INF/resources/webjars/katex/" + katexVersion + "/dist/" + path);
    }

    static Optional<byte[]> resource(String name) {
        try (InputStream in = LibraryFiles.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every mvnpm jar names its entry module in an import map of its own: specifier to resource. */
    private static SortedMap<String, String> findModules() {
        SortedMap<String, String> modules = new TreeMap<>();
        try {
            for (URL map :
                    Collections.list(LibraryFiles.class.getClassLoader().getResources("META-INF/importmap.json"))) {
                JsonNode imports = new ObjectMapper().readTree(map).path("imports");
                imports.properties().stream()
                        .filter(entry -> !entry.getKey().endsWith("/"))
                        .forEach(entry -> modules.put(
                                entry.getKey(),
                                "META-INF/resources" + entry.getValue().asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    private static String findKatexVersion() {
        byte[] pom = resource("META-INF/maven/org.webjars.npm/katex/pom.properties")
                .orElseThrow(() -> new IllegalStateException("the KaTeX webjar is not on the class path"));
        return Stream.of(new String(pom, StandardCharsets.ISO_8859_1).split("\\R"))
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()))
                .findFirst()
                .orElseThrow();
    }
}
