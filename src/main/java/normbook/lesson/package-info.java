/**
 * Reading pages that host the activities of a course, and the course itself: what the content folder holds, read, stored
 * with versions, and published to readers at one moment.
 *
 * <p>May know {@code language}, {@code content}, {@code laboratory}, {@code quiz}, {@code exercise}, {@code account},
 * {@code web} and {@code storage}. Start at {@link normbook.lesson.Course}.
 */
package normbook.lesson;
