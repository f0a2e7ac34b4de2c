package normbook.notebook.session;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.SPIResolutionException;
import normbook.sandbox.Guard;
import normbook.sandbox.Guard.Refusal;
import normbook.sandbox.meter.Identity;
import normbook.sandbox.meter.Meter;
import normbook.sandbox.rewrite.Rewriting;
import org.objectweb.asm.MethodTooLargeException;

/**
 * Loads what JShell has compiled: checked against the allow-list, counted, and with the platform's loader as its parent,
 * so that of the process's own classes only the meter is to be seen, and that by no name the guard lets pass.
 *
 * <p>A class that is refused is left out without a word to JShell, which could only say that it is not there; the session
 * asks for {@link #takeRefusal} after every snippet.
 */
final class SessionLoader extends ClassLoader implements LoaderDelegate {
    private static final String METER = Meter.class.getPackageName() + ".";
    private static final String LIBRARY = Library.PACKAGE.replace('.', '/') + "/";
    /** What JShell puts in the place of code that needs what is not declared yet. */
    private static final String NOT_YET = SPIResolutionException.class.getName();

    private final boolean guarded;
    private final Guard guard = new Guard(this::isAllowed);
    private final Rewriting rewriting = new Rewriting();
    private final Map<String, byte[]> classes = new HashMap<>();
    private Set<String> allowed = Set.of();
    private Refusal refusal;

    SessionLoader(Library library, boolean guarded) {
        super(getPlatformClassLoader());
        this.guarded = guarded;
        setDefaultAssertionStatus(true); // a cell that checks something says assert
        classes.putAll(guarded ? rewriting.rewriteMore(library.classes()) : library.classes());
    }

    /** @param names the library's classes that this notebook may use, without their package */
    void allow(Set<String> names) {
        allowed = names;
    }

    boolean isLearners(Class<?> type) {
        return type.getClassLoader() == this && !isLibrary(type);
    }

    boolean isLibrary(Class<?> type) {
        return type.getClassLoader() == this && type.getPackageName().equals(Library.PACKAGE);
    }

    /** What was refused since the last call. */
    Optional<Refusal> takeRefusal() {
        Optional<Refusal> taken = Optional.ofNullable(refusal);
        refusal = null;
        return taken;
    }

    /** Lets go of what a variable held that another has replaced: its class stays as long as the session. */
    void clear(String className) {
        Class<?> type = findLoadedClass(className);
        if (type == null) return;
        for (Field field : type.getDeclaredFields()) {
            boolean isHeld =
                    Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive();
            try {
                if (isHeld && !Modifier.isFinal(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(null, null);
                }
            } catch (ReflectiveOperationException | LinkageError e) {
                // then it is held
            }
        }
    }

    @Override
    public void load(ClassBytecodes[] compiled) {
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        for (ClassBytecodes each : compiled) fresh.put(each.name(), each.bytecodes());
        if (!guarded) {
            classes.putAll(fresh);
            return;
        }
        Optional<Refusal> refused = guard.admit(fresh.values());
        if (refused.isPresent()) {
            refuse(refused.get());
            return;
        }
        try {
            classes.putAll(rewriting.rewriteMore(fresh));
        } catch (MethodTooLargeException e) {
            refuse(new Refusal("so long a method as " + e.getMethodName(), 0, e.getClassName()));
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] compiled) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addToClasspath(String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        Class<?> defined = defineClass(name, bytes, 0, bytes.length);
        classes.put(name, new byte[0]);
        Identity.mark(defined);
        return defined;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean isOurs = name.startsWith(METER) || name.equals(NOT_YET);
        return isOurs ? Class.forName(name) : super.loadClass(name, resolve);
    }

    private void refuse(Refusal refused) {
        if (refusal == null) refusal = refused;
    }

    private boolean isAllowed(String name) {
        if (name.startsWith(LIBRARY)) {
            String simple = name.substring(LIBRARY.length());
            return allowed.contains(simple.split("\\$")[0]);
        }
        return name.replace('/', '.').equals(NOT_YET);
    }

    /** The names of the library's classes, without their package and without nested ones. */
    static Collection<String> names(Library library) {
        return library.classes().keySet().stream()
                .map(name -> name.substring(Library.PACKAGE.length() + 1))
                .filter(name -> !name.contains("$"))
                .toList();
    }
}
