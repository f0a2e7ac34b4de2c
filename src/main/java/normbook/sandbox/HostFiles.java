package normbook.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of the host a worker cannot do without.
 *
 * @param libraries the C library and its like, by the paths under which the loader looks for them
 * @param tools what limits the worker from inside its root
 */
record HostFiles(Path javaHome, Set<Path> libraries, List<Path> tools, Path umount) {
    private static final List<String> JDK_BINARIES = List.of(
            "bin/java",
            "lib/server/libjvm.so",
            "lib/libjava.so",
            "lib/libjimage.so",
            "lib/libjli.so",
            "lib/libnet.so",
            "lib/libnio.so",
            "lib/libverify.so",
            "lib/libzip.so");

    static HostFiles find(Path javaHome) throws IOException {
        Path home = javaHome.toRealPath();
        Set<Path> libraries = new LinkedHashSet<>();
        JDK_BINARIES.forEach(binary -> libraries.addAll(HostTools.libraries(home.resolve(binary))));
        List<Path> tools = new ArrayList<>();
        for (String name : List.of("setpriv", "prlimit")) {
            Path tool =
                    HostTools.find(name).orElseThrow(() -> new IOException(name + " (util-linux) is not installed"));
            tools.add(tool);
            libraries.addAll(HostTools.libraries(tool));
        }
        libraries.removeIf(library -> library.normalize().startsWith(home));
        Path umount = HostTools.find("umount").orElse(Path.of("/bin/umount"));
        return new HostFiles(home, libraries, tools, umount.toRealPath());
    }

    Path loader() throws IOException {
        return libraries.stream()
                .filter(library -> library.getFileName().toString().startsWith("ld-"))
                .findFirst()
                .orElseThrow(() -> new IOException("ldd names no dynamic loader"));
    }

    /** Where umount finds its libraries once the host's root has moved to /old. */
    String oldLibraries() throws IOException {
        Set<String> folders = new LinkedHashSet<>();
        for (Path library : HostTools.libraries(umount)) {
            folders.add("/old" + library.toRealPath().getParent());
        }
        return String.join(":", folders);
    }

    /** Differs wherever a worker's folder or its class data archive would. */
    String fingerprint(byte[] jar, String walls) throws IOException {
        List<Path> files = new ArrayList<>(libraries);
        files.addAll(tools);
        files.add(javaHome.resolve("lib/modules"));
        StringBuilder facts = new StringBuilder(walls + javaHome);
        for (Path file : files) {
            facts.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(jar);
            digest.update(facts.toString().getBytes(StandardCharsets.UTF_8));
            return "worker-" + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
