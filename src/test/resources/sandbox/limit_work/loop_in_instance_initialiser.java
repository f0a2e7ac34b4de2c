class Solution {
    static class Mine {
        double y;

        {
            while (y < 1) y *= 2;
        }
    }

    static double run(double x) throws Throwable {
        return new Mine().y;
    }
}
