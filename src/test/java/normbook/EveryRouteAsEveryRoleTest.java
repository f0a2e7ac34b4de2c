package normbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every route of the real server, asked by everybody that there is. What they ask about is Ada's: her class, her work, her
 * account. Who is let in is marked, in this order:
 *
 * <pre>
 * nobody · guest · Ada, a learner · another learner · the assistant of her class · an assistant of another class
 *        · the instructor of her class · the instructor of another class · administrator
 * </pre>
 *
 * A route that is not in the table fails the test, so that nobody adds one without saying whose it is.
 */
class EveryRouteAsEveryRoleTest {
    private static final String EVERYBODY = "xxxxxxxxx";
    private static final String NOBODY = "---------";
    private static final String ADA = "--x------";
    private static final String WITH_ACCOUNT = "-xxxxxxxx";
    private static final String SIGNED_IN = "--xxxxxxx";
    private static final String HER_CLASS = "--x-x-x-x";
    private static final String HER_STAFF = "----x-x-x";
    private static final String INSTRUCTORS = "------xxx";
    private static final String HER_INSTRUCTOR = "------x-x";
    private static final String ADMINISTRATOR = "--------x";

    private static final Map<String, String> MAY = new LinkedHashMap<>();

    static {
        may(EVERYBODY, "GET /", "GET /health", "GET /search", "GET /preferences");
        may(EVERYBODY, "GET /static/<path>", "GET /modules/<path>", "GET /katex/<path>");
        may(EVERYBODY, "GET /lessons/{slug}", "GET /lessons/{slug}/laboratory", "GET /fragments/lessons/{slug}");
        // The course has no such picture.
        may(NOBODY, "GET /images/<path>");

        may(EVERYBODY, "GET /quizzes/{slug}", "POST /quizzes/{slug}/attempts");
        may(ADA, "POST /quizzes/{slug}/attempts/{id}/rating");
        may(EVERYBODY, "GET /exercises/{slug}", "POST /exercises/{slug}/submissions");
        may(EVERYBODY, "POST /api/exercises/{slug}/submissions");
        may(ADA, "GET /exercises/{slug}/submissions/{id}", "GET /api/exercises/{slug}/submissions/{id}");

        may(EVERYBODY, "GET /notebooks", "POST /notebooks", "POST /notebooks/import");
        may(ADA, "POST /notebooks/{slug}/title", "POST /notebooks/{slug}/deletion");
        may(ADA, "GET /notebooks/{slug}", "GET /notebooks/{slug}/notebook.ipynb", "GET /notebooks/{slug}/notebook.md");
        may(ADA, "GET /api/notebooks/{slug}", "PUT /api/notebooks/{slug}/cells", "POST /api/notebooks/{slug}/previews");
        may(ADA, "GET /api/notebooks/{slug}/versions", "POST /api/notebooks/{slug}/versions/{revision}");
        may(ADA, "POST /api/notebooks/{slug}/runs", "POST /api/notebooks/{slug}/interrupt");
        may(ADA, "POST /api/notebooks/{slug}/restart", "POST /api/notebooks/{slug}/completions");
        may(ADA, "GET /api/notebooks/{slug}/events");
        may(ADA, "POST /api/notebooks/{slug}/submissions", "GET /api/notebooks/{slug}/submissions");
        // Hers is no assignment, so there is nothing handed in.
        may(NOBODY, "GET /api/notebooks/{slug}/submissions/{id}");

        may(EVERYBODY, "GET /account", "GET /account/sign-in", "POST /account/sign-in", "POST /account/sign-out");
        may(EVERYBODY, "GET /account/sign-up", "POST /account/sign-up");
        // Whoever has the link, which is made up here.
        may(NOBODY, "GET /account/setup/{token}", "POST /account/setup");
        may(EVERYBODY, "GET /account/new-password/{token}", "POST /account/new-password/{token}");
        may(SIGNED_IN, "POST /account/password");
        may(WITH_ACCOUNT, "GET /account/export", "GET /account/delete", "POST /account/delete");
        may(ADMINISTRATOR, "GET /accounts", "GET /accounts/{id}", "POST /accounts/{id}/role");
        may(ADMINISTRATOR, "POST /accounts/{id}/password", "POST /accounts/{id}/delete");

        may(SIGNED_IN, "GET /classes");
        may(INSTRUCTORS, "POST /classes");
        may(EVERYBODY, "GET /classes/join", "POST /classes/join", "GET /classes/join/{token}");
        may(SIGNED_IN, "POST /classes/join/{token}");
        may(HER_CLASS, "GET /classes/{class}", "POST /classes/{class}/leave");
        may(HER_INSTRUCTOR, "POST /classes/{class}", "POST /classes/{class}/code", "POST /classes/{class}/archive");
        may(HER_INSTRUCTOR, "POST /classes/{class}/invitations");
        may(HER_INSTRUCTOR, "POST /classes/{class}/invitations/{invitation}/revoke");
        may(HER_INSTRUCTOR, "POST /classes/{class}/members/{account}/remove");
        may(HER_INSTRUCTOR, "POST /classes/{class}/members/{account}/role");
        may(HER_INSTRUCTOR, "POST /classes/{class}/members/{account}/password");
        may(HER_INSTRUCTOR, "GET /classes/{class}/imports/new", "POST /classes/{class}/imports");
        // A list has passwords in it: only whoever sent it sees it.
        may("------x--", "GET /classes/{class}/imports/{import}", "POST /classes/{class}/imports/{import}/confirm");
        may("------x--", "POST /classes/{class}/imports/{import}/links");

        may(HER_CLASS, "GET /classes/{class}/gradebook", "GET /classes/{class}/gradebook/{account}/{kind}/{slug}");
        may(HER_STAFF, "GET /classes/{class}/gradebook.csv");
        may(HER_STAFF, "POST /classes/{class}/gradebook/{account}/{kind}/{slug}/marks");
        may(HER_INSTRUCTOR, "POST /classes/{class}/gradebook/due-dates");

        may(INSTRUCTORS, "GET /desk", "GET /desk/edit", "GET /desk/edit/new", "POST /desk/edit/new");
        may(INSTRUCTORS, "GET /desk/edit/file", "POST /desk/edit/file", "GET /desk/edit/revisions");
        may(INSTRUCTORS, "POST /desk/edit/state", "GET /desk/edit/exercise", "POST /desk/edit/exercise");
        may(INSTRUCTORS, "POST /api/desk/edit/preview", "POST /api/desk/edit/save", "POST /api/desk/edit/pictures");
        may(INSTRUCTORS, "POST /desk/edit/add", "POST /api/desk/edit/try", "GET /desk/edit/place");
        may(INSTRUCTORS, "POST /desk/edit/place", "POST /desk/edit/delete", "GET /desk/edit/deleted");
        // There is no such revision or picture, and nothing of this name was deleted.
        may(NOBODY, "POST /desk/edit/picture", "POST /desk/edit/restore", "POST /desk/edit/deleted");
    }

