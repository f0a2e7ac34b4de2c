class Solution {
    static double run(double x) {
        int i = 0;
        try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { try { i++; } finally { i++; } } } } } } } } } } } } } }
        return i;
    }
}
