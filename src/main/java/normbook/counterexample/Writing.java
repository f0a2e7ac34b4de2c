package normbook.counterexample;

/** Writes one line of a sum: its name, what is computed, and what that comes to. */
final class Writing {
    /** Longer sums are cut in the middle. */
    private static final int MOST_TERMS = 8;

    private static final int SHOWN_TERMS = 3;
    private static final double NOISE = 1e-13;
    private static final double DERIVED_NOISE = 1e-12;

    private final StringBuilder text = new StringBuilder();
    private boolean exact = true;
    private double largest;

    Writing(String name) {
        text.append(name).append(" = ");
    }

    Writing then(String symbols) {
        text.append(symbols);
        return this;
    }

    /** A number that nothing stands in front of. */
    Writing number(double number) {
        Numeral numeral = Numeral.of(number);
        exact &= numeral.exact();
        largest = Math.max(largest, Math.abs(number));
        return then(numeral.text());
    }

    /** A number behind an operator or under a power: in brackets where it is negative. */
    Writing operand(double number) {
        boolean negative = number < 0;
        return then(negative ? "(" : "").number(number).then(negative ? ")" : "");
    }

    /** An operand that was computed from numbers of the size of 1, where what is left of a zero is rounding. */
    Writing derived(double number) {
        if (number == 0 || Math.abs(number) > DERIVED_NOISE) return operand(number);
        exact = false;
        return then("0");
    }

    /** Writes the i-th term of a sum. */
    interface Term {
        void write(Writing line, int i);
    }

    /** Term + term + …, where a term brackets itself. */
    Writing sum(int count, Term term) {
        for (int i = 0; i < count; i++) {
            boolean cut = count > MOST_TERMS && i >= SHOWN_TERMS && i < count - 1;
            if (i > 0 && (!cut || i == SHOWN_TERMS)) then(" + ");
            if (!cut) term.write(this, i);
            else if (i == SHOWN_TERMS) then("…");
        }
        return this;
    }

    /** Term + term + …, divided by their count. */
    Writing mean(int count, Term term) {
        return then("(").sum(count, term).then(") / " + count);
    }

    /** The whole line. What is left where everything cancels is rounding: 0 to a person. */
    String is(double value) {
        boolean cancels = Math.abs(value) <= NOISE * largest;
        Numeral result = Numeral.of(cancels ? 0 : value);
        boolean equal = exact && result.exact() && (value == 0 || !cancels);
        return text + (equal ? " = " : " ≈ ") + result.text();
    }
}
