class Solution {
    public String toString() {
        return "a" + this;
    }

    static double run(double x) {
        return new Solution().toString().length();
    }
}
