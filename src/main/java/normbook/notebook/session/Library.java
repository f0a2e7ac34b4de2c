package normbook.notebook.session;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The teaching library's class files, by binary name. They are loaded beside the learner's classes and counted like them,
 * so that a large matrix product costs the cell what it costs.
 */
record Library(Map<String, byte[]> classes) {
    static final String PACKAGE = "normbook.notebook.lab";

    /** From the one jar on the class path, before the seal. */
    static Library read() throws IOException {
        String folder = PACKAGE.replace('.', '/') + "/";
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (JarFile jar = new JarFile(System.getProperty("java.class.path"))) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(folder) && name.endsWith(".class") && !name.endsWith("package-info.class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        classes.put(name.substring(0, name.length() - 6).replace('/', '.'), in.readAllBytes());
                    }
                }
            }
        }
        return new Library(classes);
    }
}
