package dev.tenon.tasks.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void whatStayedIsLeftOutButForWhatIsNextToAChange() {
    assertThat(told("1\n2\n3\n4\n5\n6\n7\n8", "1\n2\n3\n4\nfive\n6\n7\n8"))
        .containsExactly("…", " 3", " 4", "-5", "+five", " 6", " 7", "…");
  }

  @Test
  void whatCameIsAllOfANewText() {
    assertThat(told("", "one\ntwo")).containsExactly("+one", "+two");
    assertThat(told("one", "")).containsExactly("-one");
    assertThat(told("same", "same")).containsExactly("…");
  }

  @Test
  void textsBeyondReasonAreNotCompared() {
    assertThat(Difference.of("\n".repeat(6_000), "x")).isEmpty();
    assertThat(Difference.of("a\n".repeat(500), "b\n".repeat(500))).hasSize(401);
  }

  private static List<String> told(String before, String after) {
    return Difference.of(before, after).stream()
        .map(line ->
            switch (line.kind()) {
              case SAME -> " " + line.text();
              case GONE -> "-" + line.text();
              case COME -> "+" + line.text();
              case LEFT_OUT -> "…";
            })
        .toList();
  }
}
