package normbook.content.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question asks for: words, one of its options, whether a statement holds. Each line of a case is one of the note. */
class QuestionTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "下列何者正確？ (A) foo (B) bar (C) baz | 答案：B | 下列何者正確？ : (A) foo / (B) bar / (C) baz : [1]",
                "下列何者正確？⏎A. foo B. bar C. baz | 答案：(C) | 下列何者正確？ : A. foo / B. bar / C. baz : [2]",
                "下列何者正確？⏎A、foo　B、bar | 答案：A | 下列何者正確？ : A、foo / B、bar : [0]",
                "哪個？（A）甲（B）乙（C）丙 | 答：B。因為乙較短。 | 哪個？ : （A）甲 / （B）乙 / （C）丙 : [1]",
                "哪個？A.甲；B.乙；C.丙。 | 答：B | 哪個？ : A.甲 / B.乙 / C.丙。 : [1]",
                "Which one? A) one, B) two, C) three | Answer: B | Which one? : A) one / B) two / C) three : [1]",
                "Which ones? a) one b) two c) three | Answer: a, c | Which ones? : a) one / b) two / c) three : [0, 2]",
                "堆疊是 ①先進先出 ②後進先出 | 答案：② | 堆疊是 : ①先進先出 / ②後進先出 : [1]",
                "哪些（複選）： (A) x (B) y⏎(C) z (D) w | 答案：A、D | 哪些（複選）： : (A) x / (B) y / (C) z / (D) w : [0, 3]",
                "下列何者為非 (A) $a$ (B) `b` (C) c | 答案：C | 下列何者為非 : (A) $a$ / (B) `b` / (C) c : [2]",
                "The stack is ___. **A.** FIFO **B.** LIFO | Answer: **B** | The stack is ___. : **A.** FIFO / **B.** LIFO : [1]",
                "對 f(a) 與 g(b)，哪個對？ (A) f (B) g | 答案：A | 對 f(a) 與 g(b)，哪個對？ : (A) f / (B) g : [0]",
                "哪一種？（A）Adam（B）AdamW（C）SGD | 答案：B | 哪一種？ : （A）Adam / （B）AdamW / （C）SGD : [1]",
                "哪一種？(A)Adam(B)AdamW(C)SGD | 答案：B | 哪一種？ : (A)Adam / (B)AdamW / (C)SGD : [1]",
                "哪一種？ (A)Adam (B)AdamW(C)SGD | 答案：C | 哪一種？ : (A)Adam / (B)AdamW / (C)SGD : [2]",
                "何者對？(A) P(B) = 1 (B) P(C) = 1 | 答案：B | 何者對？ : (A) P(B) = 1 / (B) P(C) = 1 : [1]",
                "何者對？(a) f(b) (b) g(c) | 答案：b | 何者對？ : (a) f(b) / (b) g(c) : [1]",
                "哪個？⏎A. 甲<br>B. 乙 | 答案：B | 哪個？ : A. 甲 / B. 乙 : [1]",
                "哪個？⏎A：甲　B：乙　C：丙 | 答案：B | 哪個？ : A：甲 / B：乙 / C：丙 : [1]",
            })
    void optionsMayShareALineWithOneAnotherAndWithTheirQuestion(String question, String answer, String read) {
        QuizItem item = item(question, answer);
        String choices = String.join(" / ", item.choices());
        assertEquals(
                "choice " + read + " null",
                item.type().tag() + " " + item.question() + " : " + choices + " : "
                        + item.key().map(AnswerKey::right).orElse(List.of()) + " " + item.doubt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "關於 (a) 和 (b) 兩種方法，哪一種較好？ | 答案：都好",
                "令 $f(a)$ 與 `(A) x (B) y` 為例，說明差別。 | 答案：沒有差別",
                "Compare (a) the stack and (b) the queue. | Answer: One is LIFO, the other FIFO.",
                "What do plan A. and plan B. share? | Answer: A name.",
                "從 A、B、C 三點中，哪一點最近？ | 答案：最近的是中間那一點",
                "請說明下列名詞：(A) 堆疊 (B) 佇列 | 答案：堆疊後進先出，佇列先進先出。",
                "維生素 A、B 與 C 各有什麼用處？ | 答案：各有用處。",
                "令 f(a) = a，求 f(a)。 | 答案：a",
                "What is `a.txt`, a.txt b.txt? | Answer: Names.",
                "Study the code: (a) What is x? (b) Why? | Answer: (a) 3 (b) It is so.",
            })
    void lettersThatAreSpokenAboutAreNoOptions(String question, String answer) {
        QuizItem item = item(question, answer);
        assertEquals(
                List.of("open", question, List.of(), "null"),
                List.of(item.type().tag(), item.question(), item.choices(), String.valueOf(item.doubt())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "方法 (a) 快取與 (b) 索引，哪一種較快？ | 答案：(b)",
                "Which is faster: (a) hashing or (b) sorting? | Answer: (a)",
                "下列何者正確？ [A] 甲 [B] 乙 | 答案：B",
                "何者以 e 為底？ (1) bit (2) nat (3) ban | 答案：(2)",
                "下列何者正確？(A) 甲 (B) 乙 | 答案：兩者都可以，看情形而定。",
            })
    void lettersThatMayBeOptionsAreADoubt(String question, String answer) {
        QuizItem item = item(question, answer);
        assertEquals(
                List.of("open", "content.note.doubt.options"),
                List.of(item.type().tag(), item.doubt()));
        assertEquals(
                "open null",
                read("1. " + question + "\n<!-- answer -->\n" + answer + "\n").stream()
                        .map(marked -> marked.type().tag() + " " + marked.doubt())
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "是非題：地球是平的。 | 錯 | false",
                "【是非題】地球是平的。 | 錯誤。 | false",
                "（　）Docker 是虛擬機器。 | × | false",
                "Docker 是容器技術。（對/錯） | 對。因為它是。 | true",
                "Docker 是容器技術。（是／否） | 是 | true",
                "True or false: A heap is a tree. | True | true",
                "**True or False?** A heap is a tree. | False. It is an array. | false",
                "A heap is a tree. True or false? | False, since it need not be. | false",
                "陣列是連續的。 (T/F) | T | true",
                "(T/F) Arrays are contiguous. | F | false",
                "O/X：陣列是連續的。 | X | false",
                "陣列是連續的。○× | ○ | true",
                "對或錯：陣列是連續的 | 對 | true",
                "陣列是連續的，對還是錯？ | 對的。 | true",
                "判斷下列敘述是否正確：陣列是連續的。 | 正確 | true",
                "Determine whether this is true or false: a set keeps its order. | False | false",
                "請判斷：陣列是連續的。 | 是 | true",
                "Is the following true or false? A set keeps its order. | False | false",
                "陣列是連續的。 | 是 | true",
                "陣列是連續的。 | 非。 | false",
                "陣列是連續的 | ○ | true",
                "A set keeps its order. | False | false",
                "A set keeps its order. | False. It has none. | false",
                "陣列是連續的。 | 不正確，串列才不是。 | false",
            })
    void aStatementToBeJudgedIsTrueOrFalse(String statement, String answer, boolean holds) {
        QuizItem item = item(statement, "答案：" + answer);
        assertEquals(
                List.of("truefalse", statement, holds, "null"),
                List.of(
                        item.type().tag(),
                        item.question(),
                        item.verdict().map(Verdict::holds).orElse(!holds),
                        String.valueOf(item.doubt())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 是質數嗎？ | 是",
                "是否可以用堆疊？ | 否",
                "Is a heap a tree? | True",
                "Can Docker run Windows? | No",
                "寫出 1 == 1 的結果。 | True",
                "What does `True or False` give? | True",
                "Python 裡 True or False 的值 | True",
                "The value of `1 == 1` is ___. | True",
                "When is `x` true or false? | When it is set.",
                "說明堆疊的用途。 | 是一種資料結構。",
                "常數時間的複雜度 | O(1)",
                "牛頓第二定律 | F = ma",
                "判斷下列敘述的對錯：⏎(1) 堆疊先進先出。⏎(2) 佇列先進先出。 | (1) 錯 (2) 對",
            })
    void questionsTasksAndGapsStayOpen(String question, String answer) {
        QuizItem item = item(question, "答案：" + answer);
        assertEquals(List.of("open", "null"), List.of(item.type().tag(), String.valueOf(item.doubt())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A. 對⏎B. 錯", "(A) True (B) False", "- 是⏎- 否", "□ 對⏎□ 錯", "- True⏎- False", "A. 正確　B. 錯誤"})
    void trueAndFalseMayBeOptions(String options) {
        for (String answer : List.of("錯", "False", "否，因為不是。", "×")) {
            QuizItem item = item("地球是平的。⏎" + options, "答案：" + answer);
            assertEquals(
                    List.of("truefalse", "地球是平的。", 2, List.of(1), "null"),
                    List.of(
                            item.type().tag(),
                            item.question(),
                            item.choices().size(),
                            item.key().map(AnswerKey::right).orElse(List.of()),
                            String.valueOf(item.doubt())),
                    answer);
        }
    }

    @Test
    void aVerdictThatTheAnswerDoesNotBeginWithIsADoubt() {
        QuizItem item = item("是非題：地球是平的。", "答案：因為引力，這不對。");
        assertEquals(
                List.of("truefalse", true, "content.note.doubt.no-verdict"),
                List.of(item.type().tag(), item.verdict().isEmpty(), item.doubt()));
    }

    @Test
    void bracketsInFrontOfAQuestionMayHoldItsAnswer() {
        assertEquals(
                List.of(
                        "truefalse|陣列是連續的。|○|content.note.doubt.bracket",
                        "choice|哪個？|B|content.note.doubt.bracket",
                        "open|（註）為什麼？|null|content.note.no-answer"),
                read("1. （○）陣列是連續的。\n2. （ B ）哪個？ (A) 甲 (B) 乙\n3. （註）為什麼？\n").stream()
                        .map(item ->
                                item.type().tag() + "|" + item.question() + "|" + item.answer() + "|" + item.doubt())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1) 甲是什麼？⏎(2) 乙是什麼？ | (1) 一⏎(2) 二",
                "a) What is it?⏎b) Why?⏎c) When? | a) this⏎b) because⏎c) now",
                "a. what⏎b. why | a. this⏎b. because",
                "i. What?⏎ii. Why?⏎iii. When? | i. this⏎ii. because⏎iii. now",
                "1) 甲？⏎2) 乙？⏎3) 丙？ | 1) 一⏎2) 二⏎3) 三",
                "1) 甲？⏎2) 乙？⏎3) 丙？⏎4) 丁？ | 都是",
                "（1）甲？（2）乙？ | （1）一（2）二",
                "① 甲？⏎② 乙？ | ① 一⏎② 二",
                "(A) What is it?⏎(B) Why? | (A) this⏎⏎(B) because",
            })
    void aQuestionOfPartsIsOneQuestionWithItsAnswerWhole(String parts, String answer) {
        String quiz = "1. 前題？\n答案：前\n\n2. 下列各小題：\n" + lines(parts) + "\n\n答案：\n" + lines(answer) + "\n";
        String next = "\n3. 後題？\n答案：後\n";
        String read = "2 open|下列各小題：\n" + lines(parts) + "|" + lines(answer);
        assertEquals(List.of("1 open|前題？|前", read, "3 open|後題？|後"), shown(quiz + next));
        assertEquals(List.of("1 open|前題？|前", read), shown(quiz));
    }

    @Test
    void partsOfQuestionsInAnotherNumberingAreNoQuestions() {
        assertEquals(
                List.of("1 open|各小題：\n(1) 甲？\n(2) 乙？|(1) 一\n(2) 二", "2 open|後題？|後"),
                shown("一、各小題：\n(1) 甲？\n(2) 乙？\n答案：\n(1) 一\n(2) 二\n\n二、後題？\n答案：後\n"));
        assertEquals(
                List.of("1 open|各小題：\n1) 甲？\n2) 乙？|一和二", "2 open|後題？\n1) 丙？\n2) 丁？\n3) 戊？|三"),
                shown("1. 各小題：\n1) 甲？\n2) 乙？\n2. 後題？\n1) 丙？\n2) 丁？\n3) 戊？\n\n答案：\n1. 一和二\n2. 三\n"));
    }

    @Test
    void groupsOfQuestionsMayCountFromOneAgain() {
        String[] read = {
            "1 truefalse|索引從 0 開始。|○", "2 truefalse|陣列可以無限大嗎？|否，不行。", "3 choice|哪個是陣列？|A", "4 open|什麼是圖？|點與邊。"
        };
        String statements = "1. 索引從 0 開始。\n答：○\n2. 陣列可以無限大嗎？\n答：否，不行。\n\n";
        String choice = "1. 哪個是陣列？(A) int[] (B) int\n答：A\n\n";
        String open = "1. 什麼是圖？\n答：點與邊。\n";
        for (String titles : List.of(
                "### 一、是非題\n\n|### 二、選擇題\n\n|### 三、問答題（10 分）\n\n",
                "**是非題**\n\n|【選擇題】\n\n|簡答題：\n\n",
                "## 是非題\n\n|## 選擇題\n\n|## 問答題\n\n",
                "Part I. True or False\n\n|Multiple choice\n\n|Short answer\n\n")) {
            String[] title = titles.split("\\|");
            String quiz = title[0] + statements + title[1] + choice + title[2] + open;
            assertEquals(List.of(read), shown(quiz), quiz);
            String counted = quiz.replace("1. 哪個", "3. 哪個").replace("1. 什麼是圖", "4. 什麼是圖");
            assertEquals(read[2], shown(counted).get(2), counted);
            assertEquals(read[3], shown(counted).get(3), counted);
            assertEquals(List.of(), note(quiz).problems(), quiz);
        }
    }

    @Test
    void groupsMayHaveTheirAnswersInGroupsBehindThemAll() {
        assertEquals(
                List.of("1 truefalse|甲。|○", "2 truefalse|乙。|×", "3 choice|哪個？|B", "4 choice|哪些？|A"),
                shown("### 是非題\n1. 甲。\n2. 乙。\n\n### 選擇題\n1. 哪個？(A) 一 (B) 二\n2. 哪些？(A) 一 (B) 二\n\n"
                        + "### 答案\n\n是非題：\n1. ○\n2. ×\n\n選擇題：\n1. B\n2. A\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## 答案⏎⏎1. ○⏎2. ×⏎3. B",
                "### 參考答案⏎⏎1. ○⏎2. ×⏎3. B",
                "#### 答案⏎⏎1. ○⏎2. ×⏎1. B",
                "答案：⏎1. ○⏎2. ×⏎3. B",
                "答案：1. ○ 2. × 3. B",
                "答案：⏎1. ○ 2. ×⏎3. B",
                "## 參考答案⏎⏎### 是非題⏎⏎1. ○⏎2. ×⏎⏎### 選擇題⏎⏎1. B",
                "## 參考答案⏎⏎## 是非題⏎⏎1. ○⏎2. ×⏎⏎## 選擇題⏎⏎1. B",
                "## 參考答案⏎⏎### 選擇題⏎⏎3. B⏎⏎### 是非題⏎⏎1. ○⏎2. ×",
                "答案：⏎⏎是非題：1. ○ 2. ×⏎⏎選擇題：1. B",
                "### 解答⏎**是非題：** 1. ○ 2. ×⏎**選擇題：** 3. B",
                "答案：⏎是非題：1. ○ 2. ×⏎選擇題：B",
            })
    void answersBehindAllGroupsMayCountOnOrStartAgain(String answers) {
        String quiz = "### 是非題\n\n1. 甲。\n2. 乙。\n\n### 選擇題\n\n1. 哪個？ (A) 一 (B) 二\n\n";
        for (String asked : List.of(quiz, "每題一分。\n\n" + quiz)) {
            assertEquals(
                    List.of("1 truefalse|甲。|○", "2 truefalse|乙。|×", "3 choice|哪個？|B"), shown(asked + lines(answers)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. ○⏎1. ×⏎2. B", "是非題：○、×⏎選擇題：1. B", "1. ○⏎2. ×⏎1. B⏎2. A", "簡答題：1. ○⏎選擇題：1. B"})
    void answersBehindAllGroupsAreNeverPairedWithoutDoubt(String answers) {
        Note note = note("### 是非題\n\n1. 甲。\n2. 乙。\n\n### 選擇題\n\n1. 哪個？ (A) 一 (B) 二\n\n### 答案\n\n" + lines(answers));
        assertEquals(
                List.of("甲。", "乙。", "哪個？"),
                note.quiz().stream().map(QuizItem::question).toList());
        assertEquals(
                List.of("content.note.no-answer", "content.note.no-answer"),
                note.quiz().stream().map(QuizItem::doubt).limit(2).toList());
        assertEquals(false, note.leftovers().stream().allMatch(Leftover::confirmed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"答案：1. ○ 2. B 3. (1) 一 (2) 二", "答案：⏎1. ○ 2. B 3. (1) 一 (2) 二", "### 答案⏎⏎1. ○ 2. B⏎3. (1) 一 (2) 二"
            })
    void answersMayShareALineBelowTheirLabel(String answers) {
        assertEquals(
                List.of("1 truefalse|甲。（是非）|○", "2 choice|哪個？|B", "3 open|(1) 甲？ (2) 乙？|(1) 一 (2) 二"),
                shown("1. 甲。（是非）\n2. 哪個？ (A) 一 (B) 二\n3. (1) 甲？ (2) 乙？\n\n" + lines(answers)));
    }

    @Test
    void aNumberThatIsSpokenAboutInAnAnswerEndsNone() {
        assertEquals(List.of("1 open|甲？|見 2. 的說明", "2 open|乙？|中間"), shown("1. 甲？\n2. 乙？\n\n答案：\n1. 見 2. 的說明\n2. 中間\n"));
    }

    @Test
    void emphasisAroundANumberOrALabelStaysWhole() {
        assertEquals(
                List.of("1 truefalse|**（是非題）** 甲。|○", "2 choice|**哪個？**|A", "3 open|**乙**：為何？|**因為** 丙。"),
                shown("**1.（是非題）** 甲。\n答案：○\n\n**2. 哪個？** (A) 一 (B) 二\n答案：A\n\n" + "**3.** **乙**：為何？\n**答案：因為** 丙。\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details><summary>答案</summary>B</details>",
                "<details>⏎<summary>答案</summary>⏎⏎B⏎⏎</details>",
                "<details class=\"x\"><summary><b>點我看答案</b></summary>⏎B⏎</details>",
                "<details>⏎  <summary>Show answer</summary>⏎B⏎</details>",
                "<details><summary>參考答案：</summary>⏎⏎B</details>",
            })
    void anAnswerToUnfoldIsTheAnswer(String answer) {
        for (String indent : List.of("", "   ")) {
            String quiz = "1. 哪個？ (A) 一 (B) 二\n" + indent + answer.replace("⏎", "\n" + indent) + "\n\n";
            assertEquals(List.of("1 choice|哪個？|B", "2 choice|哪個？|B"), shown(quiz + quiz.replace("1. ", "2. ")), quiz);
        }
    }

    @Test
    void answersToUnfoldMayStandBehindAllQuestions() {
        assertEquals(
                List.of("1 open|甲？|一", "2 open|乙？|二"),
                shown("1. 甲？\n2. 乙？\n\n<details>\n<summary>參考答案</summary>\n\n1. 一\n2. 二\n\n</details>\n"));
    }

    private static List<String> shown(String quiz) {
        return read(quiz).stream()
                .map(item -> item.n() + " " + item.type().tag() + "|" + item.question() + "|" + item.answer())
                .toList();
    }

    private static QuizItem item(String question, String answer) {
        return read("1. " + lines(question) + "\n" + answer + "\n").get(0);
    }

    private static String lines(String text) {
        return text.strip().replace('⏎', '\n');
    }

    private static List<QuizItem> read(String quiz) {
        return note(quiz).quiz();
    }

    private static Note note(String quiz) {
        String heading = quiz.startsWith("## ") ? "" : "## 知識測驗\n\n";
        return new NoteReader().read(Path.of("a.md"), heading + quiz);
    }
}
