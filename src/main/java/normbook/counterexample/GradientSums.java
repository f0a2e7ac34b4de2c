package normbook.counterexample;

import java.util.ArrayList;
import java.util.List;
import normbook.counterexample.Step.Label;
import normbook.reference.Affine;
import normbook.reference.Conditioning;
import normbook.reference.Gradient;
import normbook.reference.Tensor;

/**
 * The gradients of batch normalization in one column, (dy, x, gamma, dGamma, dBeta, eps) → dx, dGamma, dBeta, with dx in
 * its closed form:
 *
 * <pre>
 *   dx = γ / √(σ² + ε) · (dy − mean(dy) − x̂ · mean(dy·x̂))
 * </pre>
 */
record GradientSums(Group x, double[] dy, double gamma, String column) {

    static List<Step> steps(Example example, Place place) {
        int c = place.axis(place.output().equals("dx") ? 1 : 0);
        Tensor allX = example.arguments().get(1);
        Group x = StandardizingSums.channel(allX, c, example.number(5));
        double[] dy =
                StandardizingSums.channel(example.arguments().get(0), c, 0).values();
        GradientSums sums = new GradientSums(x, dy, example.numbers(2)[c], "[" + c + "]");
        return switch (place.output()) {
            case "dBeta" -> List.of(sums.dBeta());
            case "dGamma" -> sums.dGamma();
            default -> sums.dx(place);
        };
    }

    private Step dBeta() {
        Writing line = new Writing("dBeta" + column).sum(dy.length, this::dy);
        return new Step(Label.D_BETA, line.is(gradient().dBeta().value().data()[0]));
    }

    private List<Step> dGamma() {
        List<Step> steps = xHats();
        Writing line = new Writing("dGamma" + column).sum(dy.length, this::product);
        steps.add(new Step(Label.D_GAMMA, line.is(gradient().dGamma().value().data()[0])));
        return steps;
    }

    private List<Step> dx(Place place) {
        int n = place.axis(0);
        double meanDy = gradient().dBeta().value().data()[0] / dy.length;
        double meanProduct = gradient().dGamma().value().data()[0] / dy.length;
        List<Step> steps = xHats();
        Writing first = new Writing("mean(dy)" + column).mean(dy.length, this::dy);
        steps.add(new Step(Label.MEAN_DY, first.is(meanDy)));
        Writing second = new Writing("mean(dy·x̂)" + column).mean(dy.length, this::product);
        steps.add(new Step(Label.MEAN_DY_X_HAT, second.is(meanProduct)));
        Writing line = new Writing("dx" + place.at())
                .number(gamma)
                .then(" / √(")
                .number(x.variance())
                .then(" + ")
                .number(x.eps())
                .then(") · (")
                .number(dy[n])
                .then(" − ")
                .derived(meanDy)
                .then(" − ")
                .derived(x.xHat(n))
                .then(" · ")
                .derived(meanProduct)
                .then(")");
        steps.add(new Step(Label.D_X, line.is(gradient().dx().value().data()[n])));
        return steps;
    }

    private List<Step> xHats() {
        List<Step> steps = new ArrayList<>();
        steps.add(x.meanStep(Label.COLUMN_MEAN));
        steps.add(x.varianceStep(Label.COLUMN_VARIANCE));
        for (int i = 0; i < dy.length; i++) steps.add(x.xHatStep(i, "[" + i + "]" + column));
        return steps;
    }

    private Gradient gradient() {
        int[] shape = {dy.length, 1};
        Affine affine = new Affine(new double[] {gamma}, null);
        return Gradient.ofBatchNorm(
                new Tensor(shape, dy), new Tensor(shape, x.values()), affine, x.eps(), Conditioning.ORDINARY);
    }

    private void dy(Writing line, int i) {
        if (i == 0) line.number(dy[i]);
        else line.operand(dy[i]);
    }

    private void product(Writing line, int i) {
        dy(line, i);
        line.then(" · ").derived(x.xHat(i));
    }
}
