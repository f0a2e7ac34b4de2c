package normbook.reference;

/** The two layers that a batch norm is folded into. */
public final class Layers {
    private Layers() {}

    /** h[n][o] = b[o] + Σ_i W[o][i]·x[n][i]; {@code bias} null means 0. */
    public static Tensor linear(Tensor x, Tensor weight, double[] bias) {
        int out = weight.shape()[0];
        int in = weight.shape()[1];
        double[] h = new double[x.shape()[0] * out];
        for (int at = 0; at < h.length; at++) {
            int o = at % out;
            Sum sum = new Sum().add(bias == null ? 0 : bias[o]);
            for (int i = 0; i < in; i++) sum.addProduct(weight.data()[o * in + i], x.data()[at / out * in + i]);
            h[at] = sum.value();
        }
        return new Tensor(new int[] {x.shape()[0], out}, h);
    }

    /**
     * h[n][o][r][c] = b[o] + Σ_{i,p,q} W[o][i][p][q]·x[n][i][r+p][c+q]: cross-correlation, stride 1, no padding, as in
     * torch.nn.functional.conv2d.
     */
    public static Tensor conv2d(Tensor x, Tensor weight, double[] bias) {
        int out = weight.shape()[0];
        int rows = x.shape()[2] - weight.shape()[2] + 1;
        int columns = x.shape()[3] - weight.shape()[3] + 1;
        double[] h = new double[x.shape()[0] * out * rows * columns];
        for (int at = 0; at < h.length; at++) {
            int o = at / (rows * columns) % out;
            int corner = at / (out * rows * columns) * x.stride(0) + at / columns % rows * x.stride(2) + at % columns;
            h[at] = window(x, corner, weight, o).add(bias == null ? 0 : bias[o]).value();
        }
        return new Tensor(new int[] {x.shape()[0], out, rows, columns}, h);
    }

    private static Sum window(Tensor x, int corner, Tensor weight, int o) {
        int[] kernel = weight.shape();
        Sum sum = new Sum();
        for (int at = 0; at < weight.stride(0); at++) {
            int i = at / weight.stride(1);
            int p = at / kernel[3] % kernel[2];
            int position = corner + i * x.stride(1) + p * x.stride(2) + at % kernel[3];
            sum.addProduct(weight.data()[o * weight.stride(0) + at], x.data()[position]);
        }
        return sum;
    }
}
