// Class.getProtectionDomain
class Solution {
    static double run(double x) throws Throwable {
        System.out.println(Solution.class.getProtectionDomain()); // <- here
        return x;
    }
}
// outer: nothing to see: the classes come from no file
