package normbook.content.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layouts of quizzes that the sample notes lack: number, question and answer of each item. */
class QuizLayoutsTest {

    @Test
    void anAnswerMayHoldANumberedList() {
        assertQuiz("""
                1. 步驟？
                答案：
                1. 甲
                2. 乙
                3. 丙

                2. 原因？
                答案：丁
                """, "1|步驟？|1. 甲\n2. 乙\n3. 丙", "2|原因？|丁");
    }

    @Test
    void codeMayAnswerWithoutALabelAndARemarkBelongsToNoAnswer() {
        assertQuiz("""
                1. 寫一？

                ```java
                int a;
                ```

                2. 寫二？

                ```java
                int b;
                ```

                （答案僅供參考）
                """, "1|寫一？|```java\nint a;\n```", "2|寫二？|```java\nint b;\n```");
    }

    @Test
    void bareCodeMayAnswerWithoutALabel() {
        assertQuiz("1. 寫一？\nint a = 1;\n  int b;\n\n2. 寫二？\nint c;\n", "1|寫一？|int a = 1;\nint b;", "2|寫二？|int c;");
    }

    @Test
    void aBlockMayHoldBareCodeAndListsOfItsOwn() {
        assertQuiz(
                """
                1. 一？
                2. 二？
                3. 三？

                答案：
                1. import numpy as np
                x = 1

                for i in x:
                    print(i)

                2. 步驟如下：
                1. 甲
                2. 乙
                3. 丙

                3. y = 2
                print(y)
                """,
                "1|一？|import numpy as np\nx = 1\n\nfor i in x:\n    print(i)",
                "2|二？|步驟如下：\n1. 甲\n2. 乙\n3. 丙",
                "3|三？|y = 2\nprint(y)");
    }

    @Test
    void theSeedNoteKeepsItsInlineAnswersOutOfItsQuestions() throws Exception {
        Path file = NoteReaderTest.NOTES.resolve("batch-normalization.zh-tw.md");
        List<QuizItem> quiz =
                new NoteReader().read(file, Files.readString(file)).quiz();
        assertEquals(
                List.of(
                        "什麼是Batch Normalization？它的原理是什麼？",
                        "在什麼情況下使用Batch Normalization效果最好？",
                        "Batch Normalization如何避免梯度爆炸和梯度消失問題？",
                        "假如在原有的神經網絡基礎上，添加了Batch Normalization，此時訓練時需要注意哪些問題？",
                        "Batch Normalization有哪些應用場景？"),
                quiz.stream().map(QuizItem::question).toList());
        assertEquals(
                List.of(69, 70, 71, 72, 73),
                quiz.stream().map(QuizItem::answerLine).toList());
    }

    @Test
    void commentsInBareCodeAreNoHeadings() {
        assertQuiz(
                "1. 寫？\n答案：\nresource {\n  # 註解\n  a = 1\n\n## b\n}\n\n2. 問？\n答案：二\n",
                "1|寫？|resource {\n  # 註解\n  a = 1\n\n## b\n}",
                "2|問？|二");
    }

    @Test
    void numbersMayHaveParenthesesOrNoSpaceOrBeAllTheSame() {
        assertQuiz("1) 一？\n答：甲\n2) 二？\n答：乙\n", "1|一？|甲", "2|二？|乙");
        assertQuiz("1.一？\n答：甲\n\n2.二？\n答：乙\n", "1|一？|甲", "2|二？|乙");
        assertQuiz("1、一？\n答：甲\n\n2、二？\n答：乙\n", "1|一？|甲", "2|二？|乙");
        assertQuiz("1. 一？\n   答：甲\n\n1. 二？\n   答：乙\n", "1|一？|甲", "2|二？|乙");
    }

    @Test
    void labelsMayBeBoldHeadingsOrInBrackets() {
        assertQuiz("**1. 一？**\n\n**答案：** 甲\n\n**2. 二？**\n\n**答案：** 乙\n", "1|一？|甲", "2|二？|乙");
        assertQuiz("### 問題1：一？\n\n答案：甲\n\n### 問題2：二？\n\n答案：乙\n", "1|一？|甲", "2|二？|乙");
        assertQuiz("1. 一？\n【答案】：甲\n2. 二？\n【答案】：乙\n", "1|一？|甲", "2|二？|乙");
    }

    @Test
    void labelsWithoutNumbersArePairedInOrder() {
        assertQuiz("Q: One?\nA: A thing.\n\nQ: Two?\nA: Another.\n", "1|One?|A thing.", "2|Two?|Another.");
        assertQuiz("1. Q: One?\n   A: A thing.\n2. Q: Two?\n   A: Another.\n", "1|One?|A thing.", "2|Two?|Another.");
    }

