package normbook.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import normbook.content.markdown.MarkdownRenderer;
import normbook.laboratory.LaboratoryModel;
import normbook.laboratory.LaboratoryModel.LessonLink;
import normbook.language.Language;

/** A model for every template, with the shape its head comment asks for; the text is that of the first course. */
final class SamplePages {
    public record Account(String displayName, boolean guest, boolean instructor, boolean administrator) {}

    public record Page(
            Language language,
            String theme,
            String path,
            String csrf,
            String nonce,
            Account account,
            boolean personal) {}

    public record LessonRow(
            String slug,
            String title,
            String lang,
            String weight,
            String description,
            int questionCount,
            int answeredCount,
            String state) {}

    public record ChapterRow(
            String slug,
            String title,
            String lang,
            String lead,
            List<LessonRow> lessons,
            int questions,
            int answered) {}

    public record ChapterLink(String href, String title, String lang) {}

    public record ExerciseRow(String slug, String title, String lang, String best, boolean hidden) {
        ExerciseRow(String slug, String title, String lang, String best) {
            this(slug, title, lang, best, false);
        }
    }

    public record Lesson(
            String title,
            String lang,
            String weight,
            List<Entry> outline,
            List<TextLink> texts,
            boolean onlyTraditional,
            String fragment,
            String state) {}

    public record TextLink(String href, String name, String lang, boolean current) {}

    public record Entry(String id, String text, int level, List<Entry> children) {}

    public record Section(String kind, String heading, String id, String prompt, String html) {}

    public record QuizText(
            String slug, String title, int questionCount, String sectionId, List<QuestionText> questions) {}

    public record QuestionText(String anchor, int number, String promptHtml) {}

    public record Link(String slug, String title) {}

    public record QuizForms(String slug, Score score, List<Question> questions) {}

    public record Quiz(String slug, String title, String lang, String lessonSlug, String lessonTitle) {}

    public record Score(int answered, int correct, int total) {}

    public record Question(
            String id,
            String anchor,
            int number,
            int version,
            String type,
            String lang,
            String promptHtml,
            List<Choice> choices,
            String response,
            String answerUrl,
            Attempt attempt) {
        /** No sample was changed since it was answered. */
        public Object current() {
            return null;
        }
    }

    public record Choice(String id, String html, boolean selected, Boolean correct, String explanationHtml) {}

    public record Attempt(
            Boolean correct,
            int scorePercent,
            String answeredAt,
            int number,
            String modelAnswerHtml,
            String explanationHtml,
            String rating,
            String ratingUrl) {}

    public record Exercise(String slug, String title, String lang, String signature) {}

    public record PastSubmission(
            String id, int number, String verdict, int scorePercent, String submittedAt, String url) {}

    public record Submission(
            String id,
            String exerciseSlug,
            String exerciseTitle,
            String verdict,
            int scorePercent,
            String headline,
            String explanation,
            List<Diagnostic> diagnostics,
            List<Hint> misconceptions,
            Counterexample counterexample,
            List<Case> cases,
            String points,
            String output,
            String gradedIn,
            String submittedAt,
            String source) {}

    public record Diagnostic(int line, int column, String message) {}

    public record Hint(String text, String section, String description) {}

    public record Case(
            int number,
            String name,
            boolean hidden,
            boolean passed,
            int weight,
            String message,
            Difference firstDifference) {

        public boolean notRun() {
            return "沒有執行".equals(message);
        }
    }

    public record Counterexample(String code, String message, Difference difference, List<Step> steps) {}

    public record Step(String label, String formula) {}

    public record Difference(String output, String index, String expected, String actual) {}

    public record Problem(String place, String severity, String message) {}

    public record DeskLesson(String slug, String title, String lang, int questionCount) {}

    public record Wall(String name, boolean present, String detail) {}

    /** One page to render: the template, under which name a preview is kept, and its model. */
    public record Sample(String name, String template, Map<String, Object> model) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final String ZH = "zh-Hant-TW";
    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();
    private static final LaboratoryModel LABORATORY =
            new LaboratoryModel(text -> RENDERER.render(Path.of("-"), text).html());
    static final Account GUEST = new Account("訪客", true, false, false);
    static final Account ADA = new Account("林愛達", false, false, false);
    static final Account GRACE = new Account("霍普老師", false, true, true);

    private SamplePages() {}

