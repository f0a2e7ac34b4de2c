/** What the learners of a class have done, activity by activity, and what its staff say about it. */
package normbook.gradebook;
