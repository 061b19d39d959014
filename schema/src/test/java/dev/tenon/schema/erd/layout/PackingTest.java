package dev.tenon.schema.erd.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.erd.layout.Packing.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PackingTest {

  @Test
  void boxesNeitherOverlapNorLeaveTheSheet() {
    var random = new Random(1);
    var boxes =
        IntStream.range(0, 200)
            .mapToObj(i -> new Box(100 + random.nextInt(400), 50 + random.nextInt(300)))
            .toList();
    var packing = Packing.of(boxes);
    var taken = new ArrayList<double[]>();
    for (var i = 0; i < boxes.size(); i++) {
      var place = packing.places().get(i);
      var right = place.x() + boxes.get(i).width();
      var bottom = place.y() + boxes.get(i).height();
      assertThat(right).isLessThanOrEqualTo(packing.width());
      assertThat(bottom).isLessThanOrEqualTo(packing.height());
      assertThat(taken)
          .noneMatch(other ->
              other[0] < right
                  && place.x() < other[2]
                  && other[1] < bottom
                  && place.y() < other[3]);
      taken.add(new double[] {place.x(), place.y(), right, bottom});
    }
  }

  @Test
  void smallOnesStandBesideALargeOneAndNotBelowIt() {
    var boxes =
        Stream.concat(
                Stream.of(new Box(600, 900)), Stream.generate(() -> new Box(200, 100)).limit(12))
            .toList();
    assertThat(Packing.of(boxes).height()).isEqualTo(900);
  }

  @Test
  void oneBoxIsAllThereIs() {
    assertThat(Packing.of(List.of(new Box(10, 20))))
        .isEqualTo(new Packing(10, 20, List.of(new Point(0, 0))));
  }
}
