package dev.tenon.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostTest {
  @Test
  void countsPagesOnceAndFindsTheLargestSortTheLargestJoinAndEveryScanOfRows() {
    Cost cost =
        Cost.of(
            Json.MAPPER.readTree(
                """
                [{"Plan": {"Node Type": "Limit", "Shared Hit Blocks": 7, "Shared Read Blocks": 2,
                  "Plans": [
                    {"Node Type": "Sort", "Shared Hit Blocks": 7, "Plans": [
                      {"Node Type": "Seq Scan", "Relation Name": "tasks", "Actual Rows": 900,
                       "Shared Hit Blocks": 3}]},
                    {"Node Type": "Seq Scan", "Relation Name": "labels", "Actual Rows": 0},
                    {"Node Type": "Index Scan", "Index Name": "users_pkey", "Index Searches": 2,
                     "Shared Hit Blocks": 4},
                    {"Node Type": "Nested Loop", "Actual Loops": 3,
                     "Rows Removed by Join Filter": 40}]}}]
                """),
            Map.of("users_pkey", 1));

    assertThat(cost.buffers()).isEqualTo(9);
    assertThat(cost.inner()).isEqualTo(2);
    assertThat(cost.told()).isEqualTo(7);
    assertThat(cost.sortedRows()).isEqualTo(900);
    assertThat(cost.pairedRows()).isEqualTo(120);
    assertThat(cost.scanned()).containsExactly("tasks");
  }
}
