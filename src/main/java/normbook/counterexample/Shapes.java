package normbook.counterexample;

import java.util.List;

/**
 * Sizes of the axes of a small input.
 *
 * @param groups for group norm; 1 elsewhere
 * @param patterns how many of the ladder's patterns are tried in it
 */
record Shapes(int[] sizes, int groups, int patterns) {
    static final List<Shapes> NUMBERS = List.of(of(10, 2), of(10, 3), of(10, 4), of(4, 5));
    static final List<Shapes> ROWS = List.of(of(10, 2, 1), of(6, 3, 1), of(4, 4, 1), of(4, 2, 2), of(2, 3, 2));
    static final List<Shapes> ANY_ROWS = List.of(of(3, 1, 1), of(3, 2, 1), of(2, 1, 2), of(2, 2, 2), of(1, 3, 2));
    static final List<Shapes> FEATURES = List.of(of(10, 1, 2), of(6, 1, 3), of(5, 2, 2), of(3, 1, 4), of(2, 2, 3));
    static final List<Shapes> WEIGHTS = List.of(of(3, 1, 1), of(1, 1, 2), of(1, 2, 1), of(1, 2, 2), of(1, 3, 2));
    static final List<Shapes> IMAGES = List.of(
            of(6, 2, 1, 1, 1),
            of(6, 1, 1, 1, 2),
            of(2, 1, 1, 2, 2),
            of(3, 2, 1, 1, 2),
            of(3, 2, 2, 1, 1),
            of(3, 1, 2, 1, 2),
            of(2, 2, 2, 1, 2));
    static final List<Shapes> GROUPS = List.of(
            of(6, 1, 1, 1, 2),
            of(5, 1, 2, 1, 1),
            of(3, 1, 2, 1, 2),
            of(3, 2, 2, 1, 1),
            new Shapes(new int[] {1, 2, 1, 2}, 2, 3),
            new Shapes(new int[] {1, 4, 1, 1}, 2, 4),
            new Shapes(new int[] {2, 2, 1, 2}, 2, 2),
            new Shapes(new int[] {2, 4, 1, 1}, 2, 2),
            new Shapes(new int[] {1, 4, 1, 2}, 2, 2),
            new Shapes(new int[] {1, 6, 1, 1}, 2, 2));

    private static Shapes of(int patterns, int... sizes) {
        return new Shapes(sizes, 1, patterns);
    }
}
