class Solution {
    static double run(double x) {
        String text = "ab".repeat(1_000_000);
        int n = 0;
        while (true) n += text.indexOf("ba!");
    }
}
