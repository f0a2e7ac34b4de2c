package normbook.diagnosis;

/**
 * A misconception as a program: the right computation with this decided differently.
 *
 * @param id of the bank; several forms of one misconception share it
 * @param bySymptom whether it is recognized by the kind of its errors, since their digits depend on the order of summation
 */
record Variant(String id, Decisions changed, boolean bySymptom) {

    static Variant of(String id, Decision... changed) {
        return new Variant(id, Decisions.of(changed), false);
    }

    static Variant symptom(String id, Decision... changed) {
        return new Variant(id, Decisions.of(changed), true);
    }
}
