package normbook.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.language.Language;
import normbook.web.SamplePages.Account;
import normbook.web.SamplePages.Page;
import normbook.web.SamplePages.Sample;

/** The pages of accounts and classes. */
final class SamplePeople {
    public record Person(long id, String username, String displayName, String role) {}

    public record Class(long id, String title, String role, boolean archived, String dates) {}

    public record Typed(String title, String startsOn, String endsOn) {}

    public record Member(long id, String username, String displayName, String role, boolean resettable) {}

    public record Invitation(long id, String role, boolean once, int uses, String expiresAt) {}

    public record ImportRow(
            long line, String username, String displayName, boolean password, String does, String sentence) {}

    public record Column(String key, String title, String lang, String dueAt, String due) {}

    public record GradeRow(String name, String username, String average, String cells) {}

    public record GradeCell(String text, String state) {}

    public record GradedActivity(String title, String lang) {}

    public record GradedAttempt(String at, String what, String text, String score) {}

    public record GradeMark(String kind, String score, String note, String by, String at) {}

    private static final String LINK = "https://normbook.example/classes/join/dGhpcyBpcyBhIHRva2VuIHRoYXQgb3BlbnM";

    private final Language language;
    private final String theme;
    private final List<Sample> samples = new ArrayList<>();

    private SamplePeople(Language language, String theme) {
        this.language = language;
        this.theme = theme;
    }

    static List<Sample> all(Language language, String theme) {
        SamplePeople people = new SamplePeople(language, theme);
        people.accounts();
        people.classes();
        people.imports();
        people.gradebooks();
        return people.samples;
    }

    private void accounts() {
        add("account-nobody", "account/show", null, account(null));
        add("account-guest", "account/show", SamplePages.GUEST, account("guest"));
        add("account", "account/show", SamplePages.GRACE, account("instructor"));
        add(
                "account-delete",
                "account/delete",
                SamplePages.GUEST,
                new HashMap<>(Map.of("abandoned", List.of("深度學習導論，週三班"))));
        add(
                "account-delete-refused",
                "account/delete",
                SamplePages.ADA,
                new HashMap<>(Map.of("username", "ada", "error", "這不是你的密碼，所以沒有做任何變更。")));
        add("new-password", "account/new_password", null, new HashMap<>(Map.of("username", "ada", "token", "t")));
        Map<String, Object> list = new HashMap<>();
        list.put("accounts", List.of(new Person(3, "ada", "林愛達", "learner")));
        list.put("query", "a");
        list.put("number", 2);
        list.put("more", true);
        add("accounts", "account/index", SamplePages.GRACE, list);
        Map<String, Object> one = new HashMap<>();
        one.put("account", new Person(3, "ada", "林愛達", "learner"));
        one.put("roles", List.of("learner", "assistant", "instructor", "administrator"));
        one.put("link", LINK);
        one.put("days", 3L);
        one.put("abandoned", List.of("深度學習導論，週三班"));
        add("account-managed", "account/manage", SamplePages.GRACE, one);
    }

    private void classes() {
        Class mine = new Class(7, "深度學習導論，週三班", "instructor", false, "2026-09-01 到 2027-01-15");
        Map<String, Object> index = new HashMap<>(
                Map.of("classes", List.of(mine), "typed", new Typed(" ", "2026-09-01", ""), "refused", true));
        add("classes", "classroom/index", SamplePages.GRACE, index);
        add(
                "classes-none",
                "classroom/index",
                SamplePages.ADA,
                new HashMap<>(Map.of("classes", List.of(), "refused", false)));
        Map<String, Object> taught = classroom(mine);
        taught.put("staff", true);
        taught.put("instructor", true);
        taught.put("taught", false);
        taught.put("code", "BCDF-GHJK");
        taught.put("link", LINK);
        taught.put("linkText", "拿到這個連結的人都可以加入班級。");
        add("class-instructor", "classroom/show", SamplePages.GRACE, taught);
        Map<String, Object> attended = classroom(new Class(7, mine.title(), "learner", true, null));
        attended.put("taught", true);
        attended.put("staff", false);
        attended.put("instructor", false);
        add("class-learner", "classroom/show", SamplePages.ADA, attended);
        add("join-code", "classroom/join", null, join(null, "BCDF", "沒有班級使用這個代碼。"));
        add("join-guest", "classroom/join", SamplePages.GUEST, join(mine.title(), "BCDFGHJK", null));
        Map<String, Object> link = join(mine.title(), "", null);
        link.put("role", "assistant");
        link.put("signedIn", true);
        add("join-link", "classroom/join", SamplePages.ADA, link);
    }

