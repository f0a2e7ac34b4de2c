package normbook.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files a browser loads: ours under {@code /static/}, CodeMirror's modules under {@code /modules/} and KaTeX under
 * {@code /katex/}. The libraries come out of their jars, whatever version the pom names. Nothing else is reachable.
 */
public final class Assets {
    /** {@code immutable}: the URL names this content, so a browser may keep it for ever. */
    public record Asset(byte[] bytes, String contentType, String etag, boolean immutable) {}

    /** Our own modules, so that a plain {@code import './math.js'} is answered by the versioned file. */
    static final List<String> OWN_MODULES = List.of(
            "base",
            "chart",
            "editor",
            "editor/page",
            "exercise",
            "laboratory",
            "laboratory/batch-norm",
            "laboratory/network",
            "laboratory/one-batch",
            "laboratory/page",
            "laboratory/running",
            "lesson",
            "math",
            "notebook",
            "notebook/api",
            "notebook/cells",
            "notebook/conflicts",
            "notebook/document",
            "notebook/editing",
            "notebook/embedded",
            "notebook/hand-in",
            "notebook/import",
            "notebook/keys",
            "notebook/outputs",
            "notebook/page",
            "notebook/plot",
            "notebook/runs",
            "notebook/saving",
            "notebook/steps",
            "notebook/versions",
            "numbers",
            "quiz",
            "search",
            "words");

    /** No empty segment and none that starts with a dot. */
    private static final Pattern SAFE_PATH = Pattern.compile("@?[\\w-][\\w.-]*(?:/[\\w-][\\w.-]*)*");

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "woff", "font/woff",
            "ttf", "font/ttf");

    private final Optional<Path> folder;
    private final LibraryFiles libraries = new LibraryFiles();
    private final Map<String, Asset> cache = new ConcurrentHashMap<>();
    /** Known once and for all where no file can change; every page contains it and its policy names its hash. */
    private volatile ImportMap importMap;

    private record ImportMap(String json, String hash) {}

    private Assets(Optional<Path> folder) {
        this.folder = folder;
    }

    /** From the class path, each file read and hashed once. */
    public static Assets packaged() {
        return new Assets(Optional.empty());
    }

    /** Our own files from {@code folder}, read again on every request, for work on them. */
    public static Assets fromFolder(Path folder) {
        return new Assets(Optional.of(folder));
    }

    /** The URL of a file under {@code static/}, with its version; a name without a file is a bug of ours and throws. */
    public String url(String path) {
        return versioned("/static/" + path);
    }

    /** Where KaTeX's {@code katex.min.js} and {@code katex.min.css} are, with a slash at the end. */
    public String katex() {
        return "/katex/" + libraries.katexVersion() + "/";
    }

    /** The URLs of all editor modules, to be fetched ahead. */
    public List<String> moduleUrls() {
        return libraries.moduleNames().stream()
                .map(name -> versioned("/modules/" + name + ".js"))
                .toList();
    }

    /** The text of the inline import map. */
    public String importMap() {
        return currentImportMap().json();
    }

    /** What the {@code script-src} of the content security policy needs to allow the import map. */
    public String importMapHash() {
        return currentImportMap().hash();
    }

    /** The file behind a URL path; {@code version} is the value of its {@code v} parameter or null. */
    public Optional<Asset> find(String urlPath, String version) {
        Optional<Asset> asset = find(urlPath);
        return asset.map(a -> new Asset(
                a.bytes(),
                a.contentType(),
                a.etag(),
                a.immutable() || versionOf(a).equals(version)));
    }

    /** The file behind a URL path without its query. */
    public Optional<Asset> find(String urlPath) {
        if (folder.isPresent() && urlPath.startsWith("/static/")) return read(urlPath);
        Asset cached = cache.get(urlPath);
        if (cached != null) return Optional.of(cached);
        Optional<Asset> asset = read(urlPath);
        asset.ifPresent(a -> cache.put(urlPath, a));
        return asset;
    }

    private Optional<Asset> read(String urlPath) {
        String contentType = CONTENT_TYPES.get(urlPath.substring(urlPath.lastIndexOf('.') + 1));
        if (contentType == null) return Optional.empty();
        return bytes(urlPath).map(bytes -> {
            String etag = '"' + Hash.of(bytes).substring(0, 16) + '"';
            return new Asset(bytes, contentType, etag, urlPath.startsWith("/katex/"));
        });
    }

    private Optional<byte[]> bytes(String urlPath) {
        if (urlPath.startsWith("/static/")) return ownBytes(urlPath.substring("/static/".length()));
        if (urlPath.startsWith("/modules/") && urlPath.endsWith(".js")) {
            String name = urlPath.substring("/modules/".length(), urlPath.length() - ".js".length());
            return libraries.module(name);
        }
        if (urlPath.startsWith(katex())) return katexBytes(urlPath.substring(katex().length()));
        return Optional.empty();
    }

    private Optional<byte[]> ownBytes(String path) {
        if (!SAFE_PATH.matcher(path).matches()) return Optional.empty();
        if (folder.isEmpty()) return LibraryFiles.resource("static/" + path);
        Path file = folder.get().resolve(path);
        return Files.isRegularFile(file) ? Optional.of(readFile(file)) : Optional.empty();
    }

    private Optional<byte[]> katexBytes(String path) {
        return SAFE_PATH.matcher(path).matches() ? libraries.katex(path) : Optional.empty();
    }

    private ImportMap currentImportMap() {
        if (folder.isPresent()) return newImportMap();
        if (importMap == null) importMap = newImportMap();
        return importMap;
    }

    private ImportMap newImportMap() {
        StringBuilder json = new StringBuilder("{\"imports\":{");
        libraries.moduleNames().forEach(name -> append(json, name, versioned("/modules/" + name + ".js")));
        OWN_MODULES.forEach(name -> append(json, "/static/js/" + name + ".js", url("js/" + name + ".js")));
        json.setLength(json.length() - 1);
        json.append("}}");
        byte[] hash = Hash.sha256(json.toString().getBytes(StandardCharsets.UTF_8));
        return new ImportMap(json.toString(), "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    private String versioned(String urlPath) {
        Asset asset =
                find(urlPath).orElseThrow(() -> new NoSuchElementException("no file behind the asset " + urlPath));
        return urlPath + "?v=" + versionOf(asset);
    }

    private static String versionOf(Asset asset) {
        return asset.etag().replace("\"", "");
    }

    private static void append(StringBuilder json, String specifier, String url) {
        json.append('"').append(specifier).append("\":\"").append(url).append("\",");
    }

    private static byte[] readFile(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
