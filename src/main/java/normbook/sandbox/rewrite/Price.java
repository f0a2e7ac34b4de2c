package normbook.sandbox.rewrite;

/**
 * What a call into the JDK costs: so much in any case, and what is measured of its operands when it is made.
 *
 * @param receiver how the receiver is measured
 * @param objects how each argument is measured that is an object
 * @param numbers how each argument is measured that is an int
 * @param isProduct are receiver and argument, or two arguments, gone through for each other?
 */
record Price(int work, int bytes, Measured receiver, Measured objects, Measured numbers, boolean isProduct) {
    /** The method of {@code Measure} that is called with the operand. */
    enum Measured {
        NOT,
        SIZE,
        COPY,
        SHIFT,
        WALK,
        TEXT,
        SORT,
        SEARCH,
        FIRST,
        INDEX,
        COUNT,
        CAPACITY,
        TABLE,
        BIT
    }

    static Price flat(int work) {
        return flat(work, 0);
    }

    static Price flat(int work, int bytes) {
        return new Price(work, bytes, Measured.NOT, Measured.NOT, Measured.NOT, false);
    }

    static Price measured(int work, Measured receiver, Measured objects) {
        return new Price(work, 0, receiver, objects, Measured.NOT, false);
    }

    Price withNumbers(Measured how) {
        return new Price(work, bytes, receiver, objects, how, isProduct);
    }

    Price withBytes(int count) {
        return new Price(work, count, receiver, objects, numbers, isProduct);
    }

    static Price product(int work) {
        return new Price(work, 0, Measured.NOT, Measured.NOT, Measured.NOT, true);
    }
}
