/**
 * Notebooks as documents: their cells, and reading and writing them as {@code .ipynb} (nbformat 4.5) and as Markdown.
 *
 * <p>May know {@code language} and {@code content}. Start at {@link normbook.notebook.document.Notebook}.
 */
package normbook.notebook.document;