    static List<Sample> all(Language language, String theme) {
        List<Sample> samples = new ArrayList<>();
        samples.add(sample("home-first-visit", "lesson/index", page(language, theme, "/", null), home(0, null)));
        samples.add(sample("home", "lesson/index", page(language, theme, "/", ADA), home(3, "wrong_answer")));
        Page shared = new Page(language, theme, "/lessons/batch-normalization", null, null, null, false);
        samples.add(sample("lesson", "lesson/show", shared, lesson()));
        samples.add(sample("search-empty", "search/show", page(language, theme, "/search", ADA), search("", null)));
        samples.add(sample("search", "search/show", page(language, theme, "/search", ADA), search("變異", found())));
        samples.add(sample(
                "laboratory",
                "laboratory/show",
                new Page(language, theme, "/lessons/batch-normalization/laboratory", null, null, null, false),
                LABORATORY.show(new LessonLink("/lessons/batch-normalization", "批次標準化", ZH), language)));
        samples.add(
                sample("lesson-fragment", "lesson/fragment", page(language, theme, "/fragments/x", GUEST), forms()));
        samples.add(sample("quiz", "quiz/show", page(language, theme, "/quizzes/batch-normalization", ADA), quiz()));
        samples.add(sample("question", "quiz/_question", page(language, theme, "/", GUEST), question()));
        Page bench = page(language, theme, "/exercises/batch-norm-forward", ADA);
        samples.add(sample("exercise-new", "exercise/show", bench, exercise(null)));
        samples.add(sample("exercise", "exercise/show", bench, exercise(wrong())));
        for (Submission submission : submissions()) {
            Map<String, Object> model = new HashMap<>(Map.of("submission", submission));
            samples.add(sample("submission-" + submission.verdict(), "exercise/submission", bench, model));
        }
        samples.add(sample("verdict", "exercise/_verdict", bench, new HashMap<>(Map.of("submission", wrong()))));
        Page visitor = page(language, theme, "/account/sign-in", null);
        samples.add(sample("sign-in", "account/sign_in", visitor, new HashMap<>()));
        samples.add(sample("sign-in-refused", "account/sign_in", visitor, refused()));
        samples.add(sample("sign-up", "account/sign_up", page(language, theme, "/account/sign-up", GUEST), refused()));
        samples.addAll(SamplePeople.all(language, theme));
        samples.add(sample("setup", "account/setup", visitor, new HashMap<>(Map.of("token", "one-time"))));
        samples.add(sample("menu", "account/_menu", page(language, theme, "/", GRACE), new HashMap<>()));
        samples.add(sample("desk", "desk/show", page(language, theme, "/desk", GRACE), desk()));
        Page editing = page(language, theme, "/desk/edit", GRACE);
        samples.add(sample("editor", "editor/index", editing, SampleEditor.index()));
        samples.add(sample("editor-new", "editor/new", editing, SampleEditor.create("lesson")));
        samples.add(sample("editor-new-exercise", "editor/new", editing, SampleEditor.create("exercise")));
        samples.add(sample("editor-place", "editor/place", editing, SampleEditor.place(true)));
        samples.add(sample("editor-place-refused", "editor/place", editing, SampleEditor.place(false)));
        samples.add(sample("editor-deleted", "editor/deleted", editing, SampleEditor.deleted(true)));
        samples.add(sample("editor-deleted-none", "editor/deleted", editing, SampleEditor.deleted(false)));
        samples.add(sample("editor-file", "editor/edit", editing, SampleEditor.edit(null)));
        samples.add(sample("editor-conflict", "editor/edit", editing, SampleEditor.edit("conflict")));
        samples.add(sample("editor-revisions", "editor/revisions", editing, SampleEditor.revisions(false)));
        samples.add(sample("editor-difference", "editor/revisions", editing, SampleEditor.revisions(true)));
        samples.add(sample("editor-exercise", "editor/exercise", editing, SampleEditor.exercise(null)));
        samples.add(sample("editor-trial", "editor/exercise", editing, SampleEditor.exercise(wrong())));
        samples.add(sample("notebooks", "notebook/index", page(language, theme, "/notebooks", ADA), notebooks()));
        samples.add(sample("notebook", "notebook/show", page(language, theme, "/notebooks/mean", ADA), notebook(null)));
        samples.add(sample(
                "notebook-unseen", "notebook/show", page(language, theme, "/notebooks/mean", ADA), notebook("draft")));
        samples.add(sample("error", "shared/error", visitor, error()));
        samples.add(sample("resubmit", "shared/resubmit", visitor, resubmission()));
        return samples;
    }

