class Solution {
    static double run(double x) {
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        try \u007b x++; \u007d finally \u007b
        x--; \u007d \u007d \u007d \u007d \u007d \u007d \u007d \u007d \u007d \u007d \u007d \u007d \u007d \u007d 
        return x;
    }
}
