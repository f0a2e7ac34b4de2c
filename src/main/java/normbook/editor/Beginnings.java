package normbook.editor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.exercise.ExerciseBeginning;
import normbook.language.Language;
import normbook.language.Messages;

/** What stands in a new file: enough for {@code check} to accept it, with remarks on what may follow. Each is a draft. */
final class Beginnings {
    private final Messages messages;

    /** @param messages of whoever writes, for the remarks */
    Beginnings(Messages messages) {
        this.messages = messages;
    }

    /** @param language as in the names of files */
    static String lesson(String title, String language) {
        return head(title, true) + in(language).text("editor.new.text");
    }

    static String chapter(String title, String language) {
        return head(title, false) + in(language).text("editor.begin.chapter") + "\n";
    }

    String quiz(NewFile form) {
        return remark("quiz") + "title: " + quoted(form.title()) + "\ndraft: true\n" + lessonLine(form)
                + "questions:\n  - id: first\n    type: open\n    prompt: "
                + quoted(messages.text("editor.insert.word.question")) + "\n    answer: "
                + quoted(messages.text("editor.insert.word.answer")) + "\n";
    }

    String notebook(NewFile form) {
        String lesson = form.lesson().isEmpty() ? "" : "lesson = " + quoted(form.lesson()) + "\n";
        return "+++\ndraft = true\ntitle = " + quoted(form.title()) + "\n" + lesson + "+++\n\n"
                + messages.text("editor.begin.notebook") + "\n\n```java\n1 + 1\n```\n";
    }

    String exercise(NewFile form, ExerciseBeginning beginning) {
        String inputs =
                beginning.inputs().stream().map(line -> "      " + line + "\n").collect(Collectors.joining());
        return remark("exercise") + "title:\n" + inBoth("  ", quoted(form.title()), quoted(form.title()))
                + "draft: true\n" + lessonLine(form)
                + remark("signature") + "signature: " + beginning.signature() + "\n"
                + (beginning.isOwn() ? remark("reference.own") : serverReference(beginning)) + "\n"
                + remark("cases") + "cases:\n  - name: by-hand\n    title:\n"
                + inBoth("      ", quoted(zh("editor.begin.case")), quoted(en("editor.begin.case")))
                + "    inputs:\n" + inputs;
    }

    private String serverReference(ExerciseBeginning beginning) {
        return remark("reference") + "reference: " + beginning.reference() + "\n" + remark("misconceptions")
                + "misconceptions: []\n";
    }

    String reference() {
        return ExerciseBeginning.ownReference(messages.text("editor.begin.reference.java"));
    }

    /** Of a file of an exercise besides exercise.yml. */
    String ofExercise(EditableFile file, String starter) {
        return switch (file.kind()) {
            case STATEMENT -> statement(file, starter);
            case HINTS ->
                remark("hints") + "hints:\n  -\n"
                        + inBoth("    ", quoted(zh("editor.begin.hint")), quoted(en("editor.begin.hint")));
            case SAMPLE -> sample(file) + starter;
            case REFERENCE -> reference();
            case MISCONCEPTIONS -> remark("misconceptions.own") + "misconceptions: []\n";
            default -> starter;
        };
    }

    /** A beginning of a file beside a lesson: annotations, or its text in another language. */
    static String besideLesson(EditableFile file, String title, String language) {
        if (file.kind() == EditableFile.Kind.ANNOTATIONS) {
            return remark(in(language), "annotations") + "lesson: " + quoted(file.slug()) + "\nannotations: []\n";
        }
        return file.isChapter() ? chapter(title, language) : lesson(title, language);
    }

    private static String statement(EditableFile file, String starter) {
        Messages words = in(file.path().toString().contains(".en.") ? "en" : "zh-tw");
        String method = starter.lines()
                .skip(2)
                .takeWhile(line -> !line.startsWith("        //"))
                .map(line -> line.replaceFirst("^    ", "").replaceFirst(" \\{$", ""))
                .collect(Collectors.joining("\n"));
        return words.text("editor.begin.statement.task") + "\n\n```java\n" + method + "\n```\n\n"
                + words.text("editor.begin.statement.rest") + "\n";
    }

    /** A wrong one says what it is to be told. */
    private static String sample(EditableFile file) {
        String verdict = file.path().getName(3).toString();
        return List.of("wrong_answer", "unstable").contains(verdict) ? "// misconception: none\n" : "";
    }

    private String lessonLine(NewFile form) {
        String named = form.lesson().isEmpty() ? "# lesson:" : "lesson: " + quoted(form.lesson());
        return remark("lesson") + named + "\n";
    }

    private String remark(String key) {
        return remark(messages, key);
    }

    private static String remark(Messages messages, String key) {
        return messages.text("editor.begin." + key)
                .lines()
                .map(line -> "# " + line + "\n")
                .collect(Collectors.joining());
    }

    private static String head(String title, boolean draft) {
        return "+++\n" + (draft ? "draft = true\n" : "") + "title = " + quoted(title) + "\nweight = \"999\"\n+++\n";
    }

    private static String inBoth(String indent, String chinese, String english) {
        return Stream.of("zh-TW: " + chinese, "en: " + english)
                .map(line -> indent + line + "\n")
                .collect(Collectors.joining());
    }

    /** In TOML and in YAML alike. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    private static String zh(String key) {
        return Messages.of(Language.ZH_TW).text(key);
    }

    private static String en(String key) {
        return Messages.of(Language.EN).text(key);
    }

    private static Messages in(String language) {
        return Messages.of(language.equals("en") ? Language.EN : Language.ZH_TW);
    }
}
