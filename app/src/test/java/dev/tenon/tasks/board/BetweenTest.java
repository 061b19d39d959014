package dev.tenon.tasks.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BetweenTest {
  @Property
  void aPositionLiesStrictlyBetweenItsNeighbours(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 20) String one,
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 20) String other) {
    String lower = one.compareTo(other) < 0 ? one : other;
    String upper = one.compareTo(other) < 0 ? other : one;
    var between = Between.of(lower, upper);
    assertThat(between.isPresent()).isEqualTo(number(lower).compareTo(number(upper)) < 0);
    between.ifPresent(position ->
        assertThat(position).isGreaterThan(lower).isLessThan(upper).doesNotEndWith("0"));
    assertThat(Between.of(upper, lower)).isEmpty();
  }

  @Property
  void thereIsRoomAfterAndBeforeEverything(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 20) String one) {
    assertThat(Between.of(one, null).orElseThrow()).isGreaterThan(one);
    var before = Between.of(null, one);
    assertThat(before.isPresent()).isEqualTo(number(one).signum() > 0);
    before.ifPresent(position -> assertThat(position).isLessThan(one));
  }

  @Property(tries = 50)
  void movesAtRandomKeepTheirOrder(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> column = new ArrayList<>(List.of("n0000000001", "n0000000002"));
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(column.size() + 1);
      @Nullable String lower = at == 0 ? null : column.get(at - 1);
      @Nullable String upper = at == column.size() ? null : column.get(at);
      column.add(at, Between.of(lower, upper).orElseThrow());
    }
    assertThat(column).isSorted().doesNotHaveDuplicates().allMatch(one -> one.length() <= 200);
  }

  @Test
  void sayingSoIsLeftToTheColumnWhereNoRoomCanBeStored() {
    String full = "z".repeat(200);
    assertThat(Between.of(full, null)).isEmpty();
    assertThat(Between.of("a", "a")).isEmpty();
    assertThat(Between.of("a", "a0")).isEmpty();
    assertThat(Between.of(null, "000")).isEmpty();
  }

  /** The number that a position is, times 62 to the power of 20. */
  private static BigInteger number(String position) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < 20; i++) {
      char digit = i < position.length() ? position.charAt(i) : '0';
      int value =
          Character.isDigit(digit)
              ? digit - '0'
              : digit < 'a' ? digit - 'A' + 10 : digit - 'a' + 36;
      number = number.multiply(BigInteger.valueOf(62)).add(BigInteger.valueOf(value));
    }
    return number;
  }
}
