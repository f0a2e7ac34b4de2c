package normbook.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import normbook.notebook.kernel.Display;

/** A value that a cell shows, as the browser draws it and as plain text. */
final class DisplayJson {
    private static final int MOST_ROWS = 20;
    private static final int MOST_COLUMNS = 12;

    private DisplayJson() {}

    static ObjectNode of(Display display) {
        ObjectNode json = Cells.object();
        if (display instanceof Display.Text text) {
            return json.put("type", "value")
                    .put("text", text.text())
                    .put("javaType", text.type())
                    .put("cut", text.isCut());
        }
        if (display instanceof Display.Numbers numbers) return numbers(json, numbers);
        if (display instanceof Display.Plot plot) return plot(json, plot);
        return table(json, (Display.Table) display);
    }

    /** For programs that know nothing of ours, as nbformat wants beside everything. */
    static String plain(Display display) {
        if (display instanceof Display.Text text) return text.text();
        if (display instanceof Display.Plot plot) return "[plot] " + plot.title();
        if (display instanceof Display.Table table) return table(table);
        Display.Numbers numbers = (Display.Numbers) display;
        return numbers.type() + " " + numbers.shape() + "\n" + rows(numbers);
    }

    private static ObjectNode numbers(ObjectNode json, Display.Numbers numbers) {
        json.put("type", "numbers").put("javaType", numbers.type());
        ArrayNode shape = json.putArray("shape");
        numbers.shape().forEach(shape::add);
        add(json.putArray("values"), numbers.values());
        return json.put("cut", numbers.isCut());
    }

    private static ObjectNode plot(ObjectNode json, Display.Plot plot) {
        json.put("type", "plot").put("title", plot.title());
        json.put("xLabel", plot.xLabel()).put("yLabel", plot.yLabel());
        ArrayNode all = json.putArray("series");
        for (Display.Series series : plot.series()) {
            ObjectNode one = all.addObject().put("kind", series.kind()).put("name", series.name());
            add(one.putArray("x"), series.x());
            add(one.putArray("y"), series.y());
        }
        return json;
    }

    private static ObjectNode table(ObjectNode json, Display.Table table) {
        json.put("type", "table");
        table.header().forEach(json.putArray("header")::add);
        ArrayNode rows = json.putArray("rows");
        table.rows().forEach(row -> row.forEach(rows.addArray()::add));
        return json;
    }

    /** JSON has no number for what is none: such a value is the text NaN, Infinity or -Infinity. */
    private static void add(ArrayNode array, double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) array.add(value);
            else array.add(Double.toString(value));
        }
    }

    private static String table(Display.Table table) {
        StringBuilder text = new StringBuilder(String.join("\t", table.header()));
        table.rows().stream().limit(MOST_ROWS).forEach(row -> text.append('\n').append(String.join("\t", row)));
        return text.toString();
    }

    private static String rows(Display.Numbers numbers) {
        List<Integer> shape = numbers.shape();
        int columns = shape.isEmpty() ? 1 : Math.max(1, shape.get(shape.size() - 1));
        int rows = Math.min(MOST_ROWS, (numbers.values().length + columns - 1) / columns);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            int end = Math.min(numbers.values().length, (row + 1) * columns);
            for (int i = row * columns; i < Math.min(end, row * columns + MOST_COLUMNS); i++) {
                text.append(numbers.values()[i]).append(' ');
            }
            text.append(end - row * columns > MOST_COLUMNS ? "…\n" : "\n");
        }
        return text.toString().stripTrailing();
    }
}
