/**
 * The teaching library of notebooks: arrays, random batches, drawings, batch normalization. Every name a cell may use
 * without an import is in {@link normbook.notebook.lab.Lab}.
 *
 * <p>On the class path of notebook kernels alone. A grader's worker never has it: an exercise stays an exercise. Knows no
 * other room and nothing but java.base. It is loaded beside the learner's classes and counted like them.
 */
package normbook.notebook.lab;
