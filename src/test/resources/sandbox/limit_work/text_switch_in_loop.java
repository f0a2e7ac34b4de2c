class Solution {
    static double run(double x) {
        String s = "a";
        while (true) {
            s = switch (s) {
                case "a" -> "b";
                case "b" -> "a";
                default -> "a";
            };
        }
    }
}
