package normbook.exercise;

import normbook.diagnosis.Misconception;

/** A mistake that an instructor has given a name, and the program of somebody who makes it. */
record OwnMisconception(Misconception words, InstructorProgram program) {

    String id() {
        return words.id();
    }
}
