/**
 * Exercises, and what becomes of a submission.
 *
 * <p>An exercise is a folder under {@code content/exercises}: {@link normbook.exercise.ExerciseReader} makes an {@link
 * normbook.exercise.Exercise} of it, and {@link normbook.exercise.ExerciseCatalog} holds them all. {@link
 * normbook.exercise.Grader} tells the story of one submission: draw the cases, run them in the sandbox, compare what
 * comes back with {@code reference}, say what it means. The worker sees inputs only; expected values never leave here.
 */
package normbook.exercise;