    @Test
    void aMissingAnswerIsNull() {
        assertQuiz("1. 一？\n答：甲\n2. 二？\n3. 三？\n答：丙\n", "1|一？|甲", "2|二？|null", "3|三？|丙");
    }

    @Test
    void aBlockMayBeAHeadingOrStandInOneLine() {
        assertQuiz("1. 一？\n2. 二？\n\n### 答案\n\n1. 甲\n2. 乙\n", "1|一？|甲", "2|二？|乙");
        assertQuiz("1. 一？\n2. 二？\n\n答案：1. 甲 2. 乙\n", "1|一？|甲", "2|二？|乙");
        assertQuiz("1. 一？\n2. 二？\n\n參考答案：\n1. 答：甲\n2. 答：乙\n\n以上僅供參考。\n", "1|一？|甲", "2|二？|乙");
    }

    @Test
    void theQuestionsOfABlockKeepTheirCode() {
        assertQuiz("1. 印出？\n```\nx\n```\n2. 二？\n\n答案：\n1. 甲\n2. 乙\n", "1|印出？\n```\nx\n```|甲", "2|二？|乙");
    }

    @Test
    void answeredTwiceWithLabelsTheBlockWins() {
        assertQuiz("1. 一？\n答：甲\n2. 二？\n答：乙\n\n答案：\n1. 丙\n2. 丁\n", "1|一？|丙", "2|二？|丁");
    }

    @Test
    void optionsAreFoundInListsLinesAndOneLine() {
        for (String options :
                List.of("A. 甲\nB. 乙\n", "- A. 甲\n- B. 乙\n", "   (A) 甲\n   (B) 乙\n", "A. 甲 B. 乙\n", "A: 甲\nB: 乙\n")) {
            List<QuizItem> quiz = read("1. 哪個？\n" + options + "答案：B\n2. 二？\n" + options + "\n答案：A\n");
            assertEquals(
                    List.of(2, 2), quiz.stream().map(q -> q.choices().size()).toList(), options);
            assertEquals(
                    List.of("哪個？", "B", "二？", "A"),
                    List.of(
                            quiz.get(0).question(),
                            quiz.get(0).answer(),
                            quiz.get(1).question(),
                            quiz.get(1).answer()),
                    options);
        }
    }

    @Test
    void anAnswerInTheLineOfItsQuestionIsTakenOutOfIt() {
        assertQuiz("1. 一？ 答案：甲\n2. 二？（答案：乙）\n", "1|一？|甲", "2|二？|乙");
    }

    @Test
    void aStatementToJudgeIsTrueOrFalse() {
        assertEquals(
                QuizItem.Type.TRUE_FALSE,
                read("1. (True or False) Docker is a VM.\nAnswer: False\n")
                        .get(0)
                        .type());
        assertEquals(
                QuizItem.Type.TRUE_FALSE,
                read("1. 對嗎？\nA. 是\nB. 否\n答：A\n").get(0).type());
        assertEquals(QuizItem.Type.OPEN, read("1. 2 是質數嗎？\n答：是\n").get(0).type());
    }

    @Test
    void marksOfTheAuthorDecideWhatIsQuestionAnswerAndRemark() {
        assertQuiz("""
                <!-- question -->
                1. 步驟？
                1. 甲先
                2. 乙後

                <!-- answer -->
                答案：先乙後甲，因為：
                1. 乙較短

                <!-- question -->
                2. 原因？
                <!-- no answer -->
                這一段是題目。

                <!-- question -->
                3. 結論？
                <!-- answer -->
                以上皆是。

                <!-- remark -->
                本測驗改編自講義。
                """, "1|步驟？\n1. 甲先\n2. 乙後|先乙後甲，因為：\n1. 乙較短", "2|原因？\n這一段是題目。|null", "3|結論？|以上皆是。");
    }

    @Test
    void aMarkBetweenNumberedQuestionsSettlesThatAnswerAlone() {
        assertQuiz("1. 一？\n\n   <!-- answer -->\n   甲\n\n2. 二？\n\n   乙\n", "1|一？|甲", "2|二？|乙");
        assertEquals(
                List.of("mark null", "inline content.note.doubt.no-label"),
                read("1. 一？\n\n   <!-- answer -->\n   甲\n\n2. 二？\n\n   乙\n").stream()
                        .map(item -> item.pairing().tag() + " " + item.doubt())
                        .toList());
    }