    private static Sample sample(String name, String template, Page page, Map<String, Object> model) {
        Map<String, Object> whole = new LinkedHashMap<>(model);
        whole.put("page", page);
        return new Sample(name, template, whole);
    }

    private static Page page(Language language, String theme, String path, Account account) {
        return new Page(language, theme, path, "csrf-token", "bm9uY2U", account, true);
    }

    private static Map<String, Object> home(int answered, String best) {
        LessonRow batch = new LessonRow(
                "batch-normalization", "批次標準化", ZH, "3", "為什麼把每一批資料拉回平均 0、變異數 1，網路就比較好訓練？", 5, answered, "published");
        LessonRow layer = new LessonRow("layer-normalization", "層標準化", ZH, "4", null, 4, 0, "draft");
        return Map.of(
                "chapters",
                List.of(
                        new ChapterRow("normalization", "標準化", ZH, "從批次標準化到它的近親。", List.of(batch), 5, answered),
                        new ChapterRow(null, null, null, null, List.of(layer), 4, 0)),
                "lessons",
                List.of(batch, layer),
                "exercises",
                List.of(
                        new ExerciseRow("batch-statistics", "批次統計量", ZH, answered == 0 ? null : "accepted"),
                        new ExerciseRow("batch-norm-forward", "批次標準化：前向傳遞", ZH, best),
                        new ExerciseRow("batch-norm-running", "累計平均與變異數", ZH, null),
                        new ExerciseRow("batch-norm-eval", "推論模式", ZH, null),
                        new ExerciseRow("batch-norm-backward", "反向傳遞", ZH, null),
                        new ExerciseRow("stable-variance", "數值穩定的變異數", ZH, answered == 0 ? null : "unstable")),
                "notebooks",
                List.of(new ExerciseRow("mean", "平均值與變異數", ZH, null)));
    }

