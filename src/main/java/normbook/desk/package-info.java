/**
 * The instructor's desk: what is wrong in the content folder, what the course holds, which walls the sandbox has here.
 *
 * <p>May know every room but the root.
 */
package normbook.desk;
