// misconception: none
/** Returns no array at all. */
class Solution {

    static double[][] statistics(double[][] x) {
        return null;
    }
}
