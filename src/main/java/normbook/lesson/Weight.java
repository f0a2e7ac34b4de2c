package normbook.lesson;

/**
 * Where something stands in the course: what weighs less comes first, what has no usable weight last.
 *
 * @param text as the author wrote it; null where there is none
 */
record Weight(String text) implements Comparable<Weight> {

    boolean isUsable() {
        return Double.isFinite(parsed());
    }

    @Override
    public int compareTo(Weight other) {
        return Double.compare(order(), other.order());
    }

    private double order() {
        return isUsable() ? parsed() : Double.MAX_VALUE;
    }

    private double parsed() {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
