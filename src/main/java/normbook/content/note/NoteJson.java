package normbook.content.note;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import normbook.content.Problem;
import normbook.language.Messages;

/** What was read of a note, as one line of JSON. */
public final class NoteJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NoteJson() {}

    /** @param messages the language of the problems */
    public static String line(Note note, Messages messages) {
        ObjectNode root = JSON.createObjectNode();
        root.put("file", note.file().toString());
        root.put("title", note.title());
        root.put("weight", note.weight());
        ArrayNode sections = root.putArray("sections");
        note.sections().forEach(section -> write(section, sections.addObject()));
        root.put("preview_questions", note.previewQuestions().size());
        root.put("key_points", note.keyPoints().size());
        ArrayNode quiz = root.putArray("quiz");
        note.quiz().forEach(item -> write(item, messages, quiz.addObject()));
        ArrayNode leftovers = root.putArray("leftovers");
        note.leftovers()
                .forEach(leftover ->
                        leftovers.addObject().put("line", leftover.line()).put("text", leftover.text()));
        ArrayNode problems = root.putArray("problems");
        note.problems().forEach(problem -> write(problem, messages, problems.addObject()));
        return root.toString();
    }

    private static void write(NoteSection section, ObjectNode json) {
        json.put("heading", section.heading());
        json.put("kind", section.kind().tag());
        json.put("prompt", section.prompt());
    }

    private static void write(QuizItem item, Messages messages, ObjectNode json) {
        json.put("n", item.n());
        json.put("type", item.type().tag());
        json.put("question", item.question());
        json.put("answer", item.answer());
        json.put("options", item.choices().size());
        ArrayNode choices = json.putArray("choices");
        item.choices().forEach(choices::add);
        json.put("line", item.line());
        json.put("pairing", item.pairing().tag());
        json.put("doubt", item.doubt() == null ? null : messages.text(item.doubt(), item.n()));
    }

    private static void write(Problem problem, Messages messages, ObjectNode json) {
        json.put("place", problem.place());
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("message", problem.message(messages));
    }
}
