/**
 * The laboratory: a page beside a lesson on which a learner moves the parameters of batch normalization and sees what it
 * does. The browser computes ({@code static/js/laboratory/batch-norm.js}); this room says where a lesson has a
 * laboratory, draws the page, and computes the numbers it starts with from {@code reference}, for readers without
 * scripts.
 *
 * <p>May know {@code language}, {@code reference} and {@code web}. Start at {@link
 * normbook.laboratory.LaboratoryController}.
 */
package normbook.laboratory;
