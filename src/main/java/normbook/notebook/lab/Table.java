package normbook.notebook.lab;

/** Rows under names; the browser makes a table of it. */
public final class Table {
    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 30;

    private final Object[] header;
    private final Object[] rows;

    private Table(Object[] header, Object[] rows) {
        this.header = header;
        this.rows = rows;
    }

    static Table of(double[][] numbers, String... header) {
        Object[][] rows = new Object[Math.min(numbers.length, MOST_ROWS)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Object[numbers[i].length];
            for (int j = 0; j < rows[i].length; j++) rows[i][j] = numbers[i][j];
        }
        return of(rows, header);
    }

    static Table of(Object[][] rows, String... header) {
        Object[] texts = new Object[Math.min(rows.length, MOST_ROWS)];
        for (int i = 0; i < texts.length; i++) texts[i] = texts(rows[i]);
        return new Table(texts(header), texts);
    }

    private static Object[] texts(Object[] row) {
        Object[] texts = new Object[Math.min(row.length, MOST_COLUMNS)];
        for (int j = 0; j < texts.length; j++) {
            texts[j] = row[j] instanceof Double number ? ArrayText.number(number) : String.valueOf(row[j]);
        }
        return texts;
    }

    /** What the kernel sends: kind, header, rows. */
    public Object[] parts() {
        return new Object[] {"table", header, rows};
    }

    @Override
    public String toString() {
        return "Table of " + rows.length + " rows";
    }
}
