package normbook.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Models of the editor's templates. */
final class SampleEditor {
    public record Group(String title, String place, List<Entry> entries) {}

    public record Entry(
            String path,
            String href,
            String title,
            String state,
            String due,
            String lesson,
            long errors,
            long warnings) {}

    public record Problem(String place, int line, String severity, String message) {}

    public record Notice(String kind, String sentence) {}

    public record Row(String kind, int before, int after, String text) {}

    public record Snippet(String name, String text) {}

    public record Preview(String title, String lang, List<Section> sections) {}

    public record Section(String kind, String heading, String html, List<Answer> answers) {}

    public record Answer(String label, String html) {}

    public record NewFile(
            String kind,
            String title,
            String slug,
            String chapter,
            String newChapter,
            String language,
            String reference,
            String lesson) {}

    public record Deleted(String id, String when, List<String> paths, int more) {}

    public record Lost(String path, String href) {}

    public record Revision(long id, String kind, String author, String message, String savedAt, boolean newest) {}

    public record Refused(String form, String sentence, Map<String, String> typed) {
        public boolean concerns(String form) {
            return form().equals(form);
        }

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    public record Picture(String name, String markdown, String href) {}

    public record FileRow(String name, String href, long problems) {}

    private static final String PATH = "lessons/batch-normalization/batch-normalization.md";
    private static final Entry LESSON =
            new Entry(PATH, "/desk/edit/file?path=x", "批次標準化", "scheduled", "2026年12月1日 08:00", null, 0, 2);
    private static final Entry CHAPTER = new Entry(
            "lessons/batch-normalization/_index.md", "/desk/edit/file?path=y", "_index.md", null, null, null, 1, 0);
    private static final List<Problem> PROBLEMS =
            List.of(new Problem(PATH + ":12", 12, "error", "圖檔不存在。"), new Problem(PATH, 0, "warning", "沒有題目。"));
    private static final List<Row> ROWS = List.of(
            new Row("gap", 0, 0, ""),
            new Row("same", 4, 4, "平均值"),
            new Row("removed", 5, 0, "變異"),
            new Row("added", 0, 5, "變異數"));

    private SampleEditor() {}

    static Map<String, Object> index() {
        return new HashMap<>(Map.of(
                "groups",
                List.of(new Group("標準化", "/desk/edit/place?path=x", List.of(LESSON, CHAPTER))),
                "errors",
                1L,
                "warnings",
                2L));
    }

    static Map<String, Object> create(String kind) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", new NewFile(kind, "層標準化", "layer", "normalization", "", "en", "layer-norm-forward", ""));
        model.put("kinds", List.of("lesson", "chapter", "exercise", "quiz", "notebook"));
        model.put("refused", kind.equals("lesson") ? "已經有了。" : null);
        model.put("chapters", List.of("normalization"));
        model.put("languages", List.of("zh-tw", "en"));
        model.put("references", List.of("batch-norm-forward", "layer-norm-forward"));
        model.put("own", "Reference.java");
        model.put("lessons", List.of("batch-normalization"));
        return model;
    }

