package normbook.classroom;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A list of accounts as spreadsheets save it: fields between commas, semicolons or tabs, quoted or not, with a line of
 * headings in either language or without one (then: username, display name, password).
 *
 * @param broken the line from which on it cannot be read, or 0
 * @param tooLong whether there were more than {@link #MAX_ROWS}
 */
record AccountTable(List<Row> rows, long broken, boolean tooLong) {
    static final int MAX_ROWS = 1000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Map<String, Integer> HEADINGS = Map.ofEntries(
            Map.entry("username", 0),
            Map.entry("user name", 0),
            Map.entry("user", 0),
            Map.entry("使用者名稱", 0),
            Map.entry("帳號", 0),
            Map.entry("display name", 1),
            Map.entry("displayname", 1),
            Map.entry("display_name", 1),
            Map.entry("name", 1),
            Map.entry("顯示名稱", 1),
            Map.entry("姓名", 1),
            Map.entry("名字", 1),
            Map.entry("password", 2),
            Map.entry("密碼", 2));

    /** @param password empty where the account is to get a link; {@code extra} what stands behind the known columns */
    record Row(long line, String username, String displayName, String password, String extra) {}

    static AccountTable read(String text) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        List<Row> rows = new ArrayList<>();
        int[] columns = {0, 1, 2};
        boolean first = true;
        long line = 0;
        try (CsvReader<CsvRecord> records = reader(plain)) {
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                if (first && isHeading(record)) columns = columns(record);
                else if (!isBlank(record)) rows.add(row(record, columns));
                first = false;
                if (rows.size() > MAX_ROWS) return new AccountTable(rows.subList(0, MAX_ROWS), 0, true);
            }
            return new AccountTable(rows, 0, false);
        } catch (CsvParseException e) {
            return new AccountTable(rows, line + 1, false);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text);
    }

    /** Whichever the first line has most of: Excel writes semicolons where the comma stands in numbers. */
    private static char separator(String text) {
        String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) best = candidate;
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static boolean isHeading(CsvRecord record) {
        return record.getFields().stream().anyMatch(field -> Integer.valueOf(0).equals(column(field)));
    }

    private static Integer column(String heading) {
        return HEADINGS.get(heading.strip().toLowerCase(Locale.ROOT));
    }

    /** Where username, display name and password stand; -1 where the table has none. */
    private static int[] columns(CsvRecord heading) {
        int[] columns = {-1, -1, -1};
        for (int i = 0; i < heading.getFieldCount(); i++) {
            Integer known = column(heading.getField(i));
            if (known != null && columns[known] < 0) columns[known] = i;
        }
        return columns;
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private static Row row(CsvRecord record, int[] columns) {
        String username = field(record, columns[0]).strip();
        String displayName = field(record, columns[1]).strip();
        boolean inOrder = columns[0] == 0 && columns[1] == 1 && columns[2] == 2;
        return new Row(
                record.getStartingLineNumber(),
                username,
                displayName.isEmpty() ? username : displayName,
                field(record, columns[2]),
                inOrder ? field(record, 3).strip() : "");
    }

    private static String field(CsvRecord record, int column) {
        return column >= 0 && column < record.getFieldCount() ? record.getField(column) : "";
    }
}
