package normbook.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where quotes stand in what a reader sees of a note: the top-level blocks outside the quiz and the questions,
 * never the answers.
 */
final class QuotePlaces {
    private final Annotations annotations;
    private final Map<Object, String> texts = new LinkedHashMap<>();
    private final Map<Object, List<Annotation>> placed = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A place is a block of the syntax tree or a quiz item; what is shown there is {@code text}. */
    QuotePlaces(Annotations annotations) {
        this.annotations = annotations;
    }

    void offer(Object place, String text) {
        texts.put(place, text);
    }

    void place() {
        for (Annotation annotation : annotations.quoting()) {
            List<Object> found = occurrences(annotation.quote());
            int wanted = annotation.occurrence();
            if (found.isEmpty() || wanted > found.size() || wanted < 0) {
                report(annotation, "content.annotation.quote-missing", found.size());
            } else if (wanted == 0 && found.size() > 1) {
                report(annotation, "content.annotation.quote-ambiguous", found.size());
            } else {
                Object place = found.get(Math.max(0, wanted - 1));
                placed.computeIfAbsent(place, key -> new ArrayList<>()).add(annotation);
            }
        }
    }

    List<Annotation> below(Object place) {
        return placed.getOrDefault(place, List.of());
    }

    List<Problem> problems() {
        return problems;
    }

    private void report(Annotation annotation, String key, int found) {
        problems.add(Problem.error(annotations.file(), annotation.line(), key, annotation.quote(), found));
    }

    private List<Object> occurrences(String quote) {
        List<Object> found = new ArrayList<>();
        texts.forEach((place, text) -> {
            for (int i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + quote.length())) {
                found.add(place);
            }
        });
        return found;
    }
}
