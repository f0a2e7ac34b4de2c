package normbook.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Turns away, before it is compiled, source that is known to blow javac up. Counts brackets outside text and comments. */
public final class SourceLimits {
    public static final int MAX_BYTES = 64 << 10;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_NESTED_FINALLY = 6;

    private final String source;
    private final Deque<Boolean> open = new ArrayDeque<>();
    private int nestedFinally;
    private boolean finallyAhead;
    private boolean exceeded;

    private SourceLimits(String source) {
        this.source = source;
    }

    public static boolean areExceededBy(String source) {
        if (source.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return true;
        }
        String written = withoutEscapes(source);
        SourceLimits limits = new SourceLimits(written);
        for (int at = 0; at < written.length() && !limits.exceeded; ) {
            at = limits.step(at);
        }
        return limits.exceeded;
    }

    /** As javac reads it: an escape of four hexadecimal digits may stand for any character, a bracket too. */
    private static String withoutEscapes(String source) {
        if (!source.contains("\\u")) {
            return source;
        }
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '\\' && source.startsWith("\\", at + 1)) {
                written.append("\\\\");
                at++;
                continue;
            }
            int digits = at + 1;
            while (c == '\\' && digits < source.length() && source.charAt(digits) == 'u') {
                digits++;
            }
            if (digits > at + 1 && isHexadecimal(source, digits)) {
                c = (char) Integer.parseInt(source, digits, digits + 4, 16);
                at = digits + 3;
            }
            written.append(c);
        }
        return written.toString();
    }

    private static boolean isHexadecimal(String source, int from) {
        return from + 4 <= source.length()
                && source.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private int step(int at) {
        char c = source.charAt(at);
        if (source.startsWith("//", at)) {
            return after("\n", at + 2);
        }
        if (source.startsWith("/*", at)) {
            return after("*/", at + 2);
        }
        if (source.startsWith("\"\"\"", at)) {
            return afterQuoted("\"\"\"", at + 3);
        }
        if (c == '"' || c == '\'') {
            return afterQuoted(String.valueOf(c), at + 1);
        }
        if (Character.isJavaIdentifierStart(c)) {
            return afterWord(at);
        }
        count(c);
        return at + 1;
    }

    private void count(char c) {
        if ("([{".indexOf(c) >= 0) {
            open.push(finallyAhead);
            nestedFinally += finallyAhead ? 1 : 0;
            finallyAhead = false;
            exceeded = open.size() > MAX_DEPTH || nestedFinally > MAX_NESTED_FINALLY;
        } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
            nestedFinally -= open.pop() ? 1 : 0;
        }
    }

    private int afterWord(int at) {
        int end = at;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        finallyAhead = source.substring(at, end).equals("finally");
        return end;
    }

    private int after(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    private int afterQuoted(String quote, int from) {
        int at = from;
        while (at < source.length() && !source.startsWith(quote, at)) {
            if (quote.length() == 1 && source.charAt(at) == '\n') {
                return at; // not closed on its line: javac will say so
            }
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), at + quote.length());
    }
}
