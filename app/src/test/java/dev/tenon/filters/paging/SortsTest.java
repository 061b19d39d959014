package dev.tenon.filters.paging;

import static dev.tenon.filters.paging.Items.SORTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.filters.FilterFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                | i.id",
        "-id               | i.id desc",
        "title             | i.title, i.id",
        "-number           | i.number desc, i.id desc",
        "-due_date,title   | i.due_date desc nulls last, i.title, i.id",
        "due_date,-id      | i.due_date nulls last, i.id desc",
      })
  void everySortEndsInTheIdSoThatItIsTotal(String asked, String orderBy) {
    assertThat(SORTS.parse(asked).orderBy()).isEqualTo(orderBy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "titel          | 0  | can't be sorted by 'titel'; did you mean 'title'? known: title, number, due_date, estimate, id",
        "title,         | 6  | can't be sorted by ''",
        "title, number  | 6  | can't be sorted by ' number'",
        "title,-xy      | 6  | can't be sorted by 'xy'; known: title",
        "--title        | 0  | can't be sorted by '-title'; did you mean 'title'?",
        "number,-number | 7  | sorted by 'number' already",
        "id,title       | 3  | nothing is left to sort after id",
      })
  void aFaultSaysWhereAndWhatIsKnown(String asked, int position, String message) {
    FilterFault fault = catchThrowableOfType(FilterFault.class, () -> SORTS.parse(asked));

    assertThat(fault.code()).isEqualTo(FilterFault.Code.UNKNOWN_SORT);
    assertThat(fault.position()).isEqualTo(position);
    assertThat(fault.getMessage()).contains(message);
  }

  @Test
  void aSortIsPrintedAsItWouldBeAskedFor() {
    assertThat(SORTS.parse("-due_date,title")).hasToString("-due_date,title,id");
    assertThat(SORTS.parse("-due_date,title,id")).isEqualTo(SORTS.parse("-due_date,title"));
  }
}
