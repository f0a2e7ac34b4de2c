// java.util.List.parallelStream:4
class Solution {
    static double run(double x) {
        return java.util.List.of(x).parallelStream().count();
    }
}
