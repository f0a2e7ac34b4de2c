// 1:1 There is no class Solution
package mine;

class Solution {
    static double run(double x) {
        return x;
    }
}
