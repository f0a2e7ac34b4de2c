// Class.getModule
class Solution {
    static double run(double x) throws Throwable {
        System.out.println(Solution.class.getModule()); // <- here
        return x;
    }
}
// outer: nothing to see: the module of a learner has no name