    @Test
    void whatTheReaderIsNotSureOfItSays() {
        assertEquals(List.of("null", "null"), doubts("1. 一？\n答案：甲\n2. 二？\n答案：乙\n"));
        assertEquals(
                List.of("content.note.doubt.answered-twice", "content.note.doubt.answered-twice"),
                doubts("1. 一？\n甲\n2. 二？\n乙\n\n答案：\n1. 甲甲\n2. 乙乙\n"));
        assertEquals(List.of("null", "content.note.doubt.remark"), doubts("1. 一？\n答案：甲\n2. 二？\n答案：乙\n\n以上僅供參考。\n"));
        assertEquals(List.of("null", "content.note.no-answer"), doubts("1. 一？\n答案：甲\n2. 二？\n"));
        assertEquals(List.of("null", "null"), doubts("1. 一？\n答案：甲\n2. 二？\n<!-- no answer -->\n"));
    }

    @Test
    void whatBelongsToNoQuestionIsKeptAndSaid() {
        Note note = note("以下各題。\n\n1. 一？\n答：甲\n2. 二？\n答：乙\n\n<!-- remark -->\n改編。\n");
        assertEquals(List.of(new Leftover(6, "以下各題。", false), new Leftover(14, "改編。", true)), note.leftovers());
        assertEquals(
                List.of("a.md:6 content.note.doubt.leftover"),
                note.problems().stream().map(p -> p.place() + " " + p.key()).toList());
        assertEquals(List.of(), note.problemsWithoutDoubts());
    }

    @Test
    void anAnswerThatAnotherReplacesIsKeptAndSaid() {
        assertEquals(List.of("甲", "乙"), leftovers("1. 一？\n答：甲\n2. 二？\n答：乙\n\n答案：\n1. 丙\n2. 丁\n"));
        assertEquals(List.of("3. 戊"), leftovers("1. 一？\n2. 二？\n\n答案：\n1. 丙\n2. 丁\n\n3. 戊\n"));
    }

    @Test
    void whatStandsBetweenTwoPartsOfAQuizIsNoneOfIt() {
        List<QuizItem> quiz = read("1. 一？\n答：甲\n\n## 說明知識\n\n說明。\n\n## 知識測驗\n\n2. 二？\n答：乙\n");
        assertEquals(List.of("甲", "乙"), quiz.stream().map(QuizItem::answer).toList());
    }

    @Test
    void aListInsideAQuestionAndANumberBehindAGapAreDoubts() {
        assertProblems("1. 步驟？\n1. 甲先\n2. 乙後\n\n答案：乙\n\n2. 原因？\n答案：丁\n", "7 inner-list [1]");
        assertProblems("1. 一？\n答：甲\n2. 二？\n答：乙\n4. 四？\n答：丁\n", "8 several-answers [2]", "10 gap [3, 4]");
        assertProblems("1. 一？\n答：\n1. 甲\n2. 乙\n3. 丙\n4. 丁\n\n2. 二？\n答：乙\n");
        assertProblems("1. 一？\n\n   1. 甲\n   2. 乙\n\n   答：乙\n2. 二？\n   答：丁\n");
        assertProblems("<!-- question -->\n1. 一？\n1. 甲\n2. 乙\n\n答：甲\n<!-- question -->\n4. 四？\n答：丁\n");
    }

    @Test
    void aLabelThatIsSpokenAboutDoesNotCutAQuestion() {
        assertQuiz(
                "1. 為什麼「答案：」要用冒號？\n答案：習慣。\n2. 請找出錯誤並寫出正確答案: x = 1\n答案：x == 1\n",
                "1|為什麼「答案：」要用冒號？|習慣。",
                "2|請找出錯誤並寫出正確答案: x = 1|x == 1");
        assertQuiz(
                "1. What is the answer: 42 or 43?\nAnswer: 42\n2. Why `Answer: x`?\n3. c?\nAnswer: d\n",
                "1|What is the answer: 42 or 43?|42",
                "2|Why `Answer: x`?|null",
                "3|c?|d");
        assertEquals(List.of("content.note.doubt.in-line"), doubts("1. What is the answer: 42 or 43?\n"));
        assertEquals(
                List.of("null", "content.note.doubt.answered-twice-above"),
                doubts("1. a?\nAnswer: b\n2. What is a heap? Answer: tree\nAnswer: second\n"));
    }

    @Test
    void listsInAQuestionAndInItsAnswerAreNoQuestions() {
        String[] read = {"1|第一題\n1. 子一\n2. 子二|1. 甲\n2. 乙", "2|第二題|好"};
        assertQuiz("1. 第一題\n   1. 子一\n   2. 子二\n\n   答案：\n   1. 甲\n   2. 乙\n\n2. 第二題\n\n   答案：好\n", read);
        assertQuiz("1. 第一題\n1. 子一\n2. 子二\n\n答案：\n1. 甲\n2. 乙\n\n2. 第二題\n答案：好\n", read);
    }

