package normbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar target/normbook.jar …} as an operator types it: the words, the exit status, and nothing else on stdout. */
class CommandsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLES = "content/exercises/batch-norm-forward/submissions/";
    private static final String NOTE = "content/lessons/batch-normalization/batch-normalization.md";

    @TempDir
    Path folder;

    private record Said(int exit, String out, String err) {}

    @Test
    void helpNamesEveryCommandAndSettingInBothLanguages() throws Exception {
        for (String language : List.of("en", "zh-TW")) {
            Said help = run(Map.of("NORMBOOK_LANGUAGE", language), "--help");
            assertEquals(0, help.exit(), help.err());
            for (String command : List.of("serve", "check", "read", "grade", "doctor")) {
                assertTrue(help.out().contains(command), help.out());
            }
            Settings.DEFAULTS.keySet().forEach(name -> assertTrue(help.out().contains(name), name));
            assertTrue(help.out().contains(language.equals("en") ? "Serves the website" : "啟動網站"), help.out());
            assertFalse(help.out().contains("bundle:"), help.out());
            assertEquals("", help.err());
        }
    }

    @Test
    void helpHelpsEvenWhereASettingIsWrong() throws Exception {
        assertEquals(0, run(Map.of("NORMBOOK_PORT", "abc"), "--help").exit());
    }

    @Test
    void theVersionIsOneLine() throws Exception {
        Said said = run(Map.of(), "--version");
        assertEquals(0, said.exit());
        assertTrue(said.out().matches("normbook \\d+\\.\\d+\\.\\d+\\R"), said.out());
    }

    @Test
    void anUnknownCommandOrMissingArgumentExitsWithTwoAndASentence() throws Exception {
        for (String[] wrong :
                new String[][] {{"fly"}, {"grade"}, {"grade", "batch-norm-forward"}, {"read"}, {"--no"}}) {
            Said said = run(Map.of(), wrong);
            assertEquals(2, said.exit(), Arrays.toString(wrong) + said);
            assertEquals("", said.out());
            assertFalse(said.err().isBlank());
            assertFalse(said.err().contains("Exception"), said.err());
        }
    }

    @Test
    void aSettingThatCannotBeUsedExitsWithTwoAndNamesIt() throws Exception {
        Map<String, String> wrong = Map.of(
                "NORMBOOK_PORT", "abc",
                "NORMBOOK_WORKERS", "0",
                "NORMBOOK_QUEUE", "-1",
                "NORMBOOK_DEVELOPMENT", "perhaps",
                "NORMBOOK_BASE_URL", "http:");
        for (Map.Entry<String, String> setting : wrong.entrySet()) {
            Said said = run(Map.of(setting.getKey(), setting.getValue()));
            assertEquals(2, said.exit(), said.err());
            assertTrue(said.err().contains(setting.getKey() + "=" + setting.getValue()), said.err());
            assertEquals(1, said.err().lines().count(), said.err());
        }
    }

    @Test
    void checkFindsNothingInTheShippedContentAndPlacesWhatIsBroken() throws Exception {
        Said shipped = run(Map.of("NORMBOOK_LANGUAGE", "zh-TW"), "check");
        assertEquals(0, shipped.exit(), shipped.out());
        assertTrue(shipped.out().contains("0 個錯誤"), shipped.out());
        Path content = copyOfTheContent();
        Path yaml = content.resolve("exercises/batch-norm-forward/exercise.yml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("reference: batch-norm-forward", "reference: dropout")
                        .replace("weight: 2", "weight: two"));
        Said broken = run(Map.of("NORMBOOK_CONTENT", content.toString()), "check");
        assertEquals(1, broken.exit());
        assertTrue(broken.out().contains("exercises/batch-norm-forward/exercise.yml:9: error: "), broken.out());
        assertEquals("", broken.err());
    }

    @Test
    void checkPrintsALineForEachExerciseOrItsWholeMatrix() throws Exception {
        Said lines = run(Map.of(), "check");
        assertTrue(lines.out().contains("batch-norm-forward: the cases show 22 of 22 misconceptions"), lines.out());
        Said matrix = run(Map.of(), "check", "--matrix", "batch-norm-fold");
        assertEquals(0, matrix.exit(), matrix.err());
        assertTrue(matrix.out().contains("fold-wrong-axis  "), matrix.out());
        assertFalse(matrix.out().contains("forgot-affine"), matrix.out());
        Said unknown = run(Map.of(), "check", "--matrix", "fizz-buzz");
        assertEquals(1, unknown.exit());
        assertTrue(unknown.err().contains("fizz-buzz"), unknown.err());
    }

    @Test
    void anExerciseOfALessonThatIsNotThereIsReported() throws Exception {
        Path content = copyOfTheContent();
        Path yaml = content.resolve("exercises/batch-norm-forward/exercise.yml");
        Files.writeString(yaml, Files.readString(yaml).replace("lesson: batch-normalization", "lesson: dropout"));
        Said broken = run(Map.of("NORMBOOK_CONTENT", content.toString()), "check");
        assertEquals(1, broken.exit());
        assertTrue(broken.out().contains("There is no lesson “dropout”"), broken.out());
    }

    @Test
    void readPrintsAJsonLineForEachNoteAndSaysWhatIsMissing() throws Exception {
        Said said = run(Map.of(), "read", NOTE, "no/such.md", NOTE);
        assertEquals(1, said.exit());
        assertEquals(2, jsonLines(said).size());
        assertTrue(said.err().contains("no/such.md"), said.err());
        Said good = run(Map.of(), "read", NOTE);
        assertEquals(0, good.exit());
        assertEquals("", good.err());
    }

    @Test
    void gradePrintsAJsonLineForEachFileInTheOrderAsked() throws Exception {
        List<String> files = List.of(
                SAMPLES + "wrong_answer/ForgotGamma.java",
                SAMPLES + "accepted/TwoPass.java",
                SAMPLES + "compile_error/MissingSemicolon.java",
                "no/such/File.java",
                SAMPLES + "forbidden/ReadsAFile.java");
        Said said = grade("batch-norm-forward", files);
        assertEquals(1, said.exit());
        List<JsonNode> lines = jsonLines(said);
        assertEquals(
                List.of("wrong_answer", "accepted", "compile_error", "forbidden"),
                lines.stream().map(json -> json.get("verdict").asText()).toList());
        assertEquals(
                List.of(files.get(0), files.get(1), files.get(2), files.get(4)),
                lines.stream().map(json -> json.get("id").asText()).toList());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains("no/such/File.java"), said.err());
    }

    @Test
    void gradeTakesAFolderForTheFilesBelowIt() throws Exception {
        Said said = grade("batch-norm-forward", List.of(SAMPLES + "unstable", SAMPLES + "accepted/TwoPass.java"));
        assertEquals(
                List.of(
                        SAMPLES + "unstable/NaiveVariance.java",
                        SAMPLES + "unstable/NaiveVarianceClamped.java",
                        SAMPLES + "accepted/TwoPass.java"),
                jsonLines(said).stream().map(json -> json.get("id").asText()).toList());
        Said empty = grade("batch-norm-forward", List.of("migrations"));
        assertEquals(1, empty.exit());
        assertTrue(empty.err().contains("migrations"), empty.err());
    }

    @Test
    void gradeExitsWithZeroWhereAllAreAcceptedAndLeavesNoDatabase() throws Exception {
        Said said = grade(
                "batch-norm-forward", List.of(SAMPLES + "accepted/TwoPass.java", SAMPLES + "accepted/Welford.java"));
        assertEquals(0, said.exit(), said.err());
        assertEquals("", said.err());
        try (Stream<Path> files = Files.list(data())) {
            assertEquals(
                    List.of("sandbox"),
                    files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void gradeWithAnUnknownExerciseSaysWhichThereAre() throws Exception {
        Said said = grade("batch-norm", List.of(SAMPLES + "accepted/TwoPass.java"));
        assertEquals(1, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().contains("“batch-norm”. There are: batch-norm-backward, "), said.err());
    }

    @Test
    void doctorNamesTheWallsInTheReadersLanguage() throws Exception {
        Said chinese = run(Map.of("NORMBOOK_LANGUAGE", "zh-TW"), "doctor");
        assertEquals(0, chinese.exit(), chinese.out() + chinese.err());
        for (String wall : List.of("專用的使用者", "資源上限", "命名空間", "系統呼叫過濾", "執行一段程式並得到正確答案", "資料庫")) {
            assertTrue(chinese.out().contains(wall), chinese.out());
        }
        assertFalse(chinese.out().contains("private user"), chinese.out());
    }

    @Test
    void aMissingContentFolderIsNamed() throws Exception {
        for (String command : List.of("serve", "check", "doctor")) {
            Said said = run(Map.of("NORMBOOK_CONTENT", folder.resolve("nowhere").toString()), command);
            assertEquals(1, said.exit(), command + said);
            assertTrue((said.out() + said.err()).contains("nowhere"), command + said);
            assertFalse(said.err().contains("Exception"), said.err());
        }
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());
            Said said = run(Map.of("NORMBOOK_PORT", port), "serve");
            assertEquals(1, said.exit(), said.toString());
            assertTrue(said.err().contains("Port " + port + " is in use"), said.err());
            assertFalse(said.err().contains("\tat "), said.err());
        }
    }

    @Test
    void aStartPrintsTheAddressAndTheLinkOnceAndASecondServerIsRefused() throws Exception {
        try (ServerProcess server = ServerProcess.start(data())) {
            String said = String.join("\n", server.said());
            assertTrue(said.contains(server.url() + "/account/setup/"), said);
            assertTrue(server.reader().get("/health").body().equals("ok"));
            Said second = run(Map.of("NORMBOOK_PORT", "0"), "serve");
            assertEquals(1, second.exit());
            assertTrue(second.err().contains("in use by another program"), second.err());
            assertEquals(0, run(Map.of(), "doctor").exit());
            assertEquals(
                    0,
                    grade("batch-norm-forward", List.of(SAMPLES + "accepted/TwoPass.java"))
                            .exit());
        }
    }

    @Test
    void sigtermStopsWithinSecondsWithoutAnErrorAndKeepsWhatWaits() throws Exception {
        ServerProcess server = ServerProcess.start(data());
        Reader reader = server.reader();
        var form = reader.page("/exercises/batch-norm-forward").selectFirst("form.editor-form");
        String source = Samples.source(SAMPLES + "accepted/TwoPass.java");
        for (int i = 0; i < 5; i++) {
            assertEquals(303, reader.submit(form, "source", source + "//" + i).statusCode());
        }
        List<ProcessHandle> workers = server.process().toHandle().descendants().toList();
        Instant asked = Instant.now();
        server.close();
        Duration took = Duration.between(asked, Instant.now());
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took.toString());
        assertTrue(List.of(0, 143).contains(server.process().exitValue()), server.process() + "");
        server.awaitSilence();
        String said = String.join("\n", server.said());
        assertTrue(said.contains("Stopping") && said.endsWith("Stopped."), said);
        assertFalse(said.contains("ERROR") || said.contains("WARN") || said.contains("Exception"), said);
        for (ProcessHandle worker : workers) worker.onExit().get(10, TimeUnit.SECONDS);
        try (ServerProcess next = ServerProcess.start(data())) {
            Reader program = next.reader();
            program.awaitGraded(source);
            next.close();
            next.awaitSilence();
            assertFalse(
                    String.join("\n", next.said()).contains("ERROR"),
                    next.said().toString());
        }
        try (normbook.storage.Database database = normbook.storage.Database.open(data())) {
            assertEquals(
                    List.of("accepted 6"),
                    database.read(handle -> handle.createQuery(
                                    "select verdict || ' ' || count(*) from" + " exercise_submissions group by verdict")
                            .mapTo(String.class)
                            .list()));
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Said grade(String slug, List<String> files) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("grade", slug));
        arguments.addAll(files);
        return run(Map.of(), arguments.toArray(String[]::new));
    }

    private Said run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(ServerProcess.java(), "-jar", ServerProcess.JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("NORMBOOK_"));
        builder.environment().putAll(Map.of("NORMBOOK_LANGUAGE", "en", "NORMBOOK_DATA", data().toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(90, TimeUnit.SECONDS), command + " does not end: " + Files.readString(out));
        } finally {
            process.destroy();
        }
        return new Said(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static List<JsonNode> jsonLines(Said said) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : said.out().lines().toList()) lines.add(JSON.readTree(line));
        return lines;
    }

    private Path copyOfTheContent() throws IOException {
        Path copy = folder.resolve("content");
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(Path.of("content").relativize(file)));
            }
        }
        return copy;
    }
}
