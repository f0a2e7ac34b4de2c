package normbook.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTableTest {
    private static final List<String> EXPECTED = List.of("ada|Ada Lovelace|", "emmy|Noether, Emmy|noether noether");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada,Ada Lovelace\nemmy,\"Noether, Emmy\",noether noether\n",
                "\uFEFFada,Ada Lovelace,\r\n\r\nemmy,\"Noether, Emmy\",noether noether",
                "username;display name;password\nada;Ada Lovelace;\nemmy;Noether, Emmy;noether noether\n",
                "\uFEFF使用者名稱,姓名,密碼\nada,Ada Lovelace,\nemmy,\"Noether, Emmy\",noether noether\n",
                "姓名,學號,帳號,密碼\nAda Lovelace,1,ada,\n\"Noether, Emmy\",2,emmy,noether noether\n",
                "ada\tAda Lovelace\t\nemmy\tNoether, Emmy\tnoether noether\n",
                "Username, \"Display name\" ,Password\nada, Ada Lovelace ,\nemmy,\"Noether, Emmy\",noether noether\n",
            })
    void aListIsReadHoweverASpreadsheetSavesIt(String text) {
        AccountTable table = AccountTable.read(text);
        assertEquals(EXPECTED, rows(table), text);
        assertEquals(0, table.broken());
    }

    @Test
    void everyRowKnowsItsLine() {
        AccountTable table = AccountTable.read("username\n\nada\n\"em\"\"my\"\n,,\nalan");
        assertEquals(
                List.of(3L, 4L, 6L),
                table.rows().stream().map(AccountTable.Row::line).toList());
        assertEquals("em\"my", table.rows().get(1).username());
    }

    @Test
    void aNameWithoutADisplayNameIsBoth() {
        assertEquals(List.of("ada|ada|"), rows(AccountTable.read("ada")));
    }

    @Test
    void aStrayQuotationMarkIsToldWithItsLine() {
        assertEquals(2, AccountTable.read("ada,Ada\n\"emmy\" x,Emmy\n").broken());
    }

    @Test
    void aTableWithoutEndIsCut() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, AccountTable.MAX_ROWS + 5)
                .forEach(i -> text.append("u").append(i).append('\n'));
        AccountTable table = AccountTable.read(text.toString());
        assertEquals(AccountTable.MAX_ROWS, table.rows().size());
        assertEquals(true, table.tooLong());
    }

    private static List<String> rows(AccountTable table) {
        return table.rows().stream()
                .map(row -> row.username() + "|" + row.displayName() + "|" + row.password())
                .toList();
    }
}
