package normbook.classroom;

import static normbook.classroom.ClassServer.code;
import static normbook.classroom.ClassServer.join;
import static normbook.classroom.ClassServer.makeClass;
import static normbook.classroom.ClassServer.press;
import static normbook.classroom.ClassServer.signIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import normbook.Reader;
import normbook.web.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassesTest {
    private final ClassServer server = new ClassServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLearnerJoinsByTheCodeHoweverItIsTyped() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        String code = code(grace, path);
        assertTrue(code.matches("[BCDFGHJKMNPQRSTVWXZ]{4}-[BCDFGHJKMNPQRSTVWXZ]{4}"), code);
        Reader ada = server.learner("ada");
        HttpResponse<String> joined = join(ada, " " + code.toLowerCase().replace("-", " "));
        assertEquals(303, joined.statusCode(), joined.body());
        assertEquals(path, joined.headers().firstValue("Location").orElseThrow());
        assertTrue(grace.page(path).select(".people").text().contains("ada"));
        Document hers = ada.page(path);
        assertEquals("grace", hers.select(".people .person").text(), "a learner sees who teaches, nobody else");
        assertEquals(0, hers.select("strong.class-code, [action$=/invitations]").size());
    }

    @Test
    void anOldCodeAndASwitchedOffOneLetNobodyIn() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        String first = code(grace, path);
        press(grace, path, path + "/code", "code", "new");
        String second = code(grace, path);
        assertNotEquals(first, second);
        Reader ada = server.learner("ada");
        assertEquals(404, join(ada, first).statusCode());
        press(grace, path, path + "/code", "code", "off");
        assertEquals(404, join(ada, second).statusCode());
        assertEquals(404, join(ada, "").statusCode());
        press(grace, path, path + "/code", "code", "new");
        assertEquals(303, join(ada, code(grace, path)).statusCode());
    }

    @Test
    void anInstructorMakesALearnerAnAssistantAndALearnerAgain() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        Reader ada = server.learner("ada");
        join(ada, code(grace, path));
        join(server.learner("emmy"), code(grace, path));
        String role = path + "/members/" + server.id("ada") + "/role";
        press(grace, path, role, "role", "assistant");
        Document hers = ada.page(path);
        assertTrue(hers.select(".people").text().contains("emmy"), "an assistant sees the learners");
        assertEquals(0, hers.select("form[action$=/role]").size(), "and makes nobody an assistant");
        String token = ada.csrf(path);
        assertEquals(403, ada.post(role, "_csrf", token, "role", "learner").statusCode());
        press(grace, path, role, "role", "learner");
        assertFalse(ada.page(path).select(".people").text().contains("emmy"));
        assertEquals(400, press(grace, path, role, "role", "instructor").statusCode());
        String herself = path + "/members/" + server.id("grace") + "/role";
        assertEquals(
                403,
                grace.post(herself, "_csrf", grace.csrf(path), "role", "learner")
                        .statusCode());
    }

    @Test
    void aGuestSignsUpOnTheWayAndStaysTheSameAccount() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        Reader guest = server.reader();
        String account = guest.get("/work").body();
        String told =
                join(guest, code(grace, path)).headers().firstValue("Location").orElseThrow();
        Document page = guest.page(told);
        assertTrue(page.text().contains("Join “Normalization”"), page.text());
        String signUp = page.selectFirst("main a[href^=/account/sign-up]").attr("href");
        ClassServer.signUp(guest, signUp, "emmy");
        HttpResponse<String> joined = guest.submit(guest.page(told).selectFirst("form[action=/classes/join]"));
        assertEquals(path, joined.headers().firstValue("Location").orElseThrow());
        assertEquals(account, guest.get("/work").body());
    }

    @Test
    void aLinkForOneMakesOneAssistant() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        String link = invite(grace, path, "assistant", "true");
        Reader alan = server.learner("alan");
        assertEquals(303, use(alan, link).statusCode());
        assertTrue(alan.page(path).text().contains("Members (2)"), "an assistant sees the members");
        assertEquals(
                0,
                alan.page(path)
                        .select("form[action$=/remove], form[action$=/code]")
                        .size());
        assertEquals(404, alan.get(link).statusCode(), "the link is used up");
        assertEquals(404, server.learner("mallory").get(link).statusCode());
        assertEquals(403, alan.get("/desk").statusCode());
    }

    @Test
    void aLinkEndsByTimeAndWhenItIsTakenBack() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        String first = invite(grace, path, "learner", "false");
        String second = invite(grace, path, "learner", "false");
        Reader ada = server.learner("ada");
        assertEquals(303, use(ada, first).statusCode());
        assertEquals(303, use(server.learner("emmy"), first).statusCode(), "for everybody who has it");
        String revoke = grace.page(path).selectFirst("form[action$=/revoke]").attr("action");
        press(grace, path, revoke);
        assertEquals(404, ada.get(second).statusCode());
        assertEquals(200, ada.get(first).statusCode());
        server.pass(Duration.ofDays(7));
        assertEquals(404, ada.get(first).statusCode());
    }

    @Test
    void onlyAnAdministratorInvitesInstructors() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        String[] forged = {"role", "instructor", "days", "7", "once", "true"};
        assertEquals(400, press(grace, path, path + "/invitations", forged).statusCode());
        assertEquals(
                400,
                press(grace, path, path + "/invitations", "role", "administrator", "days", "7", "once", "true")
                        .statusCode());
        Reader root = server.administrator();
        Reader alan = server.learner("alan");
        assertEquals(303, use(alan, invite(root, path, "instructor", "true")).statusCode());
        assertEquals("the desk", alan.get("/desk").body());
    }

    @Test
    void comingInAgainTakesNoRoleAway() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        join(grace, code(grace, path));
        assertEquals(200, grace.get(path).statusCode());
        assertFalse(code(grace, path).isEmpty(), "still the instructor");
    }

    @Test
    void aClassOfOthersDoesNotExist() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        Reader other = server.instructor("edsger");
        assertEquals(404, other.get(path).statusCode());
        String csrf = other.csrf("/classes");
        for (String action :
                List.of("", "/code", "/archive", "/invitations", "/members/" + server.id("grace") + "/remove")) {
            assertEquals(
                    404,
                    other.post(path + action, "_csrf", csrf, "title", "Mine").statusCode(),
                    action);
        }
        assertEquals(200, server.administrator().get(path).statusCode());
    }

    @Test
    void whoLostTheRoleOfAnInstructorIsALearnerInTheirClass() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        Reader root = server.administrator();
        String page = "/accounts/" + server.id("grace");
        press(root, page, page + "/role", "role", "learner");
        assertTrue(code(grace, path).isEmpty());
        assertEquals(403, grace.post(path + "/code", "_csrf", grace.csrf(path)).statusCode());
    }

    @Test
    void anArchivedClassIsReadAndNotJoined() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        String code = code(grace, path);
        String link = invite(grace, path, "learner", "false");
        press(grace, path, path + "/archive", "archive", "away");
        Reader ada = server.learner("ada");
        assertEquals(404, join(ada, code).statusCode());
        assertEquals(404, ada.get(link).statusCode());
        assertEquals(200, grace.get(path).statusCode());
        press(grace, path, path + "/archive", "archive", "back");
        assertEquals(303, join(ada, code).statusCode());
    }

    @Test
    void membersGoAndAreSentAway() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        Reader ada = server.learner("ada");
        join(ada, code(grace, path));
        press(ada, path, path + "/leave");
        assertEquals(404, ada.get(path).statusCode());
        join(ada, code(grace, path));
        press(grace, path, path + "/members/" + server.id("ada") + "/remove");
        assertEquals(404, ada.get(path).statusCode());
        assertEquals(200, ada.get("/account").statusCode());
    }

    @Test
    void theInstructorGivesANewPasswordAndEverySessionEnds() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        Reader ada = server.learner("ada");
        join(ada, code(grace, path));
        String link = reset(grace, path, "ada");
        assertEquals(200, ada.get(path).statusCode(), "nothing changes before the link is used");
        Reader elsewhere = server.reader();
        HttpResponse<String> tooShort =
                elsewhere.submit(elsewhere.page(link).selectFirst("main form"), "password", "short");
        assertEquals(400, tooShort.statusCode());
        HttpResponse<String> set =
                elsewhere.submit(elsewhere.page(link).selectFirst("main form"), "password", "analytical engine");
        assertEquals(303, set.statusCode(), set.body());
        assertEquals(200, elsewhere.get(path).statusCode(), "signed in at once");
        assertEquals(303, ada.get(path).statusCode(), "signed out everywhere else");
        assertEquals(401, signIn(ada, "ada", ClassServer.PASSWORD).statusCode());
        assertEquals(303, signIn(ada, "ada", "analytical engine").statusCode());
        assertEquals(404, elsewhere.get(link).statusCode(), "once");
    }

    @Test
    void aLinkForAPasswordEndsByTimeByANewerOneAndByMoreRights() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        join(server.learner("ada"), code(grace, path));
        String older = reset(grace, path, "ada");
        String newer = reset(grace, path, "ada");
        assertEquals(404, grace.get(older).statusCode());
        assertEquals(200, grace.get(newer).statusCode());
        server.pass(Duration.ofDays(3));
        assertEquals(404, grace.get(newer).statusCode());
        String last = reset(grace, path, "ada");
        server.raise("ada", Role.ADMINISTRATOR);
        assertEquals(404, grace.get(last).statusCode(), "or the instructor would become administrator");
    }

    @Test
    void nobodyButLearnersGetsANewPasswordFromTheInstructor() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        for (String username : List.of("alan", "edsger")) {
            join(server.learner(username), code(grace, path));
        }
        server.raise("edsger", Role.INSTRUCTOR);
        String csrf = grace.csrf(path);
        for (String username : List.of("edsger", "grace")) {
            String action = path + "/members/" + server.id(username) + "/password";
            assertEquals(403, grace.post(action, "_csrf", csrf).statusCode(), username);
        }
        server.learner("outside");
        String outside = path + "/members/" + server.id("outside") + "/password";
        assertEquals(404, grace.post(outside, "_csrf", csrf).statusCode());
        use(server.learner("assists"), invite(grace, path, "assistant", "true"));
        String assistant = path + "/members/" + server.id("assists") + "/password";
        assertEquals(403, grace.post(assistant, "_csrf", csrf).statusCode());
    }

    /** The link would sign them out everywhere; the account's own page asks for the present password first. */
    @Test
    void anAdministratorSetsEverybodysPasswordInAClassButTheirOwn() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        join(server.learner("ada"), code(grace, path));
        server.raise("grace", Role.ADMINISTRATOR);
        String own = path + "/members/" + server.id("grace") + "/password";
        assertEquals(
                List.of(path + "/members/" + server.id("ada") + "/password"),
                grace.page(path).select("form[action$=/password]").eachAttr("action"));
        assertEquals(403, grace.post(own, "_csrf", grace.csrf(path)).statusCode());
    }

    @Test
    void aClassNeedsATitleAndMustNotEndBeforeItStarts() {
        Reader grace = server.instructor("grace");
        String made = makeClass(grace, "Named");
        for (String[] facts : new String[][] {
            {"title", " ", "startsOn", "", "endsOn", ""},
            {"title", "x".repeat(201), "startsOn", "", "endsOn", ""},
            {"title", "x", "startsOn", "2026-02-01", "endsOn", "2026-01-31"},
            {"title", "x", "startsOn", "31.1.2026", "endsOn", ""},
        }) {
            for (String page : List.of("/classes", made)) {
                HttpResponse<String> refused = press(grace, page, page, facts);
                assertEquals(400, refused.statusCode(), String.join(" ", facts));
                Document again = Jsoup.parse(refused.body());
                assertTrue(again.select("#facts-error").text().contains("A class needs a title"), refused.body());
                for (int i = 0; i < facts.length; i += 2)
                    assertEquals(
                            facts[i + 1],
                            again.select("[name=" + facts[i] + "]").val(),
                            "kept");
            }
        }
    }

    @Test
    void theLastInstructorOfAClassStaysAndIsToldWhatToDo() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        String herself = path + "/members/" + server.id("grace") + "/remove";
        HttpResponse<String> refused = press(grace, path, herself);
        assertEquals(409, refused.statusCode());
        assertTrue(Jsoup.parse(refused.body()).select("#form-error").text().contains("the only instructor"));
        assertEquals(409, grace.post(path + "/leave", "_csrf", grace.csrf(path)).statusCode());
        Reader root = server.administrator();
        assertEquals(409, press(root, path, herself).statusCode());
        use(server.learner("alan"), invite(root, path, "instructor", "true"));
        assertEquals(303, press(grace, path, herself).statusCode());
        assertEquals(404, grace.get(path).statusCode());
    }

    @Test
    void removingSomebodyTakesASecondPressThatSaysWhatItDoes() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        join(server.learner("ada"), code(grace, path));
        Document page = grace.page(path);
        String form = "form[action$=/members/" + server.id("ada") + "/remove]";
        assertEquals(
                "Remove ada",
                page.select("details:not([open]) " + form + " button").text());
        assertTrue(page.select("details:has(" + form + ")").text().contains("ada no longer sees this class"));
    }

    @Test
    void whoDeletesTheirAccountIsToldWhichClassesLoseTheirOnlyInstructor() {
        Reader grace = server.instructor("grace");
        makeClass(grace, "Normalization");
        String shared = makeClass(grace, "Attention");
        use(server.learner("alan"), invite(server.administrator(), shared, "instructor", "true"));
        String told = grace.page("/account/delete").select(".notice").text();
        assertTrue(told.contains("Normalization"), told);
        assertFalse(told.contains("Attention"), told);
        assertEquals(
                0,
                server.learner("ada").page("/account/delete").select(".notice").size());
    }

    @Test
    void anAdministratorIsToldWhichClassesLoseTheirOnlyInstructorBeforeAnythingIsChanged() {
        Reader root = server.administrator();
        Reader grace = server.instructor("grace");
        String first = makeClass(grace, "Normalization");
        String account = "/accounts/" + server.id("grace");
        Element stale = root.page(account).selectFirst("form[action$=/delete]");
        Element staleRole = root.page(account).selectFirst("form[action$=/role]");
        String second = makeClass(grace, "Attention");
        for (HttpResponse<String> refused :
                List.of(root.submit(stale, "username", "grace"), root.submit(staleRole, "role", "learner"))) {
            assertEquals(400, refused.statusCode());
            Document page = Jsoup.parse(refused.body());
            assertTrue(page.select("#form-error").text().contains("had not named"), page.text());
            assertEquals(
                    List.of("Normalization", "Attention"),
                    page.select("#abandoned li").eachText());
            assertTrue(page.select("#abandoned").text().contains("administrators can still open every class"));
        }
        Element told = root.page(account).selectFirst("form[action$=/delete]");
        assertEquals(303, root.submit(told, "username", "grace").statusCode());
        for (String path : List.of(first, second))
            assertTrue(root.page(path).text().contains("Nobody teaches this class"), path);
        server.learner("ada");
        assertEquals(
                0,
                root.page("/accounts/" + server.id("ada"))
                        .select("#abandoned, [name=abandoned]")
                        .size());
    }

    @Test
    void whoeverJoinsByTheCodeIsToldFirstWhatTheClassWillSee() {
        Reader grace = server.instructor("grace");
        String path = makeClass(grace, "Normalization");
        Reader ada = server.learner("ada");
        Element typed = ada.page("/classes/join").selectFirst("form[action=/classes/join]");
        HttpResponse<String> asked = ada.submit(typed, "code", code(grace, path));
        assertEquals(404, ada.get(path).statusCode(), "not before she has read it");
        Document page = ada.page(asked.headers().firstValue("Location").orElseThrow());
        assertTrue(page.text().contains("Join “Normalization”"), page.text());
        assertTrue(page.text().contains("can give you a new password"), page.text());
        HttpResponse<String> joined = ada.submit(page.selectFirst("form[action=/classes/join]"));
        assertEquals(path, joined.headers().firstValue("Location").orElseThrow());
        assertEquals(200, ada.get(path).statusCode());
    }

    @Test
    void theAccountSaysWhatItsExportHasAndWhatItHasNot() {
        String told = server.learner("ada")
                .page("/account")
                .select("section[aria-labelledby=own-data]")
                .text();
        assertFalse(told.contains("Everything"), told);
        assertTrue(told.contains("Not in it: comments and scores that you gave others"), told);
    }

    static String invite(Reader instructor, String path, String role, String once) {
        HttpResponse<String> made =
                press(instructor, path, path + "/invitations", "role", role, "days", "7", "once", once);
        return link(made);
    }

    private String reset(Reader instructor, String path, String username) {
        return link(press(instructor, path, path + "/members/" + server.id(username) + "/password"));
    }

    private static String link(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        String link = Jsoup.parse(response.body()).select("#once-link").val();
        return link.replaceFirst("http://[^/]+", "");
    }

    static HttpResponse<String> use(Reader reader, String link) {
        return reader.submit(reader.page(link).selectFirst("main form"));
    }
}
