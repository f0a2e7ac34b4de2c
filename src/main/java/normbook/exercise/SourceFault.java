package normbook.exercise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.sandbox.Run.Diagnostic;

/**
 * Why a source is not what the exercise asks for, in every language. The sandbox knows one language only: its own
 * sentences are recognised here by their form, and javac's stay as they are.
 *
 * @param message what is wrong
 * @param detail what was found and what is asked for, beside the line
 */
record SourceFault(LocalizedText message, LocalizedText detail) {
    private static final String KEY = "exercise.fault.";
    private static final Pattern NO_CLASS = Pattern.compile(
            "There is no class (\\w+) outside any package(: the source declares a package)?\\. Expected: .* method (.+)");
    private static final Pattern NO_METHOD = Pattern.compile("Class (\\w+) has no method (\\w+)\\. Expected: (.+)");
    private static final Pattern OTHER = Pattern.compile("Found: (.+)\\. Expected: (.+)");
    private static final Pattern HEADER = Pattern.compile("(private )?(static )?(.+) (\\w+)\\((.*)\\)");

    /** What the headline says of a source that does not compile. */
    static LocalizedText message(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .findFirst()
                .flatMap(first -> of(first.message()))
                .map(SourceFault::message)
                .orElseGet(() -> Sentence.of(
                        diagnostics.stream().anyMatch(SourceFault::isOfLaterJava)
                                ? "exercise.message.compile_error.later-java"
                                : "exercise.message.compile_error"));
    }

    static Optional<SourceFault> of(String said) {
        Matcher noClass = NO_CLASS.matcher(said);
        if (noClass.matches()) {
            String key = noClass.group(2) == null ? "no-class" : "package";
            return Optional.of(fault(Sentence.of(KEY + key, noClass.group(1)), "wanted", noClass.group(3)));
        }
        Matcher noMethod = NO_METHOD.matcher(said);
        if (noMethod.matches()) {
            LocalizedText message = Sentence.of(KEY + "no-method", noMethod.group(1), noMethod.group(2));
            return Optional.of(fault(message, "wanted", noMethod.group(3)));
        }
        Matcher other = OTHER.matcher(said);
        return other.matches() ? otherHeader(other.group(1), other.group(2)) : Optional.empty();
    }

    private static Optional<SourceFault> otherHeader(String found, String expected) {
        Matcher written = HEADER.matcher(found);
        Matcher wanted = HEADER.matcher(expected);
        if (!written.matches() || !wanted.matches()) return Optional.empty();
        String method = wanted.group(4);
        List<LocalizedText> faults = new ArrayList<>();
        if (written.group(2) == null) faults.add(Sentence.of(KEY + "not-static", method));
        if (written.group(1) != null) faults.add(Sentence.of(KEY + "private", method));
        if (!written.group(3).equals(wanted.group(3))) {
            faults.add(Sentence.of(KEY + "return-type", method, wanted.group(3), written.group(3)));
        }
        if (!written.group(5).equals(wanted.group(5))) {
            faults.add(Sentence.of(KEY + "parameters", method, wanted.group(5), written.group(5)));
        }
        return Optional.of(fault(inARow(faults), "found", expected, found));
    }

    private static SourceFault fault(LocalizedText message, String detail, Object... arguments) {
        return new SourceFault(message, Sentence.of(KEY + detail, arguments));
    }

    private static LocalizedText inARow(List<LocalizedText> sentences) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String gap = language == Language.ZH_TW ? "" : " ";
            texts.put(
                    language,
                    sentences.stream().map(sentence -> sentence.in(language)).collect(Collectors.joining(gap)));
        }
        return new LocalizedText(texts);
    }

    /** As the compiler of Java 17 says it, and as a later one does at that level. */
    private static boolean isOfLaterJava(Diagnostic diagnostic) {
        return diagnostic.message().contains("--enable-preview")
                || diagnostic.message().contains("not supported in -source 17");
    }
}
