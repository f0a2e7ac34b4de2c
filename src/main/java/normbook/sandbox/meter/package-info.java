/**
 * What a learner's rewritten code calls while it runs: the counters, and what the JDK cannot be left to do unmeasured.
 *
 * <p>The only package of ours that a learner's class loader resolves; the guard refuses it to the learner's own source.
 * All state is static, belongs to the one thread that runs a learner's code, and is set back by {@link Meter#begin}.
 */
package normbook.sandbox.meter;
