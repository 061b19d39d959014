package dev.tenon.schema.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public.tasks",
        "\"a.b\".\"C\"",
        "\"say \"\"hi\"\"\".t",
        "s.\"é\"",
        "\"select\".\"order\"",
        "a.\"b$\"",
        "public.name"
      })
  void aNameIsWrittenAsItWasRead(String text) {
    assertThat(Name.of(text)).hasToString(text);
  }

  @Test
  void quotesThatAreNotNeededGo() {
    assertThat(Name.of("public.\"user\"")).isEqualTo(new Name("public", "user"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks", "a.b.c", "", "a.", "\"a.b"})
  void whatIsNotQualifiedIsRefused(String text) {
    assertThatThrownBy(() -> Name.of(text)).hasMessageContaining("write schema.name");
  }
}
