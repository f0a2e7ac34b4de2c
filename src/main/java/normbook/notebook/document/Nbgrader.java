package normbook.notebook.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What nbgrader has noted about a cell, version 3 of its metadata; other versions are kept and not understood.
 *
 * @param gradeId empty where it has none
 * @param points null where it has none
 * @param checksum of the cell as it was handed out; empty where it has none
 */
public record Nbgrader(
        boolean grade, boolean solution, boolean locked, boolean task, String gradeId, Double points, String checksum) {
    private static final int VERSION = 3;
    private static final Set<String> FIELDS = Set.of(
            "schema_version", "grade", "locked", "solution", "task", "grade_id", "points", "checksum", "cell_type");
    private static final Pattern GRADE_ID = Pattern.compile("^[a-zA-Z0-9_\\-]*\\z");
    private static final Pattern CHECKSUM = Pattern.compile("^[0-9a-fA-F]{32}\\z");
    private static final Pattern TYPE = Pattern.compile("^(code|markdown)\\z");

    public static Optional<Nbgrader> find(Cell cell) {
        JsonNode noted = cell.metadata().path("nbgrader");
        if (!isKnown(noted)) return Optional.empty();
        return Optional.of(new Nbgrader(
                noted.path("grade").asBoolean(),
                noted.path("solution").asBoolean(),
                noted.path("locked").asBoolean(),
                noted.path("task").asBoolean(),
                noted.path("grade_id").asText(""),
                noted.path("points").isNumber() ? (Double) noted.path("points").doubleValue() : null,
                noted.path("checksum").asText("")));
    }

    /** What a cell is marked as, in the form of {@code metadata.normbook}: by ourselves, or else by nbgrader. */
    public static JsonNode marks(Cell cell) {
        JsonNode ours = cell.metadata().path("normbook");
        return ours.isObject() ? ours : find(cell).map(Nbgrader::marks).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private ObjectNode marks() {
        ObjectNode marks = JsonNodeFactory.instance.objectNode();
        if (solution) marks.put("role", "answer");
        else if (grade) marks.put("role", "tests");
        boolean isGraded = grade || task;
        if (isGraded && points != null && points == Math.rint(points) && points < 1e6) {
            marks.put("points", points.intValue());
        } else if (isGraded && points != null) {
            marks.put("points", points);
        }
        if (locked) marks.put("locked", true);
        return marks;
    }

    /** Whether somebody is to read it and give the points. */
    public boolean isGradedByHand() {
        return task || grade && solution;
    }

    /** As nbgrader computes it; a cell whose noted checksum differs was changed after it was handed out. */
    public String checksumOf(Cell cell) {
        String noted = cell.source()
                + cell.kind().name().toLowerCase(Locale.ROOT)
                + python(grade)
                + python(solution)
                + python(locked)
                + gradeId
                + (grade ? points == null ? "0.0" : points.toString() : "");
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5"); // nbgrader's choice; no secret hangs on it
            return HexFormat.of().formatHex(md5.digest(noted.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isChanged(Cell cell) {
        return !checksum.isEmpty() && !checksum.equalsIgnoreCase(checksumOf(cell));
    }

    private static String python(boolean flag) {
        return flag ? "True" : "False";
    }

    private static boolean isKnown(JsonNode noted) {
        return noted.path("schema_version").isInt()
                && noted.path("schema_version").intValue() == VERSION;
    }

    /** Refuses what calls itself version 3 and is not. */
    static void check(JsonAt noted) {
        if (!isKnown(noted.node())) return;
        noted.requireOnly(FIELDS);
        for (String name : List.of("grade", "locked", "solution"))
            noted.field(name).flag();
        noted.ifPresent("task", JsonAt::flag);
        noted.ifPresent("grade_id", id -> id.text(GRADE_ID, "notebook.ipynb.not.grade-id"));
        noted.ifPresent("checksum", sum -> sum.text(CHECKSUM, "notebook.ipynb.not.checksum"));
        noted.ifPresent("cell_type", type -> type.text(TYPE, "notebook.ipynb.not.cell"));
        noted.ifPresent("points", points -> {
            double value = points.node().isNumber() ? points.node().doubleValue() : -1;
            if (value < 0 || Double.isInfinite(value)) throw points.wrong("notebook.ipynb.not.points");
        });
    }

    /** By its grade_id nbgrader knows a cell again. */
    static void checkNames(List<JsonAt> cells) {
        Set<String> found = new HashSet<>();
        for (JsonAt cell : cells) {
            JsonNode noted = cell.node().path("metadata").path("nbgrader");
            String id = noted.path("grade_id").asText("");
            if (isKnown(noted) && !id.isEmpty() && !found.add(id)) {
                throw cell.field("metadata").field("nbgrader").field("grade_id").wrong("notebook.ipynb.twice");
            }
        }
    }
}
