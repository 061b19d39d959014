package dev.tenon.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void oneSliceThatWasDisturbedMovesNeitherTheMedianNorMuchOfTheRange() {
    Ratio ratio = of(0.6, 0.61, 0.59, 0.6, 0.62, 0.58, 0.6, 9.0);

    assertThat(ratio.median()).isEqualTo(0.6);
    assertThat(ratio.range().getFirst()).isBetween(0.58, 0.6);
    assertThat(ratio.range().getLast()).isLessThan(1.0);
  }

  @Test
  void theRangeHoldsTheMedianAndIsNarrowerTheMoreSlicesThereAre() {
    Ratio few = of(0.4, 0.8, 0.5, 0.7);
    Ratio many = of(0.4, 0.8, 0.5, 0.7);
    for (int i = 0; i < 40; i++) {
      many.add(0.4 + i % 5 * 0.1);
    }

    assertThat(few.median()).isBetween(few.range().getFirst(), few.range().getLast());
    assertThat(width(many)).isLessThan(width(few));
  }

  private static double width(Ratio ratio) {
    List<Double> range = ratio.range();
    return range.getLast() - range.getFirst();
  }

  private static Ratio of(double... values) {
    Ratio ratio = new Ratio();
    for (double value : values) {
      ratio.add(value);
    }
    return ratio;
  }
}
