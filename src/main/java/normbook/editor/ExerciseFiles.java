package normbook.editor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.exercise.Verdict;
import normbook.language.Language;

/** The files that the folder of an exercise can have. Another one is a name here, a kind and its beginning. */
final class ExerciseFiles {
    static final String SAMPLE_NAME = "[A-Z][A-Za-z0-9]{0,59}";
    private static final Path FOLDER = Path.of("exercises");

    /** In the order in which they are written. */
    static final List<String> NAMES = Stream.of(
                    Stream.of("exercise.yml"),
                    Arrays.stream(Language.values()).map(language -> "statement." + language.tag() + ".md"),
                    Stream.of("Starter.java", "hints.yml"))
            .flatMap(names -> names)
            .toList();

    static final String REFERENCE = "Reference.java";
    /** Of an exercise whose reference is the instructor's own. */
    static final List<String> OWN = List.of(REFERENCE, "misconceptions.yml");
    /** Beside the verdicts that samples have: a program that says what a misconception gives. */
    static final String MISCONCEPTION = "misconception";

    private static final String MISCONCEPTION_ID = "[a-z][a-z0-9-]{0,59}";
    private static final Pattern NAMES_A_REFERENCE = Pattern.compile("(?m)^reference\\s*:");

    private ExerciseFiles() {}

    /** Programs behind the others. */
    static int place(Path name) {
        int place = names().indexOf(name.toString());
        return place < 0 ? names().size() : place;
    }

    static List<String> names() {
        return Stream.concat(NAMES.stream(), OWN.stream()).toList();
    }

    /** Whether exercise.yml leaves the reference to the folder. */
    static boolean hasOwnReference(ContentFolder content, String slug) {
        if (content.exists(folder(slug).resolve(REFERENCE))) return true;
        try {
            return !NAMES_A_REFERENCE
                    .matcher(content.read(folder(slug).resolve("exercise.yml")))
                    .find();
        } catch (ContentException e) {
            return false; // check says why it cannot be read
        }
    }

    static Path folder(String slug) {
        return FOLDER.resolve(slug);
    }

    static EditableFile file(String slug, String name) {
        return EditableFile.of(folder(slug) + "/" + name).orElseThrow(() -> new Refusal(422, "editor.error.slug"));
    }

    static EditableFile sample(String slug, String verdict, String name) {
        if (verdict.equals(MISCONCEPTION)) {
            if (!name.matches(MISCONCEPTION_ID)) throw new Refusal(422, "editor.error.misconception-id");
            return file(slug, "misconceptions/" + name + ".java");
        }
        if (!verdicts().contains(verdict)) throw new Refusal(422, "editor.error.no-verdict");
        if (!name.matches(SAMPLE_NAME)) throw new Refusal(422, "editor.error.class-name");
        return file(slug, "submissions/" + verdict + "/" + name + ".java");
    }

    /** As the folders of samples are called. */
    static List<String> verdicts() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.INTERNAL_ERROR)
                .map(Verdict::json)
                .sorted()
                .toList();
    }

    /** Those that it could have and has not. */
    static List<String> missing(ContentFolder content, String slug) {
        List<String> possible = hasOwnReference(content, slug) ? names() : NAMES;
        return possible.stream()
                .filter(name -> !content.exists(folder(slug).resolve(name)))
                .toList();
    }
}
