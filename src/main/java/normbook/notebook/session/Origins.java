package normbook.notebook.session;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import normbook.sandbox.Body;

/**
 * Which cell a class of JShell's comes from, and which line of it: JShell wraps every snippet in a class of its own, and
 * a learner looks for places in cells.
 *
 * <p>How it has wrapped, JShell does not tell. Its module is opened to us by the manifest; without that, lines are 0.
 */
final class Origins {
    private record Origin(String cell, int firstLine, String code, Object wrap) {}

    private static final Pattern WRAPPER = Pattern.compile("^REPL\\.\\$JShell\\$\\d+[A-Z]*");
    /** What it puts round a snippet shows in names of classes. */
    private static final Pattern WRAPPING = Pattern.compile("(REPL\\.)?\\$JShell\\$\\d+[A-Z]*[.$]");

    private static final int MOST_PLACES = 20;

    private final Map<String, Origin> bySnippet = new HashMap<>();
    private final Map<String, Origin> byClass = new HashMap<>();

    /**
     * Notes what a snippet has become, and those that were wrapped anew for it.
     *
     * @param firstLine of the snippet within its cell, from 0
     */
    void note(List<SnippetEvent> events, String cell, int firstLine, String code) {
        for (SnippetEvent event : events) {
            Snippet snippet = event.snippet();
            Origin known = bySnippet.get(snippet.id());
            Object wrap = ask(snippet, Snippet.class, "outerWrap");
            Origin origin = event.causeSnippet() == null || known == null
                    ? new Origin(cell, firstLine, code, wrap)
                    : new Origin(known.cell(), known.firstLine(), known.code(), wrap);
            bySnippet.put(snippet.id(), origin);
            byClass.put(className(snippet), origin);
        }
    }

    /** Where it was thrown, innermost first: the places that lie in cells. */
    Body places(StackTraceElement[] trace) {
        List<Body> places = new ArrayList<>();
        for (StackTraceElement each : trace) {
            Origin origin = origin(each.getClassName());
            int line = origin == null ? 0 : line(origin, each.getLineNumber());
            if (line > 0 && places.size() < MOST_PLACES)
                places.add(new Body().text(origin.cell()).number(line));
        }
        Body all = new Body().number(places.size());
        places.forEach(place -> Bodies.append(all, place));
        return all;
    }

    /** The line in its cell of a line of the class file; 0 where it is not known. */
    int line(String className, int classFileLine) {
        Origin origin = origin(className);
        return origin == null ? 0 : line(origin, classFileLine);
    }

    /** The name of the class JShell makes of the snippet. */
    static String className(Snippet snippet) {
        Object name = ask(snippet, Snippet.class, "classFullName");
        return name == null ? "" : name.toString();
    }

    static String plain(String text) {
        return WRAPPING.matcher(text).replaceAll("");
    }

    private Origin origin(String className) {
        Matcher wrapper = WRAPPER.matcher(className);
        return wrapper.find() ? byClass.get(wrapper.group()) : null;
    }

    private static int line(Origin origin, int classFileLine) {
        if (classFileLine <= 0 || origin.wrap() == null) {
            return 0;
        }
        Object wrapped = ask(origin.wrap(), null, "wrapped");
        String[] lines = wrapped == null ? new String[0] : wrapped.toString().split("\n", -1);
        if (classFileLine > lines.length) {
            return 0;
        }
        int start = 0;
        for (int i = 0; i < classFileLine - 1; i++) start += lines[i].length() + 1;
        String text = lines[classFileLine - 1];
        // The line may begin with what is the wrapper's; that lies before the snippet.
        int first = snippetIndex(
                origin.wrap(), start + text.length() - text.stripLeading().length());
        int last = snippetIndex(
                origin.wrap(), start + Math.max(0, text.stripTrailing().length() - 1));
        int at = Math.max(first, last);
        return at < 0 ? 0 : origin.firstLine() + 1 + new CellText(origin.code()).line(at);
    }

    private static int snippetIndex(Object wrap, int at) {
        try {
            Method method = wrap.getClass().getMethod("wrapIndexToSnippetIndex", int.class);
            method.setAccessible(true);
            return (int) method.invoke(wrap, at);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return -1;
        }
    }

    /** @param declaring null: whatever class it is of, it is public there */
    private static Object ask(Object of, Class<?> declaring, String name) {
        try {
            Method method = declaring == null ? of.getClass().getMethod(name) : declaring.getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(of);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }
}