    private static void may(String who, String... routes) {
        for (String route : routes) MAY.put(route, who);
    }

    @Test
    void whoIsLetInIsWhatTheTableSays() {
        try (TestApp app = TestApp.start(CourseFolder.copyOf(Path.of("content")).root())) {
            List<String> routes = app.normbook().routes().stream()
                    .map(route -> route.method() + " " + route.path())
                    .toList();
            assertEquals(new TreeSet<>(MAY.keySet()), new TreeSet<>(routes), "every route has its line in the table");
            SchoolOfAda school = new SchoolOfAda(app);
            List<String> found = new ArrayList<>();
            for (String route : routes) found.add(seen(school, route) + " " + route);
            assertEquals(
                    routes.stream().map(route -> MAY.get(route) + " " + route).collect(Collectors.joining("\n")),
                    String.join("\n", found));
        }
    }

    private static String seen(SchoolOfAda school, String route) {
        StringBuilder seen = new StringBuilder();
        for (int visitor = 0; visitor < SchoolOfAda.VISITORS; visitor++) {
            Reader reader = school.visitor(visitor);
            seen.append(isIn(school.ask(reader, route)) ? 'x' : '-');
        }
        if (route.equals("POST /account/sign-out") || route.equals("POST /account/delete")) school.signEverybodyIn();
        return seen.toString();
    }

    /** Refused is who is told that it is not there or not for them, or sent to sign in. */
    private static boolean isIn(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500) throw new AssertionError(response.request().uri() + "\n" + response.body());
        boolean toSignIn = response.headers()
                .firstValue("Location")
                .filter(location -> location.startsWith("/account/sign-in"))
                .isPresent();
        return status != 403 && status != 404 && !toSignIn;
    }
}
