/**
 * Runs a learner's Java in a jailed process and reports facts: what happened, never what it means.
 *
 * <p>Knows no other room. A job carries inputs only: no expected value, no reference, no secret goes in. Everything
 * that comes back is hostile until its length and types are checked. Start at {@link normbook.sandbox.Sandbox}.
 */
package normbook.sandbox;