    private void gradebooks() {
        Map<String, Object> table = new HashMap<>(Map.of("classId", 7L, "classTitle", "深度學習導論，週三班"));
        table.put("staff", true);
        table.put("instructor", true);
        table.put("error", "這不是西元 1 到 9999 年的日期與時間。");
        table.put("typedActivity", "exercise/forward");
        table.put("typedDue", "2026-03-09T23:59");
        table.put("zone", "Asia/Taipei");
        table.put("now", "2026年3月2日 08:00");
        table.put("kept", List.of("softmax-row（人工評定：1，截止時間：1）"));
        table.put(
                "columns",
                List.of(
                        new Column("quiz/basics", "批次標準化：基礎十二題", "zh-Hant-TW", "2026年3月1日 08:00", "2026-03-01T08:00"),
                        new Column("exercise/forward", "批次標準化的前向傳遞", "zh-Hant-TW", null, "")));
        table.put(
                "rows",
                List.of(
                        new GradeRow(
                                "林愛達",
                                "ada",
                                "43.8",
                                "<td class=\"overruled\"><a href=\"/classes/7/gradebook/3/quiz/basics\">87.5 人工評定</a></td>"
                                        + "<td class=\"missing\"><a href=\"/classes/7/gradebook/3/exercise/forward\">缺交</a></td>")));
        add("gradebook", "gradebook/show", SamplePages.GRACE, table);
        Map<String, Object> own = new HashMap<>(table);
        own.put("staff", false);
        own.put("instructor", false);
        own.put("kept", List.of());
        own.put("rows", List.of());
        add("gradebook-own", "gradebook/show", SamplePages.ADA, own);
        Map<String, Object> cell = new HashMap<>(Map.of("classId", 7L, "classTitle", "深度學習導論，週三班"));
        cell.put("staff", true);
        cell.put("activity", new GradedActivity("批次標準化：基礎十二題", "zh-Hant-TW"));
        cell.put("learner", "林愛達");
        cell.put("path", "/classes/7/gradebook/3/quiz/basics");
        cell.put("grade", new GradeCell("87.5 人工評定", "overruled"));
        cell.put("computed", "75");
        cell.put("due", "2026年3月1日 08:00");
        cell.put(
                "attempts",
                List.of(
                        new GradedAttempt("2026年2月1日 08:00", "1. 幾個平均值？", "10 個，每個特徵一個", "100"),
                        new GradedAttempt("2026年2月1日 08:01", null, "class Solution {}", null)));
        cell.put(
                "marks",
                List.of(
                        new GradeMark("overrule", "87.5", "口頭回答", "霍普老師", "2026年3月2日 08:00"),
                        new GradeMark("comment", null, "很好", null, "2026年3月2日 08:01")));
        cell.put("note", "口頭回答");
        cell.put("score", "101");
        cell.put("error", "成績必須是 0 到 100 的數字。沒有任何變更。");
        add("gradebook-cell", "gradebook/cell", SamplePages.GRACE, cell);
    }

    private void imports() {
        Class mine = new Class(7, "深度學習導論，週三班", "instructor", false, null);
        Map<String, Object> form = new HashMap<>(Map.of("classroom", mine, "most", 1000, "error", "名單裡沒有任何一列。"));
        form.put("pasted", "ada,林愛達");
        add("import", "classroom/import", SamplePages.GRACE, form);
        Map<String, Object> preview = new HashMap<>();
        preview.put("classroom", mine);
        preview.put("here", "/classes/7/imports/t");
        preview.put(
                "rows",
                List.of(
                        new ImportRow(2, "ada", "林愛達", true, "create", null),
                        new ImportRow(3, "emmy", "諾特", false, "create", null),
                        new ImportRow(4, "grace", "霍普老師", false, "already_there", null),
                        new ImportRow(5, "a", "a", false, "faulty", "使用者名稱要有 2 到 64 個字元。")));
        preview.put("create", 2L);
        preview.put("already_there", 1L);
        preview.put("faulty", 1L);
        preview.put("ready", true);
        preview.put("problem", "從第 6 行起無法讀取。");
        add("import-preview", "classroom/preview", SamplePages.GRACE, preview);
        for (String state : List.of("running", "done", "failed")) {
            Map<String, Object> imported = new HashMap<>(Map.of("classroom", mine, "state", state));
            imported.put("here", "/classes/7/imports/t");
            imported.put("made", 2);
            imported.put("links", 1);
            imported.put("days", 30L);
            add("import-" + state, "classroom/imported", SamplePages.GRACE, imported);
        }
    }

    private static Map<String, Object> account(String role) {
        Map<String, Object> model = new HashMap<>();
        model.put("username", "grace");
        model.put("role", role);
        model.put("error", "這不是你的密碼，所以沒有做任何變更。");
        model.put("changed", true);
        return model;
    }

    private static Map<String, Object> classroom(Class classroom) {
        Map<String, Object> model = new HashMap<>();
        model.put("classroom", classroom);
        model.put("typed", new Typed(classroom.title(), "2026-09-01", ""));
        model.put("refused", false);
        model.put(
                "members",
                List.of(
                        new Member(1, "grace", "霍普老師", "instructor", false),
                        new Member(3, "ada", "林愛達", "learner", true)));
        model.put("invitations", List.of(new Invitation(5, "assistant", true, 0, "2026年12月5日 08:00")));
        model.put("roles", List.of("learner", "assistant"));
        return model;
    }

    private static Map<String, Object> join(String title, String code, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("className", title);
        model.put("code", code);
        model.put("error", error);
        model.put("action", "/classes/join");
        model.put("back", "/classes/join?code=BCDFGHJK");
        model.put("signedIn", false);
        return model;
    }

    private void add(String name, String template, Account account, Map<String, Object> model) {
        model.put("page", new Page(language, theme, "/classes", "csrf-token", "bm9uY2U", account, true));
        samples.add(new Sample(name, template, model));
    }
}
