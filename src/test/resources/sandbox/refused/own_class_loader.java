// Class.getClassLoader
class Solution {
    static double run(double x) throws Throwable {
        System.out.println(Solution.class.getClassLoader()); // <- here
        return x;
    }
}
// outer: nothing to see: the loader knows the learner's own classes and the JDK
