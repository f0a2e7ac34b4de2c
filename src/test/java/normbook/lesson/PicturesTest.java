package normbook.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pictures beside a note are shown; those on other sites are linked, since nothing is loaded from there. */
class PicturesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};

    private final CourseFolder folder = CourseFolder.empty();

    @Test
    void aPictureBesideTheNoteIsShownAndOneElsewhereLinked() throws IOException {
        folder.write("lessons/圖 一.png", PNG)
                .write("shared/b.png", PNG)
                .write(
                        "lessons/note.md",
                        note("![一張圖](<圖 一.png>) 與 ![遠方](https://i.imgur.com/a.png) ![共用](/shared/b.png)"));
        Files.writeString(folder.root().resolve("secret.png"), "outside the rooms");
        Path outside = Files.write(TestApp.temporaryFolder().resolve("a.png"), PNG);
        Files.createSymbolicLink(folder.root().resolve("lessons/link.png"), outside);
        assertEquals(List.of("lessons/note.md:6 content.image.remote"), folder.problems());
        try (TestApp app = TestApp.start(folder.root(), TestApp.temporaryFolder(), Map.of("NORMBOOK_WORKERS", "1"))) {
            Reader reader = app.reader();
            Document page = reader.page("/lessons/note");
            Element image = page.selectFirst(".prose img");
            assertEquals("一張圖", image.attr("alt"));
            HttpResponse<byte[]> picture = reader.getBytes(image.attr("src"));
            assertArrayEquals(PNG, picture.body());
            assertEquals(
                    "image/png", picture.headers().firstValue("content-type").orElseThrow());
            assertEquals(
                    "遠方 (i.imgur.com)",
                    page.selectFirst(".prose a[href=https://i.imgur.com/a.png]").text());
            for (String path : List.of(
                    "/images/lessons/note.md",
                    "/images/lessons/none.png",
                    "/images/lessons/link.png",
                    "/images/secret.png",
                    "/images/../secret.png",
                    "/images/lessons/..%2fsecret.png",
                    "/images/")) {
                assertEquals(404, reader.get(path).statusCode(), path);
            }
        }
    }

    @Test
    void aPictureThatCannotBeShownLeavesItsWordsAndIsReported() {
        folder.write("lessons/a.bmp", PNG)
                .write("lessons/note.md", note("前 ![無](none.png) ![外](../../x.png) ![別種](a.bmp) 後"));
        assertEquals(
                List.of(
                        "lessons/note.md:6 content.figure.missing",
                        "lessons/note.md:6 content.figure.outside",
                        "lessons/note.md:6 content.image.kind"),
                folder.problems().stream().sorted().toList());
    }

    private static String note(String text) {
        return "+++\ntitle = \"圖\"\n+++\n## 說明知識\n\n" + text + "\n";
    }
}