    @Test
    void aNumberWithoutASpaceMayStandBeforeADigit() {
        assertQuiz(
                "1.一？\n答：甲\n\n2.什麼是 UDP？\n答：乙\n\n3.10 月的英文是什麼？\n答：October\n",
                "1|一？|甲",
                "2|什麼是 UDP？|乙",
                "3|10 月的英文是什麼？|October");
    }

    @Test
    void aBlockMayBeNumberedWithColons() {
        assertQuiz("1. 一？\n2. 二？\n3. 三？\n\n答案\n1：甲\n2：乙\n3：丙\n", "1|一？|甲", "2|二？|乙", "3|三？|丙");
    }

    @Test
    void anAnswerThatMayBelongElsewhereIsADoubt() {
        assertEquals(
                List.of("null", "content.note.doubt.other-number"),
                doubts("1. One?\nAnswer 1: a\n2. Two?\nAnswer 3: b\n"));
        assertEquals(List.of("content.note.doubt.several-answers", "null"), doubts("1. 一？\n答案：甲\n答案：乙\n2. 二？\n答案：丙\n"));
        assertEquals(List.of("content.note.doubt.several-answers"), doubts("1. 一？\n答案：甲\n\n3. 丙\n"));
    }

    @Test
    void numbersAndLabelsHaveManyForms() {
        String[] read = {"1|一？|甲", "2|二？|乙"};
        for (String quiz : List.of(
                "### 1. 一？\n\n答案：甲\n\n### 2. 二？\n\n答案：乙\n",
                "第一題：一？\n解答：甲\n\n第二題：二？\n解答：乙\n",
                "一、一？\n答案：甲\n\n二、二？\n答案：乙\n",
                "（1）一？\n（答）甲\n\n（2）二？\n（答）乙\n",
                "- 問題：一？\n- 答案：甲\n- 問題：二？\n- 答案：乙\n",
                "1. 一？\n2. 二？\n\n**Answer Key:**\n\n1. 甲\n2. 乙\n",
                "1. 一？\nSol: 甲\n2. 二？\nSol: 乙\n")) {
            assertQuiz(quiz, read);
        }
    }

    @Test
    void optionsHaveManyLetters() {
        for (String letters : List.of(
                "(a) |(b) |b",
                "a. |b. |b",
                "①|②|②",
                "（Ａ）|（Ｂ）|Ｂ",
                "甲、|乙、|乙",
                "- [ ] |- [x] |",
                "- [ ] A. |- [X] B. |")) {
            String[] parts = letters.split("\\|", -1);
            String answer = parts[2].isEmpty() ? "" : "答案：" + parts[2] + "\n";
            List<QuizItem> quiz = read("1. 哪個？\n" + parts[0] + "左\n" + parts[1] + "右\n" + answer);
            assertEquals("哪個？", quiz.get(0).question(), letters);
            assertEquals(2, quiz.get(0).choices().size(), letters);
            assertEquals(List.of(1), quiz.get(0).key().orElseThrow().right(), letters);
            assertEquals(null, quiz.get(0).doubt(), letters);
            assertEquals(-1, quiz.get(0).choices().toString().indexOf("[x]"));
        }
    }

    private static void assertProblems(String quiz, String... problems) {
        assertEquals(
                List.of(problems),
                note(quiz).problems().stream()
                        .map(p -> p.line() + " " + p.key().replaceFirst(".*\\.", "") + " " + p.arguments())
                        .toList());
    }

    private static List<String> leftovers(String quiz) {
        return note(quiz).leftovers().stream().map(Leftover::text).toList();
    }

    private static List<String> doubts(String quiz) {
        return read(quiz).stream().map(item -> String.valueOf(item.doubt())).toList();
    }

    private static List<QuizItem> read(String quiz) {
        return note(quiz).quiz();
    }

    private static Note note(String quiz) {
        String head = "## 知識測驗\n{{< ask_chatgpt >}}\n出題\n{{< /ask_chatgpt >}}\n\n";
        return new NoteReader().read(Path.of("a.md"), head + quiz);
    }

    private static void assertQuiz(String quiz, String... items) {
        List<String> found = read(quiz).stream()
                .map(item -> item.n() + "|" + item.question() + "|" + item.answer())
                .toList();
        assertEquals(String.join("\n--\n", items), String.join("\n--\n", found));
    }
}
