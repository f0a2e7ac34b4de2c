package normbook.content.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKeyTest {
    private static final List<String> OPTIONS = List.of("A. <nav>", "B. <article>", "(C) 兩者", "D) 皆非");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B | [1] ",
                "(B) | [1] ",
                "（B） | [1] ",
                "**B** | [1] ",
                "B。 | [1] ",
                "B、D | [1, 3] ",
                "D, B | [1, 3] ",
                "A 和 C | [0, 2] ",
                "ABD | [0, 1, 3] ",
                "選項 B | [1] ",
                "B. <article> | [1] ",
                "B <article> | [1] ",
                "B. <article>，因為它獨立。 | [1] 因為它獨立。",
                "B，因為它獨立。 | [1] 因為它獨立。",
                "(B) 因為它獨立。 | [1] 因為它獨立。",
                "C) 兩者 | [2] ",
            })
    void lettersNameTheOptions(String answer, String key) {
        assertEquals(
                key.strip(),
                AnswerKey.of(OPTIONS, answer)
                        .map(found -> (found.right() + " " + found.explanation()).strip())
                        .orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"A good layout", "B. <nav>", "E", "因為 B", "Because", "AI 模型", "B 與其他", "A's", "兩者", "乙", "②"})
    void whatIsNotSureIsNoKey(String answer) {
        assertEquals(
                "none", AnswerKey.of(OPTIONS, answer).map(AnswerKey::toString).orElse("none"));
    }
}
