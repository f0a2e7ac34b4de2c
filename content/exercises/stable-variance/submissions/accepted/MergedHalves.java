/** Halves the array and merges the moments of the halves, as parallel programs do: Chan, Golub and LeVeque 1983. */
class Solution {

    static double variance(double[] x) {
        return moments(x, 0, x.length).squares() / x.length;
    }

    private static Moments moments(double[] x, int from, int to) {
        if (to - from == 1) {
            return new Moments(1, x[from], 0);
        }
        int middle = (from + to) >>> 1;
        return moments(x, from, middle).merge(moments(x, middle, to));
    }

    private record Moments(int count, double mean, double squares) {

        Moments merge(Moments other) {
            int all = count + other.count;
            double delta = other.mean - mean;
            return new Moments(
                    all,
                    mean + delta * other.count / all,
                    squares + other.squares + delta * delta * count * other.count / all);
        }
    }
}
