class Solution {
    private double field = 40;

    class Inner {
        double get() {
            return field;
        }
    }

    interface Step {
        double apply(double d);

        default Step then(Step next) {
            return d -> next.apply(apply(d));
        }
    }

    static <T extends Comparable<T>> T max(T a, T b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    static double sum(double... values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }

    static double run(double x) {
        Inner inner = new Solution().new Inner();
        Step one = d -> d + 1;
        Step anonymous = new Step() {
            @Override
            public double apply(double d) {
                return d + 1;
            }
        };
        return max(1.0, sum(one.then(anonymous).apply(inner.get()), 0, 0));
    }
}
