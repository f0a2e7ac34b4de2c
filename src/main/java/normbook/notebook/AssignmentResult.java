package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.notebook.AssignmentGrader.Ran;
import normbook.notebook.kernel.Outcome;

/** What came of a notebook that was handed in, as JSON: stored with every sentence in each language. */
final class AssignmentResult {
    private AssignmentResult() {}

    static ObjectNode of(List<Ran> ran) {
        double points = 0;
        double most = 0;
        int hidden = 0;
        ObjectNode json = Cells.object();
        ArrayNode tests = Cells.JSON.createArrayNode();
        ArrayNode problems = Cells.JSON.createArrayNode();
        for (Ran one : ran) {
            GradedCell graded = one.graded();
            if (!graded.isTest()) {
                if (one.taken() != null || one.outcome() != null && !one.passed()) problems.add(problem(one));
                continue;
            }
            boolean isHidden = CellMarks.of(graded.cell()).isHidden();
            points += one.passed() ? graded.worth() : 0;
            most += graded.worth();
            tests.add(test(one, isHidden ? ++hidden : 0));
        }
        CellJson.putNumber(json, "points", points);
        CellJson.putNumber(json, "most", most);
        String got = number(points);
        String all = number(most);
        json.set("sentence", each(messages -> messages.text("notebook.graded.points", got, all)));
        json.set("cells", tests);
        json.set("problems", problems);
        return json;
    }

    /** For a reader of one language. */
    static ObjectNode in(JsonNode stored, Language language) {
        ObjectNode json = stored.deepCopy();
        choose(json, language);
        json.path("cells").forEach(cell -> choose((ObjectNode) cell, language));
        json.path("problems").forEach(problem -> choose((ObjectNode) problem, language));
        return json;
    }

    private static void choose(ObjectNode json, Language language) {
        json.put("sentence", json.path("sentence").path(language.tag()).asText());
    }

    /** @param hidden its number among the hidden ones; 0 for one that is shown */
    private static ObjectNode test(Ran one, int hidden) {
        ObjectNode json = Cells.object();
        if (hidden > 0) json.putNull("cell").put("hidden", hidden);
        else json.put("cell", one.graded().cell().id()).putNull("hidden");
        json.put("passed", one.passed());
        CellJson.putNumber(json, "points", one.passed() ? one.graded().worth() : 0.0);
        CellJson.putNumber(json, "most", one.graded().worth());
        return json.set("sentence", each(messages -> sentence(one, messages)));
    }

    private static ObjectNode problem(Ran one) {
        ObjectNode json = Cells.object().put("cell", one.graded().cell().id());
        return json.set("sentence", each(messages -> problem(one, messages)));
    }

    private static String problem(Ran one, Messages messages) {
        return one.taken() == null ? said(one, messages) : messages.text("notebook.graded.taken", one.taken());
    }

    private static String sentence(Ran one, Messages messages) {
        if (one.passed()) return messages.text("notebook.graded.passed");
        if (one.taken() != null) return messages.text("notebook.graded.taken", one.taken());
        if (!one.reached()) return messages.text("notebook.graded.not_reached");
        return one.outcome() == null ? messages.text("notebook.graded.failed") : said(one, messages);
    }

    /** What an assertion says is a sentence to the learner already. */
    private static String said(Ran one, Messages messages) {
        if (one.outcome() instanceof Outcome.Threw threw && isSentence(threw)) return threw.message();
        String text = new CellEnd(one.outcome(), messages.language()).fullSentence();
        return text.isEmpty() ? messages.text("notebook.graded.failed") : text;
    }

    private static boolean isSentence(Outcome.Threw threw) {
        return threw.exception().equals(AssertionError.class.getName())
                && threw.message() != null
                && !threw.message().isBlank();
    }

    private interface Sentence {
        String in(Messages messages);
    }

    private static ObjectNode each(Sentence sentence) {
        ObjectNode all = Cells.object();
        for (Language language : Language.values()) all.put(language.tag(), sentence.in(Messages.of(language)));
        return all;
    }

    private static String number(double number) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
