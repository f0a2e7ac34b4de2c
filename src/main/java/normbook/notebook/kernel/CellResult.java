package normbook.notebook.kernel;

import java.util.List;

/**
 * @param work counted units, the same in every run of the same cells
 * @param session which process it was, counting from 1 within a notebook: what another has declared is gone
 * @param declared by the cell, as {@code method mean}, {@code type Point}, {@code variable x}, {@code import
 *     java.util.List}; {@code more} where there is more of it
 */
public record CellResult(Outcome outcome, long work, int session, List<String> declared) {}
