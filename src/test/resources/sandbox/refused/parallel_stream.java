// java.util.List.parallelStream
class Solution {
    static double run(double x) {
        return java.util.List.of(x).parallelStream().count(); // <- here
    }
}
