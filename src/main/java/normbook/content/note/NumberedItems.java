package normbook.content.note;

import java.util.ArrayList;
import java.util.List;

/** The numbered items at the top level of a section, over all its lists. */
final class NumberedItems {
    private NumberedItems() {}

    static List<String> of(List<NoteLine> lines) {
        boolean listed = lines.stream().anyMatch(line -> line.number() > 0);
        List<String> items = new ArrayList<>();
        QuizText item = null;
        for (NoteLine line : lines) {
            QuizMark mark = QuizMark.of(line);
            if (listed ? mark.is(QuizMark.Role.ITEM) : mark.is(QuizMark.Role.BARE_NUMBER)) {
                if (item != null) items.add(item.markdown());
                item = QuizText.empty();
                item.add(line.withText(mark.rest()));
            } else if (item != null) {
                item.add(line);
            }
        }
        if (item != null) items.add(item.markdown());
        return items;
    }
}
