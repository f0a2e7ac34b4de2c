class Solution {
    sealed interface Shape permits Square, Other {}

    record Square(double side) implements Shape {}

    record Other() implements Shape {}

    static double run(double x) {
        Shape s = x > 0 ? new Square(x) : new Other();
        if (s instanceof Square q && q.side() > 1) return q.side();
        return 0;
    }
}
