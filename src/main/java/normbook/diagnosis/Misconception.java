package normbook.diagnosis;

import normbook.language.LocalizedText;

/**
 * A mistake with a name.
 *
 * @param id of the bank
 * @param hint what the learner is asked, in both languages; never the answer
 * @param description what the mistake is; said only where it was made
 * @param lessonAnchor the paragraph to read again, as {@code lesson#anchor}; null where there is none
 */
public record Misconception(String id, LocalizedText hint, LocalizedText description, String lessonAnchor) {}
