class Solution {
    enum Kind {
        A;

        Kind() {
            while (true) {}
        }
    }

    static double run(double x) throws Throwable {
        return Kind.A.ordinal();
    }
}
