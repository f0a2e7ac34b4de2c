class Solution {
    static class Mine implements Comparable<String> {
        @Override
        public int compareTo(String other) {
            while (true) {}
        }
    }

    static double run(double x) throws Throwable {
        Comparable<String> raw = new Mine();
        return raw.compareTo("a");
    }
}
