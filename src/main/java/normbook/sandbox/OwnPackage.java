package normbook.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import normbook.sandbox.Run.Diagnostic;

/**
 * A package of its own for each compilation. The compiler keeps what it has read from one to the next, and with it what
 * earlier learners called {@code Solution.Shape}: in the same package the next one's class of that name would be taken
 * for sealed, or for there where it is not. Nothing of the package is left in the classes and in what the compiler says.
 *
 * @param name ASCII, and none that a learner would write; empty for {@link #LEARNERS}
 */
record OwnPackage(String name) {
    /** Of a source that has a package clause: there will be no class outside any package, which is what it is told. */
    static final OwnPackage LEARNERS = new OwnPackage("");

    static OwnPackage of(String source, int number) {
        return isDeclaredIn(source) ? LEARNERS : new OwnPackage("job$" + number);
    }

    /** On the first line, so that all lines stay where they are. */
    String around(String source) {
        return clause() + source;
    }

    String qualified(String className) {
        return name.isEmpty() ? className : name + "." + className;
    }

    Diagnostic plain(Diagnostic said) {
        int shift = said.line() == 1 ? clause().length() : 0;
        int column = said.column() == 0 ? 0 : Math.max(1, said.column() - shift);
        return new Diagnostic(said.line(), column, plain(said.message()));
    }

    /** The classes as if they stood in no package, by binary name. */
    Map<String, byte[]> plain(Map<String, byte[]> classes) {
        byte[] prefix = (name + "/").getBytes(StandardCharsets.US_ASCII);
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        classes.forEach((className, bytes) -> renamed.put(plain(className), new ConstantPool(bytes).without(prefix)));
        return renamed;
    }

    private String plain(String text) {
        return name.isEmpty() ? text : text.replace(name + ".", "").replace("package " + name, "unnamed package");
    }

    private String clause() {
        return name.isEmpty() ? "" : "package " + name + ";";
    }

    private static boolean isDeclaredIn(String source) {
        int at = 0;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("//", at)) {
                at = after(source, "\n", at);
            } else if (source.startsWith("/*", at)) {
                at = after(source, "*/", at + 2);
            } else {
                return source.startsWith("package", at);
            }
        }
        return false;
    }

    private static int after(String source, String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }
}
