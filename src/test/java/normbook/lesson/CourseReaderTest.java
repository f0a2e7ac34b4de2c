package normbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import normbook.CourseFolder;
import normbook.TestApp;
import normbook.quiz.QuizDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseReaderTest {
    private final CourseFolder folder = CourseFolder.empty().note("good", "好課", "1", "問一|答一", "問二|答二");

    @Test
    void theShippedCourseHasNoProblem() {
        CourseDraft draft = new CourseFolder(Path.of("content")).read();
        assertEquals(List.of(), draft.problems());
        assertEquals(
                List.of(
                        "batch-normalization",
                        "batch-normalization-mathematics",
                        "training-and-inference",
                        "normalization-relatives"),
                draft.lessons().stream().map(Lesson::slug).toList());
        assertEquals(
                List.of(
                        "batch-normalization 5",
                        "batch-norm-basics 12",
                        "batch-norm-mathematics 6",
                        "batch-norm-modes 6",
                        "normalization-family 6"),
                draft.quizzes().stream()
                        .map(quiz -> quiz.slug() + " " + quiz.questions().size())
                        .toList());
    }

    @Test
    void foldersAreChaptersWhoseLessonsStandTogether() {
        folder.write("lessons/late/_index.md", "+++\ntitle = \"後章\"\nweight = \"9\"\n+++\n這一章的開頭。\n\n第二段。\n")
                .write("lessons/late/b.md", "+++\ntitle = \"乙\"\nweight = \"2\"\n+++\n")
                .write("lessons/late/a.md", "+++\ntitle = \"甲\"\nweight = \"1\"\n+++\n")
                .write("lessons/early/_index.md", "+++\ntitle = \"前章\"\nweight = \"-1\"\n+++\n")
                .write("lessons/early/c.md", "+++\ntitle = \"丙\"\nweight = \"5\"\n+++\n")
                .write("lessons/plain/d.md", "+++\ntitle = \"丁\"\nweight = \"0\"\n+++\n")
                .write("lessons/late/deep/_index.md", "+++\ntitle = \"深\"\n+++\n");
        CourseDraft draft = folder.read();
        assertEquals(
                List.of("early/c", "null/good", "late/a", "late/b", "plain/d"),
                draft.lessons().stream()
                        .map(lesson -> lesson.chapter() + "/" + lesson.slug())
                        .toList());
        assertEquals(
                List.of("前章 null", "後章 這一章的開頭。", "plain null"),
                draft.chapters().stream()
                        .map(chapter ->
                                chapter.title() + " " + chapter.texts().get(0).lead())
                        .toList());
        assertEquals(
                List.of(
                        "lessons/late/deep/_index.md:1 lesson.chapter.misplaced",
                        "lessons/plain/_index.md lesson.chapter.no-index"),
                folder.problems());
    }

    @Test
    void lessonsComeInTheOrderOfTheirWeights() {
        folder.note("ten", "十", "10")
                .note("two", "二", "2")
                .note("half", "半", "1.5")
                .note("minus", "負", "-1")
                .note("heavy", "重", "NaN")
                .note("word", "詞", "third")
                .write("lessons/none.md", "# 無\n");
        assertEquals(
                List.of("minus", "good", "half", "two", "ten", "none", "word", "heavy"),
                folder.read().lessons().stream().map(Lesson::slug).toList());
        assertEquals(
                List.of("lessons/heavy.md:3 lesson.file.bad-weight", "lessons/word.md:3 lesson.file.bad-weight"),
                folder.problems().stream()
                        .filter(problem -> problem.contains("lesson."))
                        .toList());
    }

    @Test
    void aNoteWithoutTitleIsCalledByItsHeadingOrItsName() {
        folder.write("lessons/a.md", "# 標題\n\n內文\n").write("lessons/b.md", "+++\ntitle = \" \"\n+++\n內文\n");
        assertEquals(
                List.of("好課", "b", "標題"),
                folder.read().lessons().stream()
                        .map(lesson -> lesson.first().title())
                        .toList());
    }

    @Test
    void ofTwoNotesWithOneNameTheOneThatSaysItsLanguageIsKept() {
        folder.write("lessons/good.zh-tw.md", "+++\ntitle = \"另一課\"\n+++\n");
        assertProblems("lessons/good.md:1 lesson.file.duplicate-slug");
        assertEquals("另一課", folder.read().lessons().get(0).first().title());
    }

    @Test
    void aNameThatCannotStandInAnAddressIsReported() {
        folder.write("lessons/a#b.md", "# x")
                .write("lessons/with space.md", "# x")
                .write("lessons/" + "x".repeat(101) + ".md", "# x")
                .write("lessons/批次標準化.md", "+++\ntitle = \"中文檔名\"\n+++\n")
                .write("quizzes/Big Quiz.yml", "title: x\nquestions: []\n")
                .write("quizzes/" + "x".repeat(101) + ".yml", "title: x\nquestions: []\n");
        assertProblems(
                "lessons/a#b.md:1 lesson.file.bad-slug",
                "lessons/with space.md:1 lesson.file.bad-slug",
                "lessons/" + "x".repeat(101) + ".md:1 lesson.file.bad-slug",
                "quizzes/Big Quiz.yml:1 quiz.file.bad-slug",
                "quizzes/" + "x".repeat(101) + ".yml:1 quiz.file.bad-slug");
    }

    @Test
    void hiddenFilesAreNotTheAuthors() {
        folder.write("lessons/._good.md", new byte[] {(byte) 0xff}).write("quizzes/.draft.yml", "[");
        assertProblems();
    }

    @Test
    void aBrokenFrontMatterIsReportedAndTheTextIsRead() {
        folder.write("lessons/toml.md", "+++\ntitle = \"x\"\nweight = = 3\n+++\n## 說明知識\n內文\n")
                .write("lessons/unclosed.md", "+++\ntitle = \"x\"\n\n## 說明知識\n內文\n");
        assertProblems(
                "lessons/toml.md:3 content.front-matter.syntax", "lessons/unclosed.md:1 content.front-matter.unclosed");
        assertEquals(3, folder.read().lessons().size());
    }

    @Test
    void brokenShortcodesAndFormulasAreReportedAtTheirLines() {
        folder.write("lessons/codes.md", """
            +++
            title = "碼"
            +++
            ## 說明知識
            {{< youtube abc >}}

            $\\frac{1}$

            {{< ask_chatgpt >}}
            沒有結束
            ## 條列重點
            """);
        assertProblems(
                "lessons/codes.md:5 content.shortcode.unknown",
                "lessons/codes.md:7 content.math.rejected",
                "lessons/codes.md:9 content.shortcode.unclosed");
    }

    @Test
    void aMissingAnswerAndAFormulaInAnAnswerAreReported() {
        folder.write("lessons/quiz.md", """
            +++
            title = "測"
            +++
            ## 知識測驗
            1. 問一？
            答案：$\\badmacro$

            2. 問二 $\\frac$？
            答案：有

            3. 問三？
            """);
        assertProblems(
                "lessons/quiz.md:6 content.math.rejected",
                "lessons/quiz.md:8 content.math.rejected",
                "lessons/quiz.md:11 content.note.no-answer");
    }

    @Test
    void aQuestionKeepsTheNumberOfTheNoteInItsId() {
        folder.write("lessons/gap.md", """
            +++
            title = "缺"
            +++
            ## 知識測驗
            問題3：甲？
            答案3：甲

            問題4：乙？
            答案4：乙
            """);
        QuizDraft quiz = folder.read().quizzes().stream()
                .filter(draft -> draft.slug().equals("gap"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("gap#q3", "gap#q4"),
                quiz.questions().stream().map(question -> question.id()).toList());
    }

    @Test
    void annotationsThatCannotBeUsedAreReportedAndTheNoteIsRead() {
        folder.write("lessons/good.annotations.yml", new byte[] {'a', '\n', (byte) 0xff});
        assertProblems("lessons/good.annotations.yml:2 content.file.not-utf-8");
        folder.write("lessons/good.annotations.yml", "lesson: other\nannotations: []\n");
        assertProblems("lessons/good.annotations.yml:1 content.annotation.wrong-lesson");
        folder.write("lessons/good.annotations.yml", """
            lesson: good
            annotations:
              - id: missing
                quote: 這句話不在筆記裡
                kind: caution
                text: x
              - id: math
                quote: 好課的說明
                kind: caution
                text:
                  zh-TW: 好
                  en: |
                    Fine.

                    $\\frac$
              - id: on-answer
                question: q1
                kind: caution
                text: $\\frac$
              - id: no-question
                question: q7
                kind: caution
                text: x
            """);
        assertProblems(
                "lessons/good.annotations.yml:4 content.annotation.quote-missing",
                "lessons/good.annotations.yml:15 content.math.rejected",
                "lessons/good.annotations.yml:19 content.math.rejected",
                "lessons/good.annotations.yml:21 content.annotation.question");
        assertEquals(1, folder.read().lessons().size());
    }

    @Test
    void annotationsWithoutANoteAreReported() {
        folder.write("lessons/goood.annotations.yml", "lesson: goood\nannotations: []\n");
        assertProblems("lessons/goood.annotations.yml:1 lesson.file.annotations-without-note");
    }

    @Test
    void aFileThatIsNotUtf8TooLargeOrElsewhereIsReported() throws IOException {
        Path secret = Files.writeString(TestApp.temporaryFolder().resolve("secret.md"), "secret");
        folder.write("lessons/big5.md", new byte[] {'#', ' ', 'x', '\n', (byte) 0xA7, (byte) 0xE5})
                .write("lessons/huge.md", "# x\n".repeat(2_621_440))
                .write("quizzes/latin.yml", new byte[] {'t', ':', ' ', (byte) 0xe9})
                .write("quizzes/nul.yml", "title: \0\n");
        Files.createSymbolicLink(folder.root().resolve("lessons/link.md"), secret);
        Files.createSymbolicLink(folder.root().resolve("lessons/loop"), folder.root());
        assertProblems(
                "lessons/big5.md:2 content.file.not-utf-8",
                "lessons/huge.md:65537 content.file.too-large",
                "lessons/link.md content.file.outside",
                "lessons/loop content.file.linked-folder",
                "quizzes/latin.yml:1 content.file.not-utf-8",
                "quizzes/nul.yml content.yaml.syntax");
        assertEquals(1, folder.read().lessons().size());
    }

    @Test
    void aQuizWithTyposIsReportedLineByLineAndItsGoodQuestionsStay() {
        folder.write("quizzes/typos.yml", """
            title: 錯字
            lesson: godo
            questions:
              - {id: fine, type: open, prompt: 問, answer: 答}
              - {id: fine, type: open, prompt: 問, answer: 答}
              - {id: Not Fine, type: open, prompt: 問, answer: 答}
              - {id: kind, type: opne, prompt: 問, answer: 答}
              - {id: key, type: open, promt: 問, answer: 答}
              - {id: lacks, type: open, prompt: 問}
              - {id: one, type: single, prompt: 問, choices: [{id: a, text: 甲, correct: true, explanation: 因}]}
              - id: none
                type: multiple
                prompt: 問
                choices:
                  - {id: a, text: 甲, correct: false, explanation: 因}
                  - {id: b, text: 乙, correct: false, explanation: 因}
              - id: yes
                type: single
                prompt: 問
                choices:
                  - {id: a, text: 甲, correct: yes, explanation: 因}
                  - {id: b, text: 乙, correct: false, explanation: 因}
              - {id: number, type: numeric, prompt: 問, answer: many, tolerance: 1, explanation: 因}
              - {id: negative, type: numeric, prompt: 問, answer: 1, tolerance: -1, explanation: 因}
              - {id: nan, type: numeric, prompt: 問, answer: .nan, tolerance: 1, explanation: 因}
              - a text
            """);
        assertProblems(
                "quizzes/typos.yml:2 quiz.file.unknown-lesson",
                "quizzes/typos.yml:5 quiz.file.duplicate-id",
                "quizzes/typos.yml:6 quiz.file.bad-id",
                "quizzes/typos.yml:7 quiz.file.unknown-type",
                "quizzes/typos.yml:8 content.yaml.unknown-key",
                "quizzes/typos.yml:9 content.yaml.missing-key",
                "quizzes/typos.yml:10 quiz.file.few-choices",
                "quizzes/typos.yml:15 quiz.file.none-right",
                "quizzes/typos.yml:21 content.yaml.not-a-flag",
                "quizzes/typos.yml:23 content.yaml.not-a-number",
                "quizzes/typos.yml:24 quiz.file.negative-tolerance",
                "quizzes/typos.yml:25 content.yaml.not-a-number",
                "quizzes/typos.yml:26 content.yaml.not-a-mapping");
        QuizDraft quiz = folder.read().quizzes().get(1);
        assertEquals(
                List.of("typos#fine"),
                quiz.questions().stream().map(q -> q.id()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "title: x",
                "questions: []",
                "title: x\nquestions: {}\n",
                "title: x\ntitle: y\nquestions: []\n",
                "- a",
                "title: x\nlessson: good\nquestions: []\n",
                "title: *a\nquestions: []",
                "\t- x",
                "title: [x]\nquestions: []"
            })
    void aQuizFileThatIsNoneIsReportedAndLeftOut(String text) {
        folder.write("quizzes/broken.yml", text);
        List<String> problems = folder.problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).matches("quizzes/broken.yml:\\d+ content.yaml..*"), problems.toString());
        assertEquals(1, folder.read().quizzes().size());
    }

    @Test
    void aQuizMayNotTakeTheNameOfANotesQuiz() {
        folder.write("quizzes/good.yml", "title: x\nquestions: []\n");
        assertProblems("quizzes/good.yml:1 quiz.file.duplicate-slug");
        assertTrue(folder.read().quizzes().get(0).fromNote());
    }

    @Test
    void aFormulaThatCannotBeSetIsReportedWhereverAQuizHasOne() {
        folder.write("quizzes/math.yml", """
            title: 式
            questions:
              - id: a
                type: single
                prompt: |
                  第一行

                  第三行 $\\frac$
                choices:
                  - {id: a, text: $\\frac$, correct: true, explanation: 因}
                  - id: b
                    text: 乙
                    correct: false
                    explanation:
                      zh-TW: 因
                      en: |
                        $\\frac$
              - id: n
                type: numeric
                prompt: 問
                answer: 1
                tolerance: 0
                explanation: $\\frac$
                mistakes:
                  - {value: 2, tolerance: 0, explanation: $\\frac$}
              - {id: o, type: open, prompt: 問, answer: $\\frac$}
            """);
        assertProblems(
                "quizzes/math.yml:8 content.math.rejected",
                "quizzes/math.yml:10 content.math.rejected",
                "quizzes/math.yml:17 content.math.rejected",
                "quizzes/math.yml:23 content.math.rejected",
                "quizzes/math.yml:25 content.math.rejected",
                "quizzes/math.yml:26 content.math.rejected");
    }

    @Test
    void aFormulaThatCannotBeSetIsReportedInAnExercise() throws IOException {
        Path shipped = Path.of("content/exercises/batch-norm-forward");
        String copy = "exercises/batch-norm-forward/";
        for (String file : List.of("Starter.java", "exercise.yml", "statement.en.md", "statement.zh-TW.md")) {
            folder.write(copy + file, Files.readString(shipped.resolve(file)).replaceFirst("(?m)^lesson: .*$", ""));
        }
        assertProblems();
        folder.write(copy + "statement.en.md", "# Task\n\n$\\frac$\n")
                .write(copy + "hints.yml", "hints:\n  - 先算平均\n  - zh-TW: 好\n    en: $\\frac$\n");
        assertProblems(copy + "hints.yml:4 content.math.rejected", copy + "statement.en.md:3 content.math.rejected");
        assertEquals(1, folder.read().exercises().list().size());
    }

    @Test
    void aParagraphThatVerdictsSendReadersToMustBeInTheLesson() throws IOException {
        Path shipped = Path.of("content/exercises/batch-norm-fold");
        String copy = "exercises/batch-norm-fold/";
        for (String file : List.of("Starter.java", "exercise.yml", "statement.en.md", "statement.zh-TW.md")) {
            folder.write(copy + file, Files.readString(shipped.resolve(file)));
        }
        folder.note("batch-normalization", "批次標準化", "3", "問|答");
        String missing = copy + "exercise.yml lesson.section.missing";
        assertProblems(missing, missing);
        assertEquals(0, folder.read().errors());
        assertEquals(1, folder.read().exercises().list().size());
    }

    @Test
    void anEmptyOrAbsentFolderIsAnEmptyCourse() {
        CourseDraft draft = CourseFolder.empty().read();
        assertEquals(List.of(), draft.problems());
        assertEquals(0, draft.files());
    }

    private void assertProblems(String... problems) {
        assertEquals(String.join("\n", problems), String.join("\n", folder.problems()));
    }
}
