/**
 * Names the misconception behind a wrong result, from the numbers alone.
 *
 * <p>An exercise's computation is written once, as a {@link normbook.diagnosis.Algorithm} that asks a {@link
 * normbook.diagnosis.Decision} wherever learners choose differently: the divisor of the variance, the place of ε, the
 * axis. A misconception is the right computation with one decision changed. What a solution gave back is compared with
 * what each of them would have given; a name is said only where exactly one of them agrees. Grader side: nothing of this
 * room but the hint of the named misconception may reach a learner. Start at {@link normbook.diagnosis.Diagnosis}.
 */
package normbook.diagnosis;
