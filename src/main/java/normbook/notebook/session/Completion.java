package normbook.notebook.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import normbook.sandbox.Guard;

/** What may come next at a place in a cell, as JShell sees it, without what the guard would refuse. Runs nothing. */
final class Completion {
    private static final int MOST = 200;
    /** Where a name without a package may come from. */
    private static final List<String> IMPORTED =
            List.of("java/lang/", "java/util/", "java/util/function/", "java/util/stream/");

    private static final Set<String> MEMBERS_OF_ALL = Set.of("notify()", "notifyAll()", "wait(", "finalize()");

    private final SourceCodeAnalysis analysis;

    Completion(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    void complete(int number, String source, int cursor, Answers to) {
        int end = Math.max(0, Math.min(cursor, source.length()));
        int start = lastSnippet(source, end);
        String code = source.substring(start, end);
        int[] anchor = {code.length()};
        List<Suggestion> found = List.of();
        try {
            found = analysis.completionSuggestions(code, code.length(), anchor);
        } catch (RuntimeException e) {
            anchor[0] = code.length(); // JShell fails on some unfinished code: there is nothing to suggest then
        }
        int from = anchor[0];
        String before = code.substring(0, from);
        List<String> names = sorted(found)
                .filter(name -> isAllowed(before, name))
                .limit(MOST)
                .toList();
        to.completed(number, start + from, names);
    }

    /** Those of the type that is asked for first. */
    private static Stream<String> sorted(List<Suggestion> found) {
        Stream<String> fitting = found.stream().filter(Suggestion::matchesType).map(Suggestion::continuation);
        Stream<String> others =
                found.stream().filter(each -> !each.matchesType()).map(Suggestion::continuation);
        return Stream.concat(fitting, others).distinct();
    }

    /** Where the snippet begins that the cursor is in. */
    private int lastSnippet(String source, int end) {
        String rest = source.substring(0, end);
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            boolean isLast = info.remaining() == null
                    || info.remaining().isEmpty()
                    || !info.completeness().isComplete();
            if (isLast) return end - rest.length();
            rest = info.remaining();
        }
    }

    private static boolean isAllowed(String before, String name) {
        if (before.endsWith(".")) {
            String owner = before.substring(0, before.length() - 1).replaceAll("^.*[^\\w]", "");
            return MEMBERS_OF_ALL.stream().noneMatch(name::startsWith) && isAllowedMember(owner, name);
        }
        String simple = name.replaceAll("[(<].*", "");
        return IMPORTED.stream()
                .filter(prefix -> exists(prefix + simple))
                .findFirst()
                .map(prefix -> Guard.allowsClass(prefix + simple))
                .orElse(true);
    }

    private static boolean isAllowedMember(String owner, String name) {
        return IMPORTED.stream()
                .filter(prefix -> !owner.isEmpty() && exists(prefix + owner))
                .findFirst()
                .map(prefix -> Guard.allowsMember(prefix + owner, name.replaceAll("[(<].*", "")))
                .orElse(true);
    }

    private static boolean exists(String name) {
        boolean isName = name.chars().allMatch(c -> c == '/' || Character.isJavaIdentifierPart(c));
        return isName && ClassLoader.getSystemResource(name + ".class") != null;
    }
}
