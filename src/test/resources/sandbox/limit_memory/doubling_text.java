class Solution {
    static double run(double x) {
        StringBuilder text = new StringBuilder("x");
        while (true) text.append(text);
    }
}
