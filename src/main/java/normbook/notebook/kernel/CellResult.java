package normbook.notebook.kernel;

/**
 * @param work counted units, the same in every run of the same cells
 * @param session which process it was, counting from 1 within a notebook: what another has declared is gone
 */
public record CellResult(Outcome outcome, long work, int session) {}
