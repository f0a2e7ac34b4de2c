// 3:5 Found: static double run(float)
class Solution {
    static double run(float x) {
        return x;
    }
}
