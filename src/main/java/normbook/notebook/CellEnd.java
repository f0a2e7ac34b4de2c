package normbook.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.notebook.kernel.Outcome;
import normbook.notebook.kernel.Outcome.Died;
import normbook.notebook.kernel.Outcome.Finished;
import normbook.notebook.kernel.Outcome.Interrupted;
import normbook.notebook.kernel.Outcome.NotCompiled;
import normbook.notebook.kernel.Outcome.Place;
import normbook.notebook.kernel.Outcome.Refused;
import normbook.notebook.kernel.Outcome.Threw;
import normbook.notebook.kernel.Outcome.Unresolved;
import normbook.notebook.kernel.OutcomeText;

/** How a cell ended, in the words of the API and the sentences of a language. */
record CellEnd(Outcome outcome, Language language) {

    String word() {
        if (outcome instanceof Finished) return "ok";
        if (outcome instanceof Interrupted) return "interrupted";
        return outcome instanceof Died ? "died" : "error";
    }

    boolean isOk() {
        return outcome instanceof Finished;
    }

    String sentence() {
        return new OutcomeText(messages()).of(outcome);
    }

    /** {@link #sentence}, with the first thing that the compiler says; also of what waits for a name. */
    String fullSentence() {
        if (outcome instanceof Finished finished && !finished.pending().isEmpty()) return pending(finished);
        return outcome instanceof NotCompiled && !places().isEmpty()
                ? messages().text("notebook.outcome.first", sentence(), places().get(0))
                : sentence();
    }

    /** Adds the value, or what went wrong, to what the cell has put out. */
    void addTo(RunOutputs outputs, String cell, int count) {
        if (!(outcome instanceof Finished finished)) {
            outputs.add(Outputs.error(name(), sentence(), places(), line(cell)));
            return;
        }
        if (!finished.pending().isEmpty()) {
            outputs.add(Outputs.stream(pending(finished) + "\n"));
        }
        if (finished.value() == null) return;
        ObjectNode value = Outputs.value(finished.value(), count);
        if (outputs.fits(value.toString().length())) outputs.add(value);
    }

    ArrayNode problems() {
        ArrayNode problems = Cells.JSON.createArrayNode();
        if (outcome instanceof NotCompiled not) {
            for (Outcome.Problem problem : not.problems()) {
                problems.addObject()
                        .put("line", problem.line())
                        .put("column", problem.column())
                        .put("message", problem.message());
            }
        }
        return problems;
    }

    private String pending(Finished finished) {
        return messages().text("notebook.outcome.pending", String.join(", ", finished.pending()));
    }

    private String name() {
        return outcome instanceof Threw threw
                ? threw.exception()
                : outcome.getClass().getSimpleName();
    }

    private List<String> places() {
        if (outcome instanceof NotCompiled not) {
            return not.problems().stream()
                    .map(problem -> messages()
                            .text("notebook.outcome.problem", problem.line(), problem.column(), problem.message()))
                    .toList();
        }
        return places(outcome).stream()
                .map(place -> messages().text("notebook.outcome.place", place.cell(), place.line()))
                .toList();
    }

    /** The innermost one within the cell itself; 0 where there is none. */
    private int line(String cell) {
        if (outcome instanceof Refused refused) return Math.max(0, refused.line());
        if (outcome instanceof NotCompiled not) {
            return not.problems().isEmpty() ? 0 : not.problems().get(0).line();
        }
        return places(outcome).stream()
                .filter(place -> place.cell().equals(cell))
                .mapToInt(Place::line)
                .findFirst()
                .orElse(0);
    }

    private static List<Place> places(Outcome outcome) {
        if (outcome instanceof Threw threw) return threw.places();
        return outcome instanceof Unresolved unresolved ? unresolved.places() : List.of();
    }

    private Messages messages() {
        return Messages.of(language);
    }
}
