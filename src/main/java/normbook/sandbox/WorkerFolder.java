package normbook.sandbox;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a worker sees of the host: a folder that becomes its root, with the worker's jar, the C library and two tools.
 * The JDK is mounted into it at its own place.
 */
final class WorkerFolder {
    static final String JAR = "worker.jar";

    private final Path folder;
    private final HostFiles host;

    private WorkerFolder(Path folder, HostFiles host) {
        this.folder = folder;
        this.host = host;
    }

    /** Makes the folder where it is not there yet. Its name tells its content, so it never changes under a worker. */
    static WorkerFolder make(Path data, HostFiles host, String walls, WorkerJar program) throws IOException {
        Files.createDirectories(data);
        deleteOld(data);
        byte[] jar = program.bytes();
        WorkerFolder made = new WorkerFolder(data.toRealPath().resolve(host.fingerprint(jar, walls)), host);
        if (!Files.exists(made.folder)) {
            Path unfinished = Files.createTempDirectory(data.toRealPath(), "new-");
            new WorkerFolder(unfinished, host).fill(jar);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, made.folder, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.setLastModifiedTime(made.folder, FileTime.from(Instant.now()));
        return made;
    }

    /** What another version of the server left behind; one still running makes its own again. */
    private static void deleteOld(Path data) throws IOException {
        FileTime yesterday = FileTime.from(Instant.now().minus(1, ChronoUnit.DAYS));
        try (Stream<Path> folders = Files.list(data)) {
            for (Path folder : folders.toList()) {
                boolean isOurs = folder.getFileName().toString().matches("(worker|new)-\\w+");
                if (isOurs && Files.getLastModifiedTime(folder).compareTo(yesterday) < 0) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Path root() {
        return folder.resolve("root");
    }

    /** The worker's jar and what lies beside it, as the server sees it; a jailed worker sees {@code /app}. */
    Path app() {
        return root().resolve("app");
    }

    Path script() {
        return folder.resolve("jail.sh");
    }

    HostFiles host() {
        return host;
    }

    /** A process that gets these variables and no other. */
    ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("PATH", HostTools.PATH);
        // Without /proc the launcher cannot tell where its libraries are.
        String lib = host.javaHome().resolve("lib").toString();
        builder.environment().put("LD_LIBRARY_PATH", lib + ":" + lib + "/server");
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        return builder;
    }

    private void fill(byte[] jar) throws IOException {
        for (String name : List.of("app", "bin", "old", "proc")) {
            Files.createDirectories(root().resolve(name));
        }
        Files.createDirectories(inRoot(host.javaHome()));
        Files.write(app().resolve(JAR), jar);
        copyNativeLibrary();
        for (Path tool : host.tools()) {
            copy(tool, root().resolve("bin").resolve(tool.getFileName()));
        }
        for (Path library : host.libraries()) {
            copy(library, inRoot(library));
        }
        copySettingsOfTheJdk();
        Files.writeString(script(), SCRIPT);
    }

    private Path inRoot(Path absolute) {
        return root().resolve(absolute.toString().substring(1));
    }

    private void copyNativeLibrary() throws IOException {
        String name = System.mapLibraryName("jnidispatch");
        String resource = "/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + name;
        try (InputStream in = Native.class.getResourceAsStream(resource)) {
            if (in != null) {
                Files.copy(in, app().resolve(name));
            }
        }
    }

    /** Debian's JDK keeps its settings in /etc and links to them. */
    private void copySettingsOfTheJdk() throws IOException {
        try (Stream<Path> files = Files.walk(host.javaHome())) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
                if (target.startsWith("/etc") && !target.startsWith("/etc/ssl") && Files.isRegularFile(target)) {
                    copy(target, inRoot(target));
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from.toRealPath(), to, StandardCopyOption.REPLACE_EXISTING);
    }

    // The old root can only be unmounted from within: its umount runs on the new root's loader, and reads /proc.
    private static final String SCRIPT = """
            set -e
            access=$1 root=$2 home=$3 loader=$4 libraries=$5 umount=$6
            shift 6
            mount --bind "$root" "$root"
            mount --bind "$home" "$root$home"
            mount -o remount,bind,ro,nosuid,nodev "$root$home"
            mount --rbind /proc "$root/proc"
            mount -o "remount,bind,$access,nosuid,nodev" "$root"
            cd "$root"
            pivot_root . old
            cd /
            "$loader" --library-path "$libraries" "/old$umount" -l /old /proc
            unset OLDPWD
            exec "$@"
            """;
}
