// 4:32 package normbook.sandbox does not exist
class Solution {
    static double run(double x) {
        return normbook.sandbox.WorkerMain.class.hashCode();
    }
}
