package normbook.notebook;

import normbook.notebook.document.Cell;

/**
 * A cell as it is run for points: the learner's where it is theirs, else the author's with all that learners never see.
 *
 * @param isSecret whether anything in it, or in what it says, must not be shown
 */
record GradedCell(Cell cell, boolean isAuthors, boolean isTest, boolean isSecret, double worth) {
    static GradedCell ofLearner(Cell cell) {
        return new GradedCell(cell, false, false, false, 0);
    }

    static GradedCell ofAuthor(Cell cell) {
        CellMarks marks = CellMarks.of(cell);
        boolean isSecret =
                marks.isHidden() || !Secrets.removed(cell.source(), "").equals(cell.source());
        return new GradedCell(cell, true, marks.isTest(), isSecret, marks.isTest() ? marks.worth() : 0);
    }
}
