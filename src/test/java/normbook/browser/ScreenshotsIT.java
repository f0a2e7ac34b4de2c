package normbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import normbook.Reader;
import normbook.Samples;
import normbook.TestApp;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;

/** Every page type at desktop and phone width, light and dark, into {@code target/screenshots}, none wider than the screen. */
class ScreenshotsIT {
    private static final Path FOLDER = Path.of("target/screenshots");
    private static final List<String> PAGES = List.of(
            "/",
            "/lessons/batch-normalization",
            "/lessons/batch-normalization/laboratory",
            "/lessons/batch-normalization-mathematics",
            "/lessons/training-and-inference",
            "/lessons/normalization-relatives",
            "/quizzes/batch-normalization",
            "/quizzes/batch-norm-basics",
            "/exercises/batch-norm-forward",
            "/account/sign-in",
            "/account/sign-up",
            "/account",
            "/desk",
            "/classes",
            "/classes/join",
            "/accounts",
            "/no-such-page");

    @Test
    void noPageIsWiderThanTheScreen() throws IOException {
        TestApp app = TestApp.shared();
        Reader instructor = app.instructor();
        List<String> pages = new ArrayList<>(PAGES);
        pages.add(doSomething(instructor));
        String path = makeClass(instructor);
        pages.add(path);
        pages.add(path + "/imports/new");
        pages.add("/account/delete");
        pages.add(instructor.page("/accounts").select(".people a").attr("href"));
        Files.createDirectories(FOLDER);
        ChromeDriver browser = Chromium.start();
        try {
            browser.get(app.url() + "/health");
            browser.manage().addCookie(new Cookie("normbook_session", instructor.cookie("normbook_session")));
            for (String page : pages) {
                for (int width : new int[] {1280, 390}) {
                    for (String theme : new String[] {"light", "dark"}) shoot(browser, app.url(), page, width, theme);
                }
            }
        } finally {
            browser.quit();
        }
    }

    private static void shoot(ChromeDriver browser, String url, String page, int width, String theme)
            throws IOException {
        Chromium.resize(browser, width, 900);
        Chromium.prefer(browser, theme);
        browser.get(url + page);
        browser.executeAsyncScript("const done = arguments[0]; document.fonts.ready.then(() =>"
                + " requestIdleCallback(() => requestAnimationFrame(() => done()), {timeout: 2000}))");
        Long over = (Long) browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(true, over <= 0, page + " is " + over + " px wider than " + width);
        Map<String, Object> picture = browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip(browser, width)));
        String name = page.equals("/")
                ? "home"
                : page.substring(1).replaceFirst("/[0-9a-f-]{36}$", "").replace('/', '-');
        name += "-" + width + "-" + theme;
        Files.write(FOLDER.resolve(name + ".png"), Base64.getDecoder().decode((String) picture.get("data")));
    }

    private static Map<String, Object> clip(ChromeDriver browser, int width) {
        Number height = (Number) browser.executeScript("return document.documentElement.scrollHeight");
        return Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    }

    private static String makeClass(Reader instructor) {
        var form = instructor.page("/classes").selectFirst("form[action=/classes]");
        String path = instructor
                .submit(form, "title", "深度學習導論，週三班")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        instructor.submit(
                instructor.page(path).selectFirst("form[action$=/invitations]"),
                "role",
                "assistant",
                "days",
                "7",
                "once",
                "true");
        return path;
    }

    /** So that the pages have something to show; returns the address of a submission. */
    private static String doSomething(Reader reader) {
        String exercise = "/exercises/batch-norm-forward";
        var form = reader.page(exercise).selectFirst("form.editor-form");
        String location = reader.submit(
                        form,
                        "source",
                        Samples.source("content" + exercise + "/submissions/wrong_answer/ForgotGamma.java"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        reader.awaitVerdict(location);
        var quiz = reader.page("/quizzes/batch-normalization");
        reader.submit(quiz.selectFirst("#q1 form"), "response", "每一欄減去平均值，除以標準差。");
        var basics = reader.page("/quizzes/batch-norm-basics");
        for (var question : basics.select("article.question").subList(0, 4)) {
            String response = question.select("input[name=response][value]").attr("value");
            reader.submit(question.selectFirst("form"), "response", response.isEmpty() ? "1/2" : response);
        }
        return location;
    }
}
