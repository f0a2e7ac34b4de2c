// 4:13 java.sql
class Solution {
    static double run(double x) {
        java.sql.Connection c = null;
        return 0;
    }
}
