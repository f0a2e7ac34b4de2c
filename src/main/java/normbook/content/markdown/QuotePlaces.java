package normbook.content.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import normbook.content.Lines;
import normbook.content.Problem;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Finds where quotes stand in what a reader sees of a note: the top-level blocks outside the quiz and the questions,
 * never the answers. An annotation belongs below its block, or into the item of a list that it quotes; where the quoted
 * words are plain text they carry a mark with a number.
 */
public final class QuotePlaces {
    private final Annotations annotations;
    private final Map<Object, String> texts = new LinkedHashMap<>();
    private final Map<Object, List<Placed>> placed = new IdentityHashMap<>();
    private final Map<Text, List<Mark>> marks = new IdentityHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param number of the mark at the quoted words; 0 where there is none */
    public record Placed(Annotation annotation, int number) {}

    /** The quoted words within a text of the syntax tree. */
    record Mark(Annotation annotation, int number, int start, int end) {}

    private record Found(Annotation annotation, Object place, int at, QuotedWords words) {}

    public QuotePlaces(Annotations annotations) {
        this.annotations = annotations;
    }

    /** A place is a block of the syntax tree or a quiz item; what is shown there is {@code text}. */
    public void offer(Object place, String text) {
        texts.put(place, text);
    }

    public void place() {
        List<Found> all = new ArrayList<>();
        for (Annotation annotation : annotations.quoting()) {
            List<Found> found = occurrences(annotation);
            int wanted = annotation.occurrence();
            if (found.isEmpty() || wanted > found.size() || wanted < 0) {
                report(annotation, "content.annotation.quote-missing", found.size());
            } else if (wanted == 0 && found.size() > 1) {
                report(annotation, "content.annotation.quote-ambiguous", found.size());
            } else {
                all.add(found.get(Math.max(0, wanted - 1)));
            }
        }
        List<Object> order = new ArrayList<>(texts.keySet());
        all.sort(Comparator.<Found>comparingInt(found -> order.indexOf(found.place()))
                .thenComparingInt(Found::at));
        int number = 0;
        for (Found found : all) {
            put(found, found.words() == null ? 0 : ++number);
        }
    }

    /** In the order of the quotes. */
    public List<Placed> below(Object place) {
        return placed.getOrDefault(place, List.of());
    }

    List<Mark> marks(Text text) {
        return marks.getOrDefault(text, List.of());
    }

    public List<Problem> problems() {
        return problems;
    }

    private void report(Annotation annotation, String key, int found) {
        problems.add(Problem.error(annotations.file(), annotation.line(), key, annotation.quote(), found));
    }

    private List<Found> occurrences(Annotation annotation) {
        List<Found> found = new ArrayList<>();
        texts.forEach((place, text) -> {
            List<Integer> at = QuotedWords.positions(text, annotation.quote());
            List<QuotedWords> words =
                    place instanceof Node node ? QuotedWords.find(node, annotation.quote()) : List.of();
            for (int i = 0; i < at.size(); i++) {
                boolean sure = words.size() == at.size(); // else a quote is hidden in markup, and which is not known
                found.add(new Found(annotation, place, at.get(i), sure ? words.get(i) : null));
            }
        });
        return found;
    }

    private void put(Found found, int number) {
        placed.computeIfAbsent(target(found), key -> new ArrayList<>()).add(new Placed(found.annotation(), number));
        if (number == 0) return;
        QuotedWords words = found.words();
        marks.computeIfAbsent(words.text(), key -> new ArrayList<>())
                .add(new Mark(found.annotation(), number, words.start(), words.end()));
    }

    /** The innermost item of a list that has the whole quote. */
    private Object target(Found found) {
        if (!(found.place() instanceof Node block)) return found.place();
        String before = texts.get(block).substring(0, found.at());
        int first =
                Lines.first(block) + (int) before.lines().count() - (before.isEmpty() || before.endsWith("\n") ? 0 : 1);
        int last = first + (int) found.annotation().quote().lines().count() - 1;
        Node target = block;
        for (Node item = itemAt(block, first, last); item != null; item = itemAt(item, first, last)) {
            target = item;
        }
        return target;
    }

    private static Node itemAt(Node parent, int first, int last) {
        for (Node list = parent instanceof ListBlock ? parent : parent.getFirstChild();
                list != null;
                list = list.getNext()) {
            if (list instanceof ListBlock) {
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    if (item instanceof ListItem && Lines.first(item) <= first && last < Lines.end(item)) return item;
                }
            }
            if (list == parent) break;
        }
        return null;
    }
}
