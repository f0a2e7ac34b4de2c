package normbook.content.note;

/**
 * A line of a quiz with what the syntax tree says of it.
 *
 * @param index in the file, from 0
 * @param text as written; for the first line of a numbered item without its number
 * @param number of the top-level list item that starts here, else 0
 * @param indent of the content of the top-level list item around it
 * @param code whether it is code or the row of a table, where no label is looked for
 */
record NoteLine(int index, String text, int number, int indent, boolean code) {

    boolean isBlank() {
        return text.isBlank();
    }

    int indentation() {
        return text.length() - text.stripLeading().length();
    }

    NoteLine withText(String other) {
        return new NoteLine(index, other, 0, indent, code);
    }
}