    /** @param asked whether a move was looked at */
    static Map<String, Object> place(boolean asked) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", LESSON);
        model.put("path", PATH);
        model.put("back", "/desk/edit/file?path=x");
        model.put("files", List.of(PATH, "lessons/batch-normalization/batch-normalization.annotations.yml"));
        model.put("movable", true);
        model.put("hasChapter", true);
        model.put("several", true);
        model.put("chapters", List.of("batch-normalization"));
        model.put("name", "batch-normalization");
        model.put("chapter", "batch-normalization");
        model.put("asked", asked);
        model.put("broken", asked ? PROBLEMS : List.of());
        model.put("refused", asked ? null : "已經有了。");
        model.put("deletionBreaks", asked ? PROBLEMS : List.of());
        return model;
    }

    static Map<String, Object> deleted(boolean some) {
        Map<String, Object> model = new HashMap<>();
        model.put("deleted", some ? List.of(new Deleted("a", "2026年11月1日 08:00", List.of(PATH), 3)) : List.of());
        model.put("lost", some ? List.of(new Lost(PATH, "/desk/edit/revisions?path=x")) : List.of());
        model.put("refused", some ? "已經有了。" : null);
        return model;
    }

    static Map<String, Object> edit(String notice) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", LESSON);
        model.put("readersPage", "/lessons/batch-normalization");
        model.put("exercise", notice == null ? null : "batch-statistics");
        model.put("java", false);
        model.put("yaml", false);
        model.put("hasState", true);
        model.put("source", "## 說明知識\n\n平均值");
        model.put("base", "0123");
        model.put("message", "");
        model.put("notice", notice == null ? null : new Notice(notice, "說明"));
        model.put(
                "refused",
                notice == null
                        ? null
                        : new Refused("publish", "狀態沒有變更。", Map.of("state", "scheduled", "due", "2026-12-01T08:00")));
        model.put("rows", "conflict".equals(notice) ? ROWS : List.of());
        model.put("problems", PROBLEMS);
        model.put("elsewhere", List.of(new Problem("notebooks/mean.md", 0, "error", "沒有這一課。")));
        model.put("snippets", List.of(new Snippet("公式", "$x$"), new Snippet("問答題", "1. ")));
        model.put("preview", preview());
        model.put("revisions", "/desk/edit/revisions?path=x");
        model.put("place", "/desk/edit/place?path=x");
        model.put("beside", List.of("batch-normalization.en.md"));
        model.put("pictures", true);
        model.put(
                "picturesHere",
                List.of(
                        new Picture("batch-axis.png", "![](batch-axis.png)", "/images/lessons/batch-axis.png"),
                        new Picture("drawing.svg", "![](drawing.svg)", null)));
        model.put("isProgram", false);
        model.put("solution", "class Solution {}");
        model.put("submission", null);
        return model;
    }

    static Preview preview() {
        return new Preview(
                "批次標準化",
                "zh-Hant-TW",
                List.of(
                        new Section("explain", "說明知識", "<p>平均值</p>", List.of()),
                        new Section("quiz", "知識測驗", null, List.of(new Answer("1", "<p>答案</p>")))));
    }

    static Map<String, Object> revisions(boolean compared) {
        Map<String, Object> model = new HashMap<>();
        model.put("path", PATH);
        model.put("back", "/desk/edit/file?path=x");
        model.put(
                "revisions",
                List.of(
                        new Revision(3, "restored", "Grace", "還原", "2026年11月1日 08:00", true),
                        new Revision(2, "saved", null, null, "2026年11月1日 07:00", false),
                        new Revision(1, "outside", null, null, "2026年11月1日 06:00", false)));
        model.put("gone", compared);
        model.put("from", 1L);
        model.put("to", 3L);
        model.put("rows", compared ? ROWS : List.of());
        model.put("compared", compared);
        model.put("refused", compared ? "沒有還原。" : null);
        return model;
    }

    /** @param submission null before anything was tried */
    static Map<String, Object> exercise(Object submission) {
        Map<String, Object> model = new HashMap<>();
        model.put("slug", "batch-statistics");
        model.put("file", LESSON);
        model.put("saved", submission == null);
        model.put("place", "/desk/edit/place?path=x");
        model.put("missing", List.of("hints.yml"));
        model.put("own", true);
        model.put("verdicts", List.of("accepted", "wrong_answer"));
        model.put("files", List.of(new FileRow("exercise.yml", "/desk/edit/file?path=z", 1)));
        model.put("problems", submission == null ? PROBLEMS : List.of());
        model.put("summary", submission == null ? null : "17 of 17");
        model.put("matrix", submission == null ? null : "a  b\n1  2");
        model.put(
                "refused",
                submission != null
                        ? null
                        : new Refused("add", "檔案沒有加入。", Map.of("verdict", "wrong_answer", "name", "two pass")));
        model.put("usable", submission != null);
        model.put("source", "class Solution {}");
        model.put("submission", submission);
        return model;
    }
}
