package normbook.notebook.kernel;

import java.util.List;

/** @param from where in the source the names would stand; what is there up to the cursor is their beginning */
public record Completions(int from, List<String> names) {
    public static Completions none(int cursor) {
        return new Completions(cursor, List.of());
    }
}