    private static Map<String, Object> lesson() {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "lesson",
                new Lesson(
                        "批次標準化",
                        ZH,
                        "3",
                        List.of(
                                new Entry("習題預習", "習題預習", 2, List.of()),
                                new Entry("說明知識", "說明知識", 2, List.of(new Entry("舉例", "舉例", 3, List.of()))),
                                new Entry("條列重點", "條列重點", 2, List.of()),
                                new Entry("知識測驗", "知識測驗", 2, List.of())),
                        List.of(
                                new TextLink("/lessons/batch-normalization?text=zh-TW", "繁體中文", ZH, true),
                                new TextLink("/lessons/batch-normalization?text=en", "English", "en", false)),
                        true,
                        "/fragments/lessons/batch-normalization",
                        "published"));
        model.put("chapter", new ChapterLink("/#chapter-normalization", "標準化", ZH));
        model.put("sections", SampleText.sections());
        List<QuestionText> questions = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new QuestionText("q" + n, n, "<p>" + SampleText.QUESTIONS.get(n - 1) + "</p>"))
                .toList();
        model.put("quizzes", List.of(new QuizText("batch-normalization", "知識測驗", 5, "知識測驗", questions)));
        model.put(
                "exercises",
                List.of(
                        new ExerciseRow("batch-statistics", "批次統計量", ZH, null),
                        new ExerciseRow("batch-norm-forward", "批次標準化：前向傳遞", ZH, null)));
        model.put("notebooks", List.of(new ExerciseRow("mean", "平均值與變異數", ZH, null)));
        model.put("laboratory", "/lessons/batch-normalization/laboratory");
        model.put("previous", new Link("activation-functions", "激活函數"));
        model.put("next", new Link("layer-normalization", "層標準化"));
        return model;
    }

    private static Map<String, Object> forms() {
        return Map.of(
                "back",
                "/lessons/batch-normalization",
                "quizzes",
                List.of(new QuizForms("batch-normalization", new Score(1, 0, 5), questions())),
                "exercises",
                List.of(new ExerciseRow("batch-statistics", "批次統計量", ZH, "accepted")));
    }

    private static Map<String, Object> quiz() {
        return Map.of(
                "quiz",
                new Quiz("batch-normalization", "知識測驗：批次標準化", ZH, "batch-normalization", "批次標準化"),
                "score",
                new Score(4, 2, 7),
                "questions",
                questions());
    }

    private static Map<String, Object> question() {
        return Map.of("q", questions().get(1), "back", "/lessons/batch-normalization");
    }

    private static List<Question> questions() {
        Attempt open = new Attempt(
                null,
                0,
                "11 月 23 日 14:05",
                1,
                "<p>" + SampleText.ANSWERS.get(1) + "</p>",
                null,
                "partly",
                "/quizzes/batch-normalization/attempts/7/rating");
        Attempt wrong = new Attempt(
                false,
                0,
                "11 月 23 日 14:07",
                2,
                null,
                "<p>PyTorch 的 <code>running_var</code> 用<strong>不偏</strong>變異數更新，正規化本身卻用<strong>有偏</strong>變異數。</p>",
                null,
                null);
        Attempt partial = new Attempt(false, 50, "11 月 23 日 14:08", 1, null, null, null, null);
        Attempt right = new Attempt(true, 100, "11 月 23 日 14:09", 1, "<p>1.25（有偏變異數，除以 N）</p>", null, null, null);
        return List.of(
                question(1, "open", SampleText.QUESTIONS.get(0), List.of(), null, null),
                question(2, "open", SampleText.QUESTIONS.get(1), List.of(), "網路很深的時候。因為每一層的輸入分布比較穩定，可以用大一點的學習率。", open),
                question(
                        3,
                        "single",
                        "訓練時，Batch Normalization 用哪一種變異數來正規化這一批資料？",
                        List.of(
                                new Choice("a", "<p>有偏變異數，除以 N</p>", false, true, "<p>對：正規化的分母只描述這一批。</p>"),
                                new Choice("b", "<p>不偏變異數，除以 N − 1</p>", true, false, "<p>這是更新累計變異數時用的。</p>"),
                                new Choice("c", "<p>整個訓練集的變異數</p>", false, false, null)),
                        null,
                        wrong),
                question(
                        4,
                        "multiple",
                        "哪些是 Batch Normalization 可以學習的參數？",
                        List.of(
                                new Choice("a", "<p>縮放 γ</p>", true, true, null),
                                new Choice("b", "<p>平移 β</p>", false, true, "<p>β 和 γ 一樣由梯度更新。</p>"),
                                new Choice("c", "<p>累計平均</p>", false, false, "<p>它是統計量，不是由梯度更新的。</p>")),
                        null,
                        partial),
                question(5, "numeric", "資料 1、2、3、4 的有偏變異數是多少？", List.of(), "1.25", right),
                question(
                        6,
                        "truefalse",
                        "推論時，Batch Normalization 使用當下這一批資料的平均與變異數。",
                        List.of(
                                new Choice("true", "<p>是</p>", false, null, null),
                                new Choice("false", "<p>否</p>", false, null, null)),
                        null,
                        null),
                question(7, "numeric", "四個特徵的一層 BatchNorm 有幾個可學習的參數？", List.of(), null, null));
    }

    private static Question question(
            int number, String type, String prompt, List<Choice> choices, String response, Attempt attempt) {
        return new Question(
                "batch-normalization#q" + number,
                "q" + number,
                number,
                1,
                type,
                ZH,
                "<p>" + prompt + "</p>",
                choices,
                response,
                "/quizzes/batch-normalization/attempts",
                attempt);
    }

    private static Map<String, Object> exercise(Submission submission) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "exercise",
                new Exercise(
                        "batch-norm-forward",
                        "批次標準化：前向傳遞",
                        ZH,
                        "static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps)"));
        model.put("statementHtml", SampleText.STATEMENT);
        model.put(
                "hints",
                List.of("<p>先對每一欄各算一次平均，再算變異數。</p>", "<p>分母是 <code>Math.sqrt(variance + eps)</code>，不是標準差加 eps。</p>"));
        model.put("source", submission == null ? SampleText.STARTER : submission.source());
        model.put("starter", SampleText.STARTER);
        model.put(
                "submissions",
                submission == null
                        ? List.of()
                        : List.of(
                                new PastSubmission(
                                        "s3", 3, "wrong_answer", 60, "今天 14:12", "/exercises/x/submissions/s3"),
                                new PastSubmission(
                                        "s2", 2, "compile_error", 0, "今天 14:08", "/exercises/x/submissions/s2")));
        model.put("submission", submission);
        model.put("submitUrl", "/exercises/batch-norm-forward/submissions");
        return model;
    }

    private static Submission wrong() {
        return submission(
                "wrong_answer",
                60,
                "5 個測試案例裡有 2 個的數值不對。",
                null,
                List.of(),
                List.of(
                        new Hint(
                                "拿只有兩列的批次 0 和 2 來試，並令 ε = 0。這段距離等於這一批資料的幾個標準差？和你的輸出比較，再回頭看看你除以的是什麼數。",
                                "/lessons/batch-normalization#annotation-variance-squared-and-biased",
                                "標準化時用了不偏變異數（離差平方和除以 N−1）。"),
                        new Hint("把 β 全部設成 10。現在每一欄輸出的中心應該落在哪裡？你的落在哪裡？", null, null)),
                List.of(
                        new Case(1, "兩列三欄", false, true, 1, null, null),
                        new Case(
                                2,
                                "四列兩欄，含 γ、β",
                                false,
                                false,
                                2,
                                "8 個值裡有 6 個不同。",
                                new Difference("y", "[0][1]", "-1.3416394", "-1.1618950")),
                        new Case(3, "單一欄", false, true, 1, null, null),
                        new Case(4, "隨機矩陣", true, true, 1, null, null),
                        new Case(5, "平移不變", true, false, 1, "每一欄加上同一個常數，結果不變", null)),
                "mean = 2.5\nvar = 1.6666666666666667\n");
    }

    private static Counterexample counterexample() {
        return new Counterexample(
                "double[][] x = {{3}, {1}};\ndouble[] gamma = {1};\ndouble[] beta = {0};\ndouble eps = 0;\n"
                        + "double[][] y = Solution.forward(x, gamma, beta, eps);",
                null,
                new Difference("y", "[0][0]", "1", "0.7071067811865475"),
                List.of(
                        new Step("這一欄的平均值", "μ[0] = (3 + 1) / 2 = 2"),
                        new Step("這一欄的變異數", "σ²[0] = ((3 − 2)² + (1 − 2)²) / 2 = 1"),
                        new Step("標準化", "x̂[0][0] = (3 − 2) / √(1 + 0) = 1"),
                        new Step("乘上 γ，加上 β", "y[0][0] = 1 · 1 + 0 = 1")));
    }

    private static List<Submission> submissions() {
        List<Case> passed = List.of(
                new Case(1, "兩列三欄", false, true, 1, null, null), new Case(2, "隨機矩陣", true, true, 1, null, null));
        return List.of(
                submission("queued", 0, "已收到，正在等待批改。", null, List.of(), List.of(), List.of(), null),
                submission("running", 0, "正在編譯與執行。", null, List.of(), List.of(), List.of(), null),
                submission(
                        "internal_error",
                        0,
                        "批改系統出了問題，這次不計分。",
                        "已經自動重新排入佇列，不必再提交一次。",
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                submission(
                        "compile_error",
                        0,
                        "編譯沒有通過，第 5 行有錯。",
                        null,
                        List.of(
                                new Diagnostic(5, 27, "';' expected"),
                                new Diagnostic(
                                        11, 9, "incompatible types: possible lossy conversion from double to int")),
                        List.of(),
                        List.of(),
                        null),
                submission(
                        "forbidden",
                        0,
                        "這裡不能讀取檔案。",
                        "練習只會用到算術、陣列與 java.lang.Math。",
                        List.of(new Diagnostic(3, 1, "java.nio.file.Files.readString")),
                        List.of(),
                        List.of(),
                        null),
                wrong(),
                submission("accepted", 100, "所有測試案例都通過了。", null, List.of(), List.of(), passed, null));
    }

    private static Submission submission(
            String verdict,
            int score,
            String headline,
            String explanation,
            List<Diagnostic> diagnostics,
            List<Hint> misconceptions,
            List<Case> cases,
            String output) {
        boolean pending = verdict.equals("queued") || verdict.equals("running");
        return new Submission(
                "s3",
                "batch-norm-forward",
                "批次標準化：前向傳遞",
                verdict,
                score,
                headline,
                explanation,
                diagnostics,
                misconceptions,
                misconceptions.isEmpty() ? null : counterexample(),
                cases,
                cases.isEmpty() ? null : "得 3／6 點；點數標在每個測資後面。",
                output,
                pending ? null : "8.3 ms",
                "今天 14:12",
                SampleText.SOLUTION);
    }

    private static Map<String, Object> refused() {
        return Map.of(
                "error",
                "使用者名稱或密碼不正確。",
                "username",
                "ada",
                "displayName",
                "林愛達",
                "back",
                "/lessons/batch-normalization");
    }

    private static Map<String, Object> desk() {
        return Map.of(
                "problems",
                List.of(
                        new Problem("lessons/batch-normalization.md:12", "error", "shortcode ask_chatgpt 沒有結尾。"),
                        new Problem("quizzes/batch-norm-basics.yml:31", "warning", "選項 c 沒有說明；學習者選到它的時候，看不到為什麼不對。")),
                "lessons",
                List.of(new DeskLesson("batch-normalization", "批次標準化", ZH, 5)),
                "walls",
                List.of(
                        new Wall("bwrap", true, "0.8.0，使用者與網路命名空間"),
                        new Wall("seccomp", true, "拒絕清單 41 項"),
                        new Wall("seal", false, "這個 JDK 不支援；改用類別載入檢查")));
    }

    public record Piece(String text, boolean found) {}

    public record Hit(
            String kind,
            String url,
            String lang,
            List<Piece> title,
            List<Piece> heading,
            List<Piece> context,
            boolean unseen) {}

    public record Found(List<Hit> hits, boolean all, boolean more) {}

    private static Map<String, Object> search(String query, Found found) {
        Map<String, Object> model = new HashMap<>();
        model.put("query", query);
        model.put("max", 200);
        model.put("result", found);
        return model;
    }

    private static Found found() {
        List<Piece> title = List.of(new Piece("批次標準化", false));
        List<Piece> heading = List.of(new Piece("平均值與", false), new Piece("變異", true), new Piece("數", false));
        List<Piece> context = List.of(new Piece("先算出批次的平均值與", false), new Piece("變異", true), new Piece("數。", false));
        return new Found(
                List.of(
                        new Hit("lesson", "/lessons/batch-normalization#x", ZH, title, heading, context, true),
                        new Hit("question", "/quizzes/batch-normalization#q1", ZH, title, List.of(), context, false),
                        new Hit("exercise", "/exercises/batch-norm-forward", ZH, title, List.of(), List.of(), false)),
                true,
                false);
    }

    public record NotebookRow(
            String slug,
            String title,
            String lang,
            String lessonTitle,
            boolean assignment,
            boolean begun,
            String state) {}

    public record OwnNotebook(String slug, String title, String savedAt) {}

    private static Map<String, Object> notebooks() {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "notebooks",
                List.of(
                        new NotebookRow("mean", "平均值與變異數", ZH, "批次標準化", false, true, null),
                        new NotebookRow("backward", "反向傳播", ZH, null, true, false, "draft")));
        model.put("own", List.of(new OwnNotebook("own-1", "匯入的筆記本", "2026-11-28 12:00")));
        model.put("problem", "第 3 格沒有 source。");
        return model;
    }

    public record Notebook(
            String slug,
            String title,
            String lang,
            boolean assignment,
            String lessonPath,
            String lessonTitle,
            String state) {}

    public record Cell(
            String id,
            String kind,
            String source,
            String html,
            String text,
            Integer count,
            boolean locked,
            String role,
            Integer points,
            String question,
            String exercise) {}

    private static Map<String, Object> notebook(String state) {
        List<Cell> cells = List.of(
                new Cell(
                        "a",
                        "markdown",
                        "## 平均值",
                        RENDERER.render(Path.of("-"), "## 平均值").html(),
                        null,
                        null,
                        true,
                        null,
                        null,
                        null,
                        null),
                new Cell("b", "code", "1 + 1", null, "2", 1, false, "answer", 2, null, null),
                new Cell("c", "raw", "<b>", null, null, null, false, null, null, null, null),
                new Cell("d", "markdown", "", null, null, null, false, null, null, "batch-normalization#q1", null),
                new Cell("e", "markdown", "", null, null, null, false, null, null, null, "batch-norm-forward"));
        return new HashMap<>(Map.of(
                "notebook",
                new Notebook("mean", "平均值與變異數", ZH, true, "/lessons/batch-normalization", "批次標準化", state),
                "cells",
                cells));
    }

    public record Field(String name, String value) {}

    private static Map<String, Object> resubmission() {
        return Map.of("action", "/quizzes/a/attempts", "fields", List.of(new Field("response", "x")));
    }

    private static Map<String, Object> error() {
        Map<String, Object> model = new HashMap<>();
        model.put("status", 404);
        model.put("heading", "找不到這個頁面");
        model.put("sentence", "這裡沒有「/lessons/batch-normalisation」。可能是網址打錯了，或課程已經改名。");
        model.put("nextStep", "可以從首頁找到所有課程與練習。");
        model.put("problemId", "7f3c-91");
        return model;
    }
}
