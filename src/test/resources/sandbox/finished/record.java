class Solution {
    record Point(double a, double b) {
        Point {
            if (a > b) throw new IllegalArgumentException();
        }

        double sum() {
            return a + b;
        }
    }

    static double run(double x) {
        Point p = new Point(20, 22);
        return p.equals(new Point(20, 22)) && p.hashCode() == new Point(20, 22).hashCode() && p.toString().equals("Point[a=20.0, b=22.0]") ? p.sum() : 0;
    }
}
