package normbook.sandbox;

import java.util.Map;

/** Loads one submission's classes. Its parent is the platform's loader, so the worker's own classes are not to be seen. */
final class LearnerLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    LearnerLoader(Map<String, byte[]> classes) {
        super(getPlatformClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
