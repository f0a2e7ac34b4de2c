import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.DoubleUnaryOperator;

/** Interfaces, enums, records and sealed types of its own. */
class Solution {

    static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        for (int o = 0; o < weight.length; o++) {
            double scale = gamma[o] / root(runningVar[o], eps);
            for (int i = 0; i < weight[o].length; i++) {
                weight[o][i] *= scale;
            }
            bias[o] = scale * (bias[o] - runningMean[o]) + beta[o];
        }
    }

    /** A way to make one number of many. */
    @FunctionalInterface
    interface Folding<T extends Number & Comparable<? super T>> {
        T fold(Iterable<T> values);

        default Folding<T> twice(Folding<T> other) {
            return values -> larger(fold(values), other.fold(values));
        }

        private T larger(T a, T b) {
            return a.compareTo(b) >= 0 ? a : b;
        }

        static <T extends Number & Comparable<? super T>> Folding<T> of(Folding<T> folding) {
            return folding;
        }
    }

    enum Part {
        MEAN {
            @Override
            double of(double value, double centre) {
                return value;
            }
        },
        SPREAD {
            @Override
            double of(double value, double centre) {
                return (value - centre) * (value - centre);
            }
        };

        abstract double of(double value, double centre);
    }

    sealed interface Amount permits Plain, Rooted {}

    record Plain(double value) implements Amount {}

    record Rooted(double variance, double eps) implements Amount {
        Rooted {
            if (eps < 0) {
                throw new IllegalArgumentException("eps: " + eps);
            }
        }

        Rooted(double variance) {
            this(variance, 0);
        }
    }

    private static double amount(Amount amount) {
        if (amount instanceof Plain plain && !Double.isNaN(plain.value())) {
            return plain.value();
        } else if (amount instanceof Rooted rooted) {
            return Math.sqrt(rooted.variance() + rooted.eps());
        }
        return Double.NaN;
    }

    /** An inner class that knows the values it goes through. */
    private static class Values implements Iterable<Double> {
        private final double[] values;

        Values(double... values) {
            this.values = values;
        }

        class Walk implements Iterator<Double> {
            private int at;

            @Override
            public boolean hasNext() {
                return at < values.length;
            }

            @Override
            public Double next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return values[at++];
            }
        }

        @Override
        public Iterator<Double> iterator() {
            return new Walk();
        }
    }

    private static double folded(Part part, double centre, double... values) {
        Folding<Double> mean = Folding.of(new Folding<Double>() {
            @Override
            public Double fold(Iterable<Double> all) {
                double sum = 0;
                int count = 0;
                search:
                for (double value : all) {
                    for (Part each : Part.values()) {
                        if (each == part) {
                            sum += each.of(value, centre);
                            count++;
                            continue search;
                        }
                    }
                    break search;
                }
                return sum / count;
            }
        });
        return mean.twice(mean).fold(new Values(values));
    }

    private static double mean(double[] values) {
        return amount(new Plain(folded(Part.MEAN, 0, values)));
    }

    private static double meanOfSquares(double[] values, double mean) {
        var spread =
                switch (Part.valueOf("SPREAD")) {
                    case MEAN -> 0.0;
                    case SPREAD -> {
                        double folded = folded(Part.SPREAD, mean, values);
                        yield folded;
                    }
                };
        DoubleUnaryOperator same = value -> value;
        return same.applyAsDouble(spread);
    }

    private static double root(double variance, double eps) {
        record Pair<A, B>(A first, B second) {}
        var pair = new Pair<>(variance, eps);
        return amount(new Rooted(pair.first(), pair.second()));
    }
}
