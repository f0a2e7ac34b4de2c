/**
 * Notebooks of the course and of readers: stored cell by cell, saved as they type, run in kernels, handed in.
 *
 * <p>A course's notebook is a {@link normbook.notebook.Template}; the first change or run makes a reader's own copy of
 * what of it a reader may see, so that a hidden test or a solution is in no row that a browser or a kernel is given. May
 * know everything below the lesson room. Start at {@link normbook.notebook.NotebookApiController}.
 */
package normbook.notebook;
