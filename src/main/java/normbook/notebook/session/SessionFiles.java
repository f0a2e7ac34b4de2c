package normbook.notebook.session;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Shows JShell's compiler the JDK and, on the class path, the teaching library alone; from memory, since behind the seal
 * no file can be opened. A proxy, for the interface has many methods and changes from JDK to JDK.
 */
final class SessionFiles implements InvocationHandler {
    private static final class Unit extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        Unit(String name, byte[] bytes) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private final StandardJavaFileManager files;
    private final List<JavaFileObject> library;

    private SessionFiles(StandardJavaFileManager files, Library library) {
        this.files = files;
        this.library = library.classes().entrySet().stream()
                .<JavaFileObject>map(each -> new Unit(each.getKey(), each.getValue()))
                .toList();
    }

    static StandardJavaFileManager around(StandardJavaFileManager files, Library library) {
        Class<?>[] type = {StandardJavaFileManager.class};
        InvocationHandler handler = new SessionFiles(files, library);
        return (StandardJavaFileManager) Proxy.newProxyInstance(SessionFiles.class.getClassLoader(), type, handler);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean ofClassPath = arguments != null && arguments.length > 0 && arguments[0] == StandardLocation.CLASS_PATH;
        switch (method.getName()) {
            case "list" -> {
                if (ofClassPath) return Library.PACKAGE.equals(arguments[1]) ? library : List.of();
            }
            case "hasLocation" -> {
                if (ofClassPath) return true;
            }
            case "getLocation", "getLocationAsPaths" -> {
                // JShell would read the names of all classes there are.
                if (ofClassPath || arguments[0] == StandardLocation.PLATFORM_CLASS_PATH) return List.of();
            }
            case "inferBinaryName" -> {
                if (arguments[1] instanceof Unit unit) return unit.name;
            }
            case "isSameFile" -> {
                if (arguments[0] instanceof Unit || arguments[1] instanceof Unit) return arguments[0] == arguments[1];
            }
            case "contains" -> {
                if (arguments[1] instanceof Unit) return ofClassPath;
            }
            default -> {}
        }
        try {
            return method.invoke(files, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
