package normbook.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import normbook.reference.Tensor;

/**
 * Inputs from the smallest up. In each shape the main argument takes a few patterns of small numbers; the others are
 * plain, then one of them tells, then two (in the smallest shape), then all.
 */
final class Ladder {
    private static final double OFFSET = 1e8;
    private static final int PATTERNS_WITH_PAIRS = 5;

    /** Read along the rows. The first ones have means and deviations that are whole numbers in some shape. */
    private static final double[][] PATTERNS = {
        {0, 2, 1, 4, 3, -1, 2, 0},
        {1, 3, 3, 1, 0, 2, 2, 0},
        {0, 0, 2, 2, 1, 3, 3, 1},
        {0, 1, 0, 3, 2, 0, 1, 1},
        {0.5, 1.5, -0.5, 2.5, 1.5, 0.5, 3.5, -1.5},
        {0.1, 0.3, 0.2, 0.6, 0.4, 0.1, 0.7, 0.5},
        {1, 1, 1, 1, 1, 1, 1, 1},
        {0, 3, 1, 2, -2, 1, 0, 2},
        {-1, 1, 2, -2, 3, -3, 0, 1},
        {3, 1, -1, 0, 2, -2, 1, 3},
    };

    private final Operation operation;
    private final Layout layout;
    private final Map<String, Example> examples = new TreeMap<>();

    private Ladder(Operation operation) {
        this.operation = operation;
        this.layout = operation.layout();
    }

    static List<Example> ordinary(Operation operation) {
        Ladder ladder = new Ladder(operation);
        for (Shapes shape : operation.shapes()) {
            for (int pattern = 0; pattern < shape.patterns(); pattern++) ladder.addVariations(shape, pattern);
        }
        return ladder.sorted();
    }

    static List<Example> offsets(Operation operation) {
        if (List.of(Operation.EVAL, Operation.FOLD, Operation.RMS).contains(operation)) return List.of();
        Ladder ladder = new Ladder(operation);
        for (Shapes shape : operation.shapes()) {
            for (double[] pattern : PATTERNS) {
                double[] moved = Arrays.stream(pattern).map(v -> OFFSET + v).toArray();
                ladder.add(shape, moved, List.of());
                ladder.add(shape, moved, operation.layout().only("eps"));
            }
        }
        return ladder.sorted();
    }

    private void addVariations(Shapes shape, int number) {
        double[] pattern = PATTERNS[number];
        List<Parameter> others =
                layout.parameters().stream().filter(p -> !p.isMain()).toList();
        add(shape, pattern, List.of());
        add(shape, pattern, others);
        boolean inPairs = shape == operation.shapes().get(0) && number < PATTERNS_WITH_PAIRS;
        for (int i = 0; i < others.size(); i++) {
            add(shape, pattern, List.of(others.get(i)));
            for (int j = i + 1; inPairs && j < others.size(); j++) {
                add(shape, pattern, List.of(others.get(i), others.get(j)));
            }
        }
    }

    private void add(Shapes shape, double[] pattern, List<Parameter> telling) {
        List<Tensor> arguments = new ArrayList<>();
        for (Parameter parameter : layout.parameters()) {
            double[] from = telling.contains(parameter) ? parameter.telling() : parameter.plain();
            if (parameter.isMain()) from = pattern;
            if (parameter.name().equals("groups")) from = new double[] {shape.groups()};
            arguments.add(Parameter.filled(layout.shape(parameter, shape.sizes()), from));
        }
        Example example = new Example(arguments);
        examples.put(example.key(), example);
    }

    private List<Example> sorted() {
        return Simplicity.sorted(operation, examples.values());
    }
}
