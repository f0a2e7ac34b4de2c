/**
 * Small inputs to try a wrong solution on, and the right result written out as a sum that a person can follow.
 *
 * <p>An {@link normbook.counterexample.Operation} stands for one reference: its {@link normbook.counterexample.Layout}
 * says which axes its parameters share, the ladder holds inputs from the smallest up, {@code smaller} takes one step
 * down from an input, and {@code steps} writes the sum behind one number. Everything comes in a fixed order. This room
 * runs nothing and judges nothing: {@code exercise} does. Start at {@link normbook.counterexample.Operation}.
 */
package normbook.counterexample;
