/**
 * All that a Normbook holds in one file, made while it runs, and back again. A kill at any moment leaves the old state or
 * the new one, whole.
 */
package normbook.backup;
