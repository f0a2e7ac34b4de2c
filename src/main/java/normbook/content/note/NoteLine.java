package normbook.content.note;

/**
 * A line of a quiz with what the syntax tree says of it.
 *
 * @param index in the file, from 0
 * @param text as written; for the first line of a numbered item without its number
 * @param number of the top-level list item that starts here, else 0
 * @param point behind that number, {@code .} or {@code )}
 * @param indent of the content of the top-level list item around it
 * @param code whether it is code or the row of a table, where no label is looked for
 */
record NoteLine(int index, String text, int number, char point, int indent, boolean code) {

    boolean isBlank() {
        return text.isBlank();
    }

    int indentation() {
        return text.length() - text.stripLeading().length();
    }

    NoteLine withText(String other) {
        return new NoteLine(index, other, 0, point, indent, code);
    }
}
