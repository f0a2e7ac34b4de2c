package normbook.editor;

import java.util.ArrayList;
import java.util.List;
import normbook.language.Messages;

/** What the editor can put into a text: formulas, and a question of each kind that the kind of file knows. */
final class Snippets {
    private static final String OUTPUTS = ",\n   \"execution_count\": null,\n   \"outputs\": []";

    private final Messages messages;
    private final List<Snippet> snippets = new ArrayList<>();

    /** @param name of the button */
    record Snippet(String name, String text) {}

    private Snippets(Messages messages) {
        this.messages = messages;
    }

    static List<Snippet> of(EditableFile file, Messages messages) {
        Snippets snippets = new Snippets(messages);
        switch (file.kind()) {
            case LESSON -> snippets.note();
            case QUIZ -> snippets.quiz();
            case NOTEBOOK -> {
                if (file.isIpynb()) snippets.ipynb();
                else snippets.notebook();
            }
            case STATEMENT -> snippets.formulas();
            default -> {}
        }
        return List.copyOf(snippets.snippets);
    }

    private void formulas() {
        add("formula", "$\\hat x = \\frac{x-\\mu}{\\sqrt{\\sigma^2+\\varepsilon}}$");
        add("formula-block", "\n$$\ny = \\gamma\\,\\hat x + \\beta\n$$\n");
    }

    private void note() {
        formulas();
        add("open", "\n<!-- question -->\n" + word("question") + "\n<!-- answer -->\n" + word("answer") + "\n");
        String options =
                word("question") + "\nA. " + word("choice") + "\nB. " + word("choice") + "\nC. " + word("choice");
        add("single", "\n<!-- question -->\n" + options + "\n<!-- answer -->\nB. " + word("explanation") + "\n");
        add(
                "multiple",
                "\n<!-- question -->\n" + word("several") + options + "\n<!-- answer -->\nA" + word("comma") + "C. "
                        + word("explanation") + "\n");
        add("no-answer", "\n<!-- question -->\n" + word("question") + "\n<!-- no answer -->\n");
        add("remark", "\n<!-- remark -->\n" + word("remark") + "\n");
    }

    private void quiz() {
        add("single", question("single") + choices("b"));
        add("multiple", question("multiple") + choices("a", "b"));
        add(
                "truefalse",
                question("truefalse") + "    choices:\n" + choice("true", true, false) + choice("false", false, false));
        add(
                "numeric",
                question("numeric") + "    answer: 0.5\n    tolerance: 0.001\n    explanation: " + word("explanation")
                        + "\n    mistakes:\n      - {value: 2, tolerance: 0.001, explanation: " + word("explanation")
                        + "}\n");
        add("open", question("open") + "    answer: " + word("answer") + "\n");
    }

    private String question(String type) {
        return "\n  - id: new-" + type + "\n    type: " + type + "\n    prompt: " + word("question") + "\n";
    }

    private String choices(String... right) {
        StringBuilder choices = new StringBuilder("    choices:\n");
        for (String id : List.of("a", "b", "c"))
            choices.append(choice(id, List.of(right).contains(id), true));
        return choices.toString();
    }

    private String choice(String id, boolean right, boolean text) {
        return "      - id: " + id + "\n" + (text ? "        text: " + word("choice") + "\n" : "") + "        correct: "
                + right + "\n        explanation: " + word("explanation") + "\n";
    }

    private void notebook() {
        formulas();
        add("code", "\n```java\n1 + 1\n```\n");
        add("locked", "\n<!-- cell: new-locked locked -->\n```java\n1 + 1\n```\n");
        add("answer", "\n<!-- cell: new-answer answer -->\n```java\n// BEGIN SOLUTION\n1 + 1\n// END SOLUTION\n```\n");
        add("tests", "\n<!-- cell: new-tests tests points=1 -->\n```java\n1 + 1 == 2\n```\n");
        add("hidden", "\n<!-- cell: new-hidden hidden points=1 -->\n```java\n1 + 1 == 2\n```\n");
    }

    /** A cell, with the comma that stands before it. */
    private void ipynb() {
        add("markdown", cell("markdown", "", "## " + word("remark"), ""));
        add("code", cell("code", "", "1 + 1", OUTPUTS));
        add("answer", cell("code", "\"role\": \"answer\"", "// BEGIN SOLUTION\\n1 + 1\\n// END SOLUTION", OUTPUTS));
        add("tests", cell("code", "\"role\": \"tests\", \"points\": 1", "1 + 1 == 2", OUTPUTS));
        add("hidden", cell("code", "\"role\": \"hidden\", \"points\": 1", "1 + 1 == 2", OUTPUTS));
    }

    private static String cell(String type, String marks, String source, String outputs) {
        String metadata = marks.isEmpty() ? "{}" : "{\"normbook\": {" + marks + "}}";
        return ",\n  {\n   \"cell_type\": \"" + type + "\",\n   \"metadata\": " + metadata + ",\n   \"source\": \""
                + source + "\"" + outputs + "\n  }";
    }

    private void add(String name, String text) {
        snippets.add(new Snippet(messages.text("editor.insert." + name), text));
    }

    private String word(String name) {
        return messages.text("editor.insert.word." + name);
    }
}
