// 4:31 package normbook.sandbox.meter does not exist
class Solution {
    static double run(double x) {
        normbook.sandbox.meter.Meter.begin(1, 1, 1);
        return x;
    }
}
