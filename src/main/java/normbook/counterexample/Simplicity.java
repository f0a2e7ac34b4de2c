package normbook.counterexample;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order of examples: fewer numbers, then less to have in mind, then a shorter sum on paper, then smaller numbers; the
 * key decides where they are even, so that no two are.
 *
 * @param effort parameters that play a part, numbers that are not whole, lines of the sum that are rounded
 * @param writing characters of the arguments and of the sum behind the first number of each result
 */
record Simplicity(int size, int effort, int writing, double magnitude, String key) implements Comparable<Simplicity> {
    private static final Comparator<Simplicity> BY_SIZE_AND_EFFORT =
            Comparator.comparingInt(Simplicity::size).thenComparingInt(Simplicity::effort);
    private static final Comparator<Simplicity> ORDER = BY_SIZE_AND_EFFORT
            .thenComparingInt(Simplicity::writing)
            .thenComparingDouble(Simplicity::magnitude)
            .thenComparing(Simplicity::key);

    static Simplicity of(Operation operation, Example example) {
        int effort = 0;
        int writing = 0;
        double magnitude = 0;
        for (int p = 0; p < example.arguments().size(); p++) {
            Parameter parameter = operation.layout().parameters().get(p);
            if (parameter.tells(example.arguments().get(p))) effort++;
            for (double number : example.numbers(p)) {
                if (parameter.isMain() && number != Math.rint(number)) effort++;
                writing += Numeral.of(number).text().length();
                magnitude += Math.abs(number);
            }
        }
        for (Place place : operation.firstPlaces()) {
            for (Step step : operation.steps(example, place.output(), place.index())) {
                if (step.formula().contains("≈")) effort++;
                writing += step.formula().length();
            }
        }
        return new Simplicity(example.size(), effort, writing, magnitude, example.key());
    }

    /** So much simpler that it is worth a try. */
    boolean isClearlyBelow(Simplicity other) {
        return BY_SIZE_AND_EFFORT.compare(this, other) < 0;
    }

    @Override
    public int compareTo(Simplicity other) {
        return ORDER.compare(this, other);
    }

    static List<Example> sorted(Operation operation, Collection<Example> examples) {
        return examples.stream()
                .map(example -> new Rated(of(operation, example), example))
                .sorted(Comparator.comparing(Rated::simplicity))
                .map(Rated::example)
                .toList();
    }

    private record Rated(Simplicity simplicity, Example example) {}
}
