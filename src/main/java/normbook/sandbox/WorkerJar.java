package normbook.sandbox;

import com.sun.jna.Native;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * The one jar on a process's class path: these packages of ours, ASM and JNA, and nothing else of the server.
 *
 * @param main the class that is started
 * @param packages a class of each package, whose subpackages go along
 * @param opened what the JDK's modules must open to it
 */
record WorkerJar(Class<?> main, List<Class<?>> packages, String opened) {
    /** For graders: nothing but this room. */
    static final WorkerJar GRADER = new WorkerJar(WorkerMain.class, List.of(WorkerMain.class), "");

    byte[] bytes() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
        attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
        // For the compiler's pool, and for hash codes that are the same in every run
        attributes.putValue("Add-Exports", "jdk.compiler/com.sun.tools.javac.api java.base/jdk.internal.misc");
        if (!opened.isEmpty()) attributes.putValue("Add-Opens", opened);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out)) {
            putManifest(jar, manifest);
            jar.setLevel(0);
            for (Class<?> one : packages) addPackage(jar, one);
            for (Class<?> one : List.of(ClassReader.class, ClassNode.class, Native.class)) addPackage(jar, one);
        }
        return out.toByteArray();
    }

    private static void putManifest(JarOutputStream jar, Manifest manifest) throws IOException {
        put(jar, JarFile.MANIFEST_NAME);
        manifest.write(jar);
        jar.closeEntry();
    }

    /** Every entry has the same time, so that the same classes make the same bytes. */
    private static void put(JarOutputStream jar, String name) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        jar.putNextEntry(entry);
    }

    private static void addPackage(JarOutputStream jar, Class<?> one) throws IOException {
        Path source = source(one);
        String folder = one.getPackageName().replace('.', '/');
        if (Files.isDirectory(source)) {
            addFiles(jar, source, folder);
            return;
        }
        try (FileSystem zip = FileSystems.newFileSystem(source)) {
            addFiles(jar, zip.getPath("/"), folder);
        }
    }

    private static void addFiles(JarOutputStream jar, Path source, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(source.resolve(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                put(jar, source.relativize(file).toString());
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private static Path source(Class<?> one) throws IOException {
        try {
            URI location =
                    one.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
