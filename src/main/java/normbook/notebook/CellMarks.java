package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Nbgrader;

/**
 * What an author has marked a cell as.
 *
 * @param role {@code answer}, {@code tests}, {@code hidden} or null
 * @param points null where it has none
 * @param question of a quiz, {@code quiz#id}, or null
 * @param exercise its slug, or null
 */
record CellMarks(String role, boolean locked, Double points, String question, String exercise) {
    static final String ANSWER = "answer";
    static final String TESTS = "tests";
    static final String HIDDEN = "hidden";

    static CellMarks of(Cell cell) {
        JsonNode ours = Nbgrader.marks(cell);
        String role = text(ours, "role");
        boolean known = role != null && (role.equals(ANSWER) || role.equals(TESTS) || role.equals(HIDDEN));
        boolean locked = ours.path("locked").asBoolean(false);
        Double points = ours.path("points").isNumber() ? ours.path("points").doubleValue() : null;
        return new CellMarks(known ? role : null, locked, points, text(ours, "question"), text(ours, "exercise"));
    }

    boolean isHidden() {
        return HIDDEN.equals(role);
    }

    /** Decides about points when it runs. */
    boolean isTest() {
        return TESTS.equals(role) || isHidden();
    }

    /** Its text is the author's alone. */
    boolean isFixed() {
        return locked || isTest();
    }

    /** The learner cannot delete it. */
    boolean mustStay() {
        return isFixed() || ANSWER.equals(role);
    }

    /** Of a cell that gives them; what nbgrader has graded by hand gives none here. */
    Double shownPoints() {
        return isTest() ? points : null;
    }

    double worth() {
        return points == null ? 1 : points;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }
}
