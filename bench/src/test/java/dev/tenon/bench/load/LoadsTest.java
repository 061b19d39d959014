package dev.tenon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadsTest {
  private static final String KEPT =
      """
      On two cores.

      | tasks  | rows in all | audit entries | seconds | rows a second | checksum | loaded     | by     |
      |--------|------------:|--------------:|--------:|--------------:|---------:|-----------:|-------:|
      | 1,000  |       7,300 |         4,300 |       4 |         1,825 | 0000abcd | 2026-01-02 | `load` |
      | 30,000 |     219,000 |       129,000 |      60 |         3,650 | 0000abce | 2026-01-02 | `load` |
      """;

  @Test
  void aLoadTakesThePlaceOfTheOneBeforeAndLeavesTheOthers() {
    String table =
        Loads.of(KEPT)
            .add(1000, "7,400", "4,400", "2", "3,700", "0000abcf", "2026-02-03", "`load again`")
            .table()
            .toString();
    assertThat(table).contains("`load again`", "| 30,000 |").doesNotContain("0000abcd");
    assertThat(table.lines()).hasSize(4);
  }

  @Test
  void theSmallestComesFirst() {
    String table =
        Loads.of(KEPT).add(200, "1", "1", "1", "1", "1", "2026-02-03", "`load`").table().toString();
    assertThat(table.lines().skip(2).map(line -> line.split("\\|", -1)[1].strip()))
        .containsExactly("200", "1,000", "30,000");
  }
}
