/**
 * Rewrites a learner's compiled classes so that they count what they do, by calls to {@code normbook.sandbox.meter}.
 *
 * <p>Works on what the guard has let through; start at {@link normbook.sandbox.rewrite.Rewriting}.
 */
package normbook.sandbox.rewrite;
