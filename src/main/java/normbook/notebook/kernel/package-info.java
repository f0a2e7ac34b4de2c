/**
 * The server's side of notebooks that run: a jailed process for each open notebook, its cells, what comes of them.
 *
 * <p>One process a notebook, not one process for many. Measured on two shared cores: a session of its own in a process
 * that others share costs some 6 MB of heap and 43 ms, a process of its own some 100 MB and 1.5 s to boot. But a process
 * that is kept warm beforehand is handed over in a few milliseconds; the heap's end, a crash of the compiler, an
 * exhausted stack or a kill then takes the state of one notebook and not of forty; no class, counter or stream is shared
 * that one learner's cells could see or disturb of another's; and two learners' cells run at once on two cores. The
 * memory is bounded by the number of kernels, and idle ones are put away.
 *
 * <p>Reports facts, by code and parameter; what they mean in words stands in the message files. Start at {@link
 * normbook.notebook.kernel.Kernels}.
 */
package normbook.notebook.kernel;
