class Solution {
    static class Mine implements Comparable<Mine> {
        @Override
        public int compareTo(Mine other) {
            while (true) {}
        }
    }

    static double run(double x) throws Throwable {
        return new java.util.TreeSet<>(java.util.List.of(new Mine(), new Mine())).size();
    }
}
