package normbook.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A table that a spreadsheet opens. */
public final class Csv {
    /** Excel takes a file without it for one in the system's own encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A spreadsheet takes such a text for a formula, and runs it; -1.5 is none. */
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-](?!\\d+([.]\\d+)?$).*", Pattern.DOTALL);

    private Csv() {}

    /** To be kept as a file of this name. */
    public static void answer(Context ctx, String name, List<List<String>> rows) {
        ctx.contentType("text/csv; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(text(rows).getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<List<String>> rows) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return text.toString();
    }

    /** An apostrophe says: this is text. */
    private static String harmless(String field) {
        return FORMULA.matcher(field).matches() ? "'" + field : field;
    }
}
