class Solution {
    static double run(double x) {
        return ("" + new Endless()).length();
    }

    static class Endless extends RuntimeException {
        @Override
        public String toString() {
            while (true) {}
        }
    }
}
