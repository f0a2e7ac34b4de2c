package normbook.content.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script of KaTeX, from the jar that also serves the browser, put into the JavaScript that Rhino knows: no {@code
 * class}, no spread in a call, no {@code const} in a loop. Works on the readable build, whose layout is regular; KatexTest holds
 * it to the markup of the untouched script.
 */
final class KatexSource {
    private static final String SCRIPT = "/META-INF/resources/webjars/katex/0.18.11/dist/katex.js";
    private static final Pattern CLASS = Pattern.compile("class (\\w+)(?: extends (\\w+))? \\{");
    private static final Pattern METHOD = Pattern.compile("  (static )?([A-Za-z_]\\w*)\\(((?!.*;$).*)");
    private static final Pattern PUSH_ALL = Pattern.compile("([\\w.]+)\\.push\\(\\.\\.\\.(.+?)\\)(?=;$|\\)\\);$)");
    private static final Pattern CONSTANT = Pattern.compile("^(\\s+|for \\(|\\s+for \\()const ");

    private KatexSource() {}

    static String load() {
        List<String> lowered = new ArrayList<>();
        String open = null;
        for (String line : script().split("\n")) {
            Matcher opening = CLASS.matcher(line);
            if (line.startsWith("class ") && opening.matches()) {
                open = opening.group(1);
                lowered.add(constructor(open, opening.group(2)));
            } else if (open != null && line.equals("}")) {
                lowered.add("return " + open + ";})();");
                open = null;
            } else {
                lowered.add(expression(open == null ? line : member(open, line)));
            }
        }
        return String.join("\n", lowered);
    }

    private static String constructor(String name, String parent) {
        String start =
                "var " + name + " = (function () { function " + name + "() { this.construct.apply(this, arguments); } ";
        String inheritance = parent == null
                ? ""
                : name + ".prototype = Object.create(" + parent + ".prototype); " + name + ".prototype.constructor = "
                        + name + "; ";
        return start + inheritance + name + ".prototype.construct = function () {};";
    }

    private static String member(String open, String line) {
        Matcher method = METHOD.matcher(line);
        if (!method.matches()) return line.replace("super(error);", "this.message = error;");
        String owner = method.group(1) == null ? open + ".prototype." : open + ".";
        String name = method.group(2).equals("constructor") ? "construct" : method.group(2);
        return "  " + owner + name + " = function(" + method.group(3);
    }

    private static String expression(String line) {
        String lowered = line;
        if (line.contains("...")) {
            lowered = PUSH_ALL.matcher(lowered).replaceAll("Array.prototype.push.apply($1, $2)");
            lowered = lowered.replace(
                    "Math.max(0, ...res.body.map(row => row.length))",
                    "Math.max.apply(Math, [0].concat(res.body.map(row => row.length)))");
            lowered = lowered.replace(
                    "tokens.splice(i, 2, ...args[+tok.text - 1])",
                    "tokens.splice.apply(tokens, [i, 2].concat(args[+tok.text - 1]))");
        }
        return lowered.contains("const ") ? CONSTANT.matcher(lowered).replaceFirst("$1let ") : lowered;
    }

    private static String script() {
        try (InputStream in = KatexSource.class.getResourceAsStream(SCRIPT)) {
            if (in == null) throw new IllegalStateException("missing " + SCRIPT);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
