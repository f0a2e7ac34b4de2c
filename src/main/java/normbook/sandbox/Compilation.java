package normbook.sandbox;

import java.util.List;
import java.util.Map;
import normbook.sandbox.Run.Diagnostic;

/**
 * What javac made of a source.
 *
 * @param classes class files by binary name; empty where there are diagnostics
 */
record Compilation(Map<String, byte[]> classes, List<Diagnostic> diagnostics) {

    Compilation plain(OwnPackage own) {
        return new Compilation(
                own.plain(classes), diagnostics.stream().map(own::plain).toList());
    }
}
