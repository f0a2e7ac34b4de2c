// 3:5 Found: static int run(double)
class Solution {
    static int run(double x) {
        return 1;
    }
}
